import {isMissingSpelling, toleratedOddShare} from "./columnKind.js";
import {columnNames, oddNameFindings} from "./columnNames.js";
import type {Encoding} from "./detectEncoding.js";
import {type Dialect, type Sample, detectDialect, sampleRecords} from "./dialect.js";
import type {ColumnPlan, CsvContent, CsvPlan, Engine} from "./engine.js";
import {checkRejects} from "./checkRejects.js";
import {checkQuotes, locateRows} from "./checkStructure.js";
import type {Finding} from "./findings.js";
import {inferKind} from "./inferKind.js";
import {InputError} from "./inputError.js";
import {plainEngine} from "./plainEngine.js";
import type {RawColumn, RawNumbers} from "./rawColumns.js";
import type {LooseTable} from "./readJson.js";
import type {Source, WorkOptions} from "./source.js";
import type {Kind} from "./table.js";

export interface CsvOptions extends WorkOptions {
  /** Kinds that a person chose, by column name. */
  kinds?: Record<string, Kind>;

  /** What a person knows better than the detection. */
  dialect?: Partial<Pick<Dialect, "delimiter" | "quote" | "decimal" | "header">>;
}

const headSize = 1 << 20;

/** Below this size our own reader is done before DuckDB has started; above this width DuckDB needs too much memory. */
const [smallSize, mostEngineColumns] = [8 << 20, 250];

/**
 * Reads delimited text that is UTF-8. Dialect and kinds are decided here, from samples of the file; then the engine
 * reads it, and what was expected is held against what was found.
 *
 * @throws {InputError} if the file is empty, a quote is never closed, or more than a tenth of the lines do not fit
 */
export async function readCsv(
  source: Source,
  encoding: {encoding: Encoding; mark: boolean},
  engine: Engine | null,
  options: CsvOptions = {}
): Promise<LooseTable & {dialect: Dialect}> {
  const head = await source.read(0, Math.min(headSize, source.size));
  const whole = head.length >= source.size;
  const dialect = {...encoding, ...chooseDialect(head, whole, options.dialect)};
  const sample = sampleRecords(head, whole, dialect);
  const before = dialect.skipRecords - (dialect.header ? 1 : 0);
  const [first] = sample.records.slice(before);
  if (first === undefined) throw await noRecord(source, dialect, options);
  const {names, findings} = columnNames(dialect.header ? first : first.map(() => ""));
  if (!dialect.header)
    findings.splice(0, 1, {
      severity: "note",
      message: "the first line looks like data, so columns are named by position"
    });
  findings.push(...oddNameFindings(names));
  const data = sample.records.slice(dialect.skipRecords);
  if (!whole) data.push(...(await laterRecords(source, dialect, names.length)));
  const plan = {
    chosen: names.map((name) => options.kinds?.[name] !== undefined),
    dialect,
    columns: names.map((name, i) => planColumn(name, data, i, dialect, options.kinds?.[name])),
    expectedRows: Math.ceil((source.size / Math.max(1, sample.bytes)) * sample.records.length * 1.05) + 64
  };
  const reader = chooseEngine(engine, source, sample, first);
  const content = await readChecked(source, plan, reader, findings, options);
  const oddLines = await findOddLines(source, content, dialect, options);
  const columns = names.map((name, i) => ({
    ...loose(name, content.columns[i], plan.columns[i]),
    oddLines: oddLines[i]
  }));
  if (names.length === 1) findings.push({severity: "note", message: "the file has one column; no delimiter was found"});
  return {format: formatOf(dialect.delimiter), rows: content.rows, columns, findings, dialect};
}

function chooseDialect(head: Uint8Array, whole: boolean, given: CsvOptions["dialect"] = {}) {
  const detected = detectDialect(head, whole);
  const header = given.header ?? detected.header;
  const before = detected.skipRecords - (detected.header ? 1 : 0);
  return {...detected, ...given, header, skipRecords: before + (header ? 1 : 0)};
}

function chooseEngine(engine: Engine | null, {size}: Source, {plainLines}: Sample, first: string[]): Engine {
  const plain =
    size <= smallSize || first.length > mostEngineColumns || !plainLines || first.some((name) => /[\r\n]/.test(name));
  return engine === null || plain ? plainEngine : engine;
}

/** Records from the middle and the end of a large file, for the kinds; a piece that starts within a cell yields none. */
async function laterRecords(source: Source, dialect: Dialect, width: number): Promise<string[][]> {
  const found: string[][] = [];
  for (const share of [0.25, 0.5, 0.75, 1]) {
    const start = Math.max(0, Math.floor((source.size - (1 << 16)) * share));
    const piece = await source.read(start, Math.min(start + (1 << 16), source.size));
    const {records} = sampleRecords(piece.subarray(piece.indexOf(10) + 1), false, dialect);
    found.push(...records.filter(({length}) => length === width));
  }
  return found;
}

function planColumn(name: string, records: string[][], index: number, {decimal}: Dialect, chosen?: Kind): ColumnPlan {
  const counts = new Map<string, number>();
  for (const cells of records) {
    const text = cells[index] ?? "";
    if (text !== "") counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  if (chosen === "number") return {as: "number"};
  if (chosen !== undefined && chosen !== "time") return {as: "text"};
  const {kind, format} = inferKind(name, {dictionary: [...counts.keys()], counts: [...counts.values()]}, {decimal});
  if (kind === "time") return {as: "time", format: format ?? "ymd"};
  return kind === "number" && chosen === undefined ? {as: "number"} : {as: "text"};
}

/** Reads, checks what was left out, and reads columns again as texts that turn out not to be what the sample showed. */
async function readChecked(
  source: Source,
  plan: CsvPlan & {chosen: boolean[]},
  engine: Engine,
  findings: Finding[],
  options: CsvOptions
): Promise<CsvContent> {
  const content = await tryEngine(source, plan, engine, findings, options);
  findings.push(...checkRejects(source.name, content));
  const wrong = content.columns.map((raw, i) => "values" in raw && !plan.chosen[i] && isWrong(raw));
  if (!wrong.includes(true)) return content;
  const again = plan.columns.map((_, i): ColumnPlan => ({as: wrong[i] ? "text" : "skip"}));
  const {columns} = await tryEngine(source, {...plan, columns: again}, engine, [], options);
  wrong.forEach((isWrong, i) => {
    if (isWrong) plan.columns[i] = {as: "text"};
  });
  return {...content, columns: content.columns.map((raw, i) => (wrong[i] ? columns[i] : raw))};
}

async function tryEngine(
  source: Source,
  plan: CsvPlan,
  engine: Engine,
  findings: Finding[],
  options: CsvOptions
): Promise<CsvContent> {
  if (engine === plainEngine) return plainEngine.readCsv(source, plan, options);
  try {
    const content = await engine.readCsv(source, plan, options);
    await checkQuotes(source, plan.dialect, content, options);
    return content;
  } catch (error) {
    if (error instanceof InputError || options.signal?.aborted) throw error;
    findings.push({
      severity: "note",
      message: "read by the slower of two readers, as the fast one gave up on this file"
    });
    return plainEngine.readCsv(source, plan, options);
  }
}

function isWrong({oddTexts, oddCount, values}: RawNumbers): boolean {
  if (oddCount === 0) return false;
  let spelled = 0;
  for (const [text, count] of oddTexts) if (isMissingSpelling(text)) spelled += count;
  let usable = 0;
  for (const value of values) if (!Number.isNaN(value)) usable++;
  const bad = oddCount - spelled;
  return bad > toleratedOddShare * (usable + bad);
}

/** For each column the lines of its first odd cells, at most 20. */
async function findOddLines(
  source: Source,
  {columns}: CsvContent,
  dialect: Dialect,
  options: WorkOptions
): Promise<number[][]> {
  const bad = columns.map((raw) =>
    "values" in raw ? raw.oddCells.filter(({text}) => !isMissingSpelling(text)).slice(0, 20) : []
  );
  const rows = [...new Set(bad.flatMap((cells) => cells.map(({row}) => row)))].sort((a, b) => a - b).slice(0, 200);
  if (rows.length === 0) return bad.map(() => []);
  const lines = await locateRows(source, dialect, {width: columns.length, rows}, options);
  return bad.map((cells) => cells.flatMap(({row}) => lines.get(row) ?? []));
}

function loose(name: string, raw: RawColumn, plan: ColumnPlan) {
  const kind: "time" | "number" | null = "codes" in raw ? null : plan.as === "time" ? "time" : "number";
  return {name, raw, kind, declared: false};
}

function formatOf(delimiter: string): string {
  return delimiter === "\t" ? "tsv" : "csv";
}

async function noRecord(source: Source, dialect: Dialect, options: WorkOptions): Promise<unknown> {
  await plainEngine.readCsv(source, {dialect, columns: [], expectedRows: 0}, options); // names an unclosed quote
  return new InputError({
    file: source.name,
    found: "no row",
    expected: "a line of column names and rows below it",
    todo: "Check that the file was written to its end."
  });
}
