import {InputError} from "../table/inputError.js";
import {canonicalJson} from "./canonicalJson.js";
import {type SitePage, type WorkEntry, pageProgress} from "./progress.js";
import {textHash} from "./textHash.js";
import {type Work, type WorkOf, workPlace} from "./work.js";
import {type WorkFile, type WorkFilePage, workFileSchema} from "./workFileSchema.js";

export interface WorkFileOptions {
  /** Null for no name. */
  name: string | null;

  /** When it is made, in milliseconds since 1970. */
  made: number;

  /** The version of the site. */
  edition: string;

  /** The pages of the site, whose order the file takes. Defaults to none. */
  site?: readonly SitePage[];
}

/** A learner's work as a file to hand in, with the sum that shows whether it was changed since. */
export function workFile(entries: readonly WorkEntry[], {name, made, edition, site}: WorkFileOptions): WorkFile {
  const inTime = [...entries].sort(([, a], [, b]) => a.first - b.first);
  const pieces = inTime.map(([key, work]): Piece => ({...workPlace(key), work}));
  const opened = pageProgress(entries, site).filter(({last}) => last !== null);
  const pages = opened.map(({page, title, sections, exercises, questions}): WorkFilePage => {
    const total = {sections: sections.total, exercises: exercises.total, questions: questions.total};
    return {page, title, total, ...piecesOf(pieces.filter((piece) => piece.page === page))};
  });
  const content = {format: "fieldbook-work", version: 1, name, made: isoTime(made), edition, pages} as const;
  return {...content, sha256: contentSum(content)};
}

/** The text of such a file. */
export function workFileText(file: WorkFile): string {
  return `${JSON.stringify(file, null, 1)}\n`;
}

export interface ReadWorkFile {
  file: WorkFile;

  /** Whether the content fits the sum in the file. */
  intact: boolean;
}

/**
 * Reads the text of such a file.
 *
 * @throws {InputError} if it is something else, or damaged beyond reading
 */
export function readWorkFile(text: string): ReadWorkFile {
  const raw = parse(text);
  const {format, version} = (typeof raw === "object" && raw !== null ? raw : {}) as Record<string, unknown>;
  if (format === "fieldbook-data") {
    throw new InputError({
      found: "an export of everything, which is a backup",
      expected: "a file made by “Take my work with me”",
      todo: "Import it in the browser it is for, and take the work from there."
    });
  }
  if (format !== "fieldbook-work") throw foreign("another kind of file");
  if (typeof version === "number" && version > 1) {
    throw foreign(`version ${version} of it`, "Open this page in the newer edition of the site that made the file.");
  }
  const parsed = workFileSchema.safeParse(raw);
  if (!parsed.success) {
    const {path, message} = parsed.error.issues[0];
    throw foreign(`a damaged file (${[path.join("."), message].filter(Boolean).join(": ")})`);
  }
  // What the schema does not know belongs to the content too: so the sum is taken of the file as it stands.
  const {sha256, ...content} = raw as Record<string, unknown>;
  return {file: parsed.data, intact: sha256 === contentSum(content)};
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (cause) {
    throw foreign("text that is not JSON", undefined, cause);
  }
}

function foreign(found: string, todo = "Ask its owner to make it anew on the page “My work”.", cause?: unknown) {
  return new InputError({found, expected: "a file made by “Take my work with me”", todo}, {cause});
}

function contentSum(content: unknown): string {
  return textHash(canonicalJson(content));
}

interface Piece {
  page: string;
  id: string;
  work: Work;
}

function piecesOf(pieces: readonly Piece[]): Omit<WorkFilePage, "page" | "title" | "total"> {
  const own = pieces.find(({id, work}) => id === "" && work.type === "page");
  const ofType = <T extends Work["type"], R>(type: T, make: (work: WorkOf<T>, id: string) => R): R[] =>
    pieces.filter(({work}) => work.type === type).map(({work, id}) => make(work as WorkOf<T>, id));
  return {
    opened: own === undefined ? null : isoTime(own.work.first),
    sections: ofType("section", ({title, first}, id) => ({id, title, read: isoTime(first)})),
    exercises: ofType("exercise", (work, id) => exercisePiece(work, id)),
    questions: ofType("question", (work, id) => {
      const {prompt, chosen, right, tries, missed} = work;
      return {id, prompt, chosen, right, tries, missed, ...timesOf(work)};
    }),
    predictions: ofType("prediction", (work, id) => {
      return {id, question: work.question, guess: work.guess, ...timesOf(work)};
    }),
    code: ofType("code", (work, id) => ({id, title: work.title, text: work.text, ...timesOf(work)})),
    labels: ofType("labels", (work, id) => ({id, title: work.title, value: work.value, ...timesOf(work)})),
    polls: ofType("poll", (work, id) => ({id, title: work.title, answers: work.answers, ...timesOf(work)}))
  };
}

function exercisePiece(work: WorkOf<"exercise">, id: string): WorkFilePage["exercises"][number] {
  const {title, answer, stage, tries, hints, solutionSeen, solved, helped, message, wrong} = work;
  return {
    ...{id, title, answer, stage, tries, hints, solutionSeen, helped, message},
    solved: solved === null ? null : isoTime(solved),
    wrong: wrong.map(({answer, message, at}) => ({answer, message, at: isoTime(at)})),
    ...timesOf(work)
  };
}

function timesOf({first, last}: Work): {first: string; last: string} {
  return {first: isoTime(first), last: isoTime(last)};
}

/** A time as "2026-11-21T13:05:00.000Z"; the end of the year 9999 for what lies beyond. */
function isoTime(milliseconds: number): string {
  return new Date(Math.min(milliseconds, 253402300799999)).toISOString();
}
