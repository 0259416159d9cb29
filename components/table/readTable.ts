import type {ColumnKind} from "./columnKind.js";
import {columnNames, oddNameFindings} from "./columnNames.js";
import {decodeText} from "./decodeText.js";
import {detectEncoding} from "./detectEncoding.js";
import {detectContainer, refuse} from "./detectFormat.js";
import type {Dialect} from "./dialect.js";
import type {Engine} from "./engine.js";
import type {Finding} from "./findings.js";
import {finishColumn} from "./finishColumn.js";
import {gunzip} from "./gunzip.js";
import {InputError} from "./inputError.js";
import {type CsvOptions, readCsv} from "./readCsv.js";
import {type LooseTable, detectJson, readJson, readNdjson} from "./readJson.js";
import {readArrow} from "./readArrow.js";
import {readParquet} from "./readParquet.js";
import {readWorkbook} from "./readWorkbook.js";
import type {Source} from "./source.js";
import type {Table} from "./table.js";

export interface ReadOptions extends CsvOptions {
  /** The sheet of a workbook; the first if not given. */
  sheet?: string;
}

/** A table, and everything a person should know about how it was read. */
export interface TableReading {
  table: Table;

  /** "csv", "tsv", "json", "ndjson", "parquet", "arrow" or "xlsx". */
  format: string;

  /** For delimited text, how it is written. */
  dialect?: Dialect;

  /** For each column, in order: its kind and why. */
  kinds: ColumnKind[];
  findings: Finding[];
}

type Loose = LooseTable & {dialect?: Dialect};

const headSize = 1 << 20;

/**
 * Reads a table from a file, told by its content and not by its name: CSV and other delimited text, JSON, NDJSON,
 * Parquet, Arrow and Excel workbooks, each also as gzip. Large text files are read by the engine; without one they are
 * read in TypeScript. Empty cells and empty strings are missing, and so are spellings such as "NA" among numbers.
 *
 * @throws {InputError} if the file is empty, damaged or no table
 */
export async function readTable(
  source: Source,
  engine: Engine | null,
  options: ReadOptions = {}
): Promise<TableReading> {
  options.signal?.throwIfAborted();
  const loose = await readLoose(source, engine, options);
  if (loose.columns.length === 0) throw empty(source.name, "no columns");
  return finish(source.name, loose, options);
}

async function readLoose(source: Source, engine: Engine | null, options: ReadOptions): Promise<Loose> {
  if (source.size === 0) throw empty(source.name, "0 bytes");
  const head = await source.read(0, Math.min(headSize, source.size));
  const container = detectContainer(source.name, head);
  if (container === "parquet") return readParquet(source, options);
  if (container === "arrow") return readArrow(source, options);
  if (container === "xlsx") return readWorkbook(source, options);
  if (container === "gzip") {
    const inner = await gunzip(source, engine, options);
    return readLoose(inner, engine, options).finally(() => inner.close?.());
  }
  return readText(source, head, engine, options);
}

async function readText(source: Source, head: Uint8Array, engine: Engine | null, options: ReadOptions): Promise<Loose> {
  const found = detectEncoding(head, head.length >= source.size);
  if (found === null) throw refuse(source.name, "bytes that are no text", "Check that this is the right file.");
  if (found.encoding === "utf-8") return readUtf8(source, found, engine, options);
  const decoded = await decodeText(source, found.encoding, engine, options);
  return readUtf8(decoded, found, engine, options).finally(() => decoded.close?.());
}

async function readUtf8(
  source: Source,
  encoding: NonNullable<ReturnType<typeof detectEncoding>>,
  engine: Engine | null,
  options: ReadOptions
): Promise<Loose> {
  const head = await source.read(0, Math.min(4096, source.size));
  if (new TextDecoder().decode(head).trim() === "" && source.size <= head.length)
    throw empty(source.name, "only spaces");
  const json = detectJson(head);
  if (json === "json") return readJson(source, options);
  if (json === "ndjson") return readNdjson(source, options);
  return readCsv(source, encoding, engine, options);
}

function finish(file: string, loose: Loose, options: ReadOptions): TableReading {
  const {format, rows, dialect} = loose;
  const findings = [...loose.findings];
  const {names, findings: nameFindings} = columnNames(loose.columns.map(({name}) => name));
  if (format !== "csv" && format !== "tsv") findings.push(...nameFindings, ...oddNameFindings(names));
  if (rows === 0 && format !== "csv" && format !== "tsv")
    findings.push({severity: "warning", message: "the file has no rows"});
  if (dialect) findings.push(...dialectFindings(dialect));
  const finished = loose.columns.map((column, i) => {
    options.signal?.throwIfAborted();
    const name = names[i];
    const chosen = options.kinds && Object.hasOwn(options.kinds, name) ? options.kinds[name] : undefined;
    return finishColumn({...column, name}, dialect?.decimal ?? ".", chosen);
  });
  for (const column of finished) findings.push(...column.findings);
  const table = {name: file, rows, columns: finished.map(({column}) => column)};
  return {table, format, dialect, kinds: finished.map(({kind}) => kind), findings};
}

/** What was assumed about the text and changes its meaning. */
function dialectFindings({encoding, decimal}: Dialect): Finding[] {
  const findings: Finding[] = [];
  if (encoding === "windows-1252") {
    findings.push({severity: "note", message: "the text is not valid UTF-8 and is read as Latin-1 (windows-1252)"});
  }
  if (decimal === ",") findings.push({severity: "note", message: "the comma is read as the decimal mark"});
  return findings;
}

function empty(file: string, found: string): InputError {
  return new InputError({
    file,
    found: `an empty file (${found})`,
    expected: "a table with column names and rows",
    todo: "Check that the file was written to its end."
  });
}
