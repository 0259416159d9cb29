import type {Work, WorkOf} from "./work.js";
import {workPlace} from "./workKey.js";

/** A learner's work with its key, as the store keeps it. */
export type WorkEntry = readonly [key: string, work: Work];

/** A lesson or lab of the site, with what it holds as far as its source tells. */
export interface SitePage {
  /** Without extension, such as "/lessons/drift". */
  path: string;
  title: string;

  /** The stage of the life cycle, such as "monitor"; null for none. */
  stage: string | null;
  sections: number;
  exercises: number;
  questions: number;
}

/** How much of something was done. */
export interface Counts {
  sections: {read: number; total: number};
  exercises: {tried: number; solved: number; total: number};
  questions: {tried: number; right: number; total: number};
}

export interface PageProgress extends Counts {
  page: string;
  title: string;

  /** The stage of the life cycle; null for none, and for a page that the site no longer has. */
  stage: string | null;

  /** When something was done here last, in milliseconds since 1970; null for a page never opened. */
  last: number | null;

  /** The anchor of the first section not read yet; null if there is none, or nobody has opened the page. */
  next: string | null;
}

/**
 * What was done on each page: those of the site in its order, then pages that only the work knows. What a page
 * holds is told by the page itself once it was opened, and by its source before.
 */
export function pageProgress(entries: readonly WorkEntry[], site: readonly SitePage[] = []): PageProgress[] {
  const work = byPage(entries);
  const known = new Set(site.map(({path}) => path));
  const others = Array.from(work.keys()).filter((path) => !known.has(path));
  return [
    ...site.map((page) => onePage(page.path, work.get(page.path) ?? new Map(), page)),
    ...others.sort().map((path) => onePage(path, work.get(path) as PageWork))
  ];
}

/** The counts of several pages together. */
export function sumProgress(pages: readonly Counts[]): Counts {
  const sum = (count: (page: Counts) => number) => pages.reduce((total, page) => total + count(page), 0);
  return {
    sections: {read: sum(({sections}) => sections.read), total: sum(({sections}) => sections.total)},
    exercises: {
      tried: sum(({exercises}) => exercises.tried),
      solved: sum(({exercises}) => exercises.solved),
      total: sum(({exercises}) => exercises.total)
    },
    questions: {
      tried: sum(({questions}) => questions.tried),
      right: sum(({questions}) => questions.right),
      total: sum(({questions}) => questions.total)
    }
  };
}

/** The share that is read, solved and answered right, of everything there is; 0 where there is nothing. */
export function shareDone({sections, exercises, questions}: Counts): number {
  const total = sections.total + exercises.total + questions.total;
  return total === 0 ? 0 : (sections.read + exercises.solved + questions.right) / total;
}

/** Whether anything was read or tried. */
export function isBegun({sections, exercises, questions}: Counts): boolean {
  return sections.read + exercises.tried + questions.tried > 0;
}

/** The counts in words, such as "3 of 6 sections read, 2 of 5 exercises solved". */
export function progressWords({sections, exercises, questions}: Counts): string {
  const parts = [
    {done: sections.read, total: sections.total, what: "section", how: "read"},
    {done: exercises.solved, total: exercises.total, what: "exercise", how: "solved"},
    {done: questions.right, total: questions.total, what: "question", how: "answered right"}
  ];
  const said = parts
    .filter(({total}) => total > 0)
    .map(({done, total, what, how}) => `${done} of ${total} ${what}${total === 1 ? "" : "s"} ${how}`);
  return said.length === 0 ? "nothing to count" : said.join(", ");
}

/** The page where something was done last; undefined if nothing was done anywhere. */
export function latestPage(pages: readonly PageProgress[]): PageProgress | undefined {
  return pages.reduce<PageProgress | undefined>(
    (latest, page) => ((page.last ?? -1) > (latest?.last ?? -1) ? page : latest),
    undefined
  );
}

/** The pieces of one page by their ids; the page's own record has none. */
type PageWork = ReadonlyMap<string, Work>;

function byPage(entries: readonly WorkEntry[]): Map<string, PageWork> {
  const pages = new Map<string, Map<string, Work>>();
  for (const [key, work] of entries) {
    const {page, id} = workPlace(key);
    const own = pages.get(page) ?? new Map<string, Work>();
    pages.set(page, own.set(id, work));
  }
  return pages;
}

function onePage(path: string, work: PageWork, site?: SitePage): PageProgress {
  const own = work.get("");
  const record = own?.type === "page" ? own : undefined;
  const pieces = Array.from(work);
  const exercises = ofType(pieces, "exercise", record?.exercises);
  const questions = ofType(pieces, "question", record?.questions);
  const sections = ofType(pieces, "section", record?.sections);
  const times = pieces.map(([, {last}]) => last);
  return {
    page: path,
    title: site?.title ?? record?.title ?? path,
    stage: site?.stage ?? null,
    last: times.length === 0 ? null : Math.max(...times),
    next: record?.sections.find((anchor) => work.get(anchor)?.type !== "section") ?? null,
    sections: {read: sections.length, total: record?.sections.length ?? Math.max(sections.length, site?.sections ?? 0)},
    exercises: {
      tried: exercises.filter(({tries, solved}) => tries > 0 || solved !== null).length,
      solved: exercises.filter(({solved}) => solved !== null).length,
      total: record?.exercises.length ?? Math.max(exercises.length, site?.exercises ?? 0)
    },
    questions: {
      tried: questions.length,
      right: questions.filter(({right}) => right).length,
      total: record?.questions.length ?? Math.max(questions.length, site?.questions ?? 0)
    }
  };
}

/** The pieces of a type; where the page lists what it holds, of those only. */
function ofType<T extends Work["type"]>(
  pieces: readonly [id: string, work: Work][],
  type: T,
  listed?: readonly string[]
): WorkOf<T>[] {
  return pieces
    .filter(([id, work]) => work.type === type && (listed?.includes(id) ?? true))
    .map(([, work]) => work as WorkOf<T>);
}
