import type {CheckContext, CheckInput} from "../../components/detectors/check.js";
import {prepareCheck} from "../../components/detectors/prepareCheck.js";
import type {Engine} from "../../components/table/engine.js";
import {InputError} from "../../components/table/inputError.js";
import type {Table} from "../../components/table/table.js";
import type {CheckRequest} from "./checkOptions.js";
import {type OpenedProfile, type OpenedTable, openFile} from "./openFile.js";
import {prepareProfile} from "./prepareProfile.js";
import type {ProgressLine} from "./progressLine.js";

/** Two sides, ready to be compared. */
export interface OpenedSides {
  reference: CheckInput;
  current: {table: Table};
  context: CheckContext;
  names: {reference: string; current: string};
  sha256: {reference?: string; current?: string};
}

type Request = Pick<CheckRequest, "files" | "settings" | "format">;

interface OpenContext {
  signal: AbortSignal;
  line: ProgressLine;
}

/**
 * Reads the files of a request, two at a time, and gives both sides the same kinds of columns.
 *
 * @throws {InputError} if a file cannot be read, or the sides cannot be made
 */
export async function openSides(request: Request, engine: Engine, context: OpenContext): Promise<OpenedSides> {
  const {files, settings} = request;
  if ("file" in files) {
    const whole = asTable(await open(files.file, request, {engine, ...context}), files.file);
    const prepared = prepareCheck({whole: whole.reading, split: files.split}, settings);
    const parts = "row" in files.split ? ["first rows", "later rows"] : splitNames(prepared.reference, files.split);
    const names = {reference: `${files.file}, ${parts[0]}`, current: `${files.file}, ${parts[1]}`};
    return {...asInputs(prepared), names, sha256: {reference: whole.sha256, current: whole.sha256}};
  }
  const [reference, current] = await openBoth([files.reference, files.current], request, {engine, ...context});
  const table = asTable(current, files.current);
  const names = {reference: nameOf(files.reference), current: nameOf(files.current)};
  const sha256 = {reference: reference.sha256, current: current.sha256};
  if ("profile" in reference) {
    const {current: side, context} = prepareProfile(reference.profile, table.reading, settings.kind);
    return {reference: {profile: reference.profile}, current: {table: side}, context, names, sha256};
  }
  const prepared = prepareCheck({reference: reference.reading, current: table.reading}, settings);
  return {...asInputs(prepared), names, sha256};
}

type Opening = OpenContext & {engine: Engine};

/** When one file cannot be read, the other is given up; the error of the file itself is what counts. */
async function openBoth(paths: readonly string[], request: Request, opening: Opening) {
  const stop = new AbortController();
  const signal = AbortSignal.any([opening.signal, stop.signal]);
  const failures: unknown[] = [];
  const opened = paths.map((path) =>
    open(path, request, {...opening, signal}).catch((error: unknown) => {
      failures.push(error);
      stop.abort();
    })
  );
  const [reference, current] = await Promise.all(opened);
  if (!reference || !current) throw failures[0];
  return [reference, current];
}

/** Kinds given by hand are applied later, to both sides alike, as the page does. */
function open(path: string, {files, format}: Request, {engine, signal, line}: Opening) {
  const sha256 = format === "html" || format === "markdown";
  const onProgress: ProgressLine["update"] = (progress) => line.update(progress, nameOf(path));
  return openFile(path, engine, {sheet: files.sheet, sha256, signal, onProgress});
}

function asTable(opened: OpenedTable | OpenedProfile, file: string): OpenedTable {
  if ("reading" in opened) return opened;
  throw new InputError({
    file,
    found: "a profile, which has no rows",
    expected: "a table; only REFERENCE may be a profile",
    todo: "Give the profile first, then the table to check."
  });
}

function asInputs({reference, current, context}: {reference: Table; current: Table; context: CheckContext}) {
  return {reference: {table: reference}, current: {table: current}, context};
}

function splitNames({columns}: Table, split: {column: string; value: string}): [string, string] {
  const {column, value} = split;
  const ordered = columns.some(({name, kind}) => name === column && (kind === "number" || kind === "time"));
  return ordered
    ? [`${column} before ${value}`, `${column} from ${value}`]
    : [`${column} = ${value}`, `${column} not ${value}`];
}

function nameOf(path: string): string {
  return path === "-" ? "standard input" : path;
}
