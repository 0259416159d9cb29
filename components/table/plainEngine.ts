import {isBlank, readRecords} from "./csvRecords.js";
import {type CsvRecord, cellText} from "./csvTokenizer.js";
import type {CsvContent, CsvPlan, Engine, Reject, RejectReason} from "./engine.js";
import {parseNumber, parsePlainNumber} from "./parseNumber.js";
import {parseTime} from "./parseTime.js";
import {NumberBuilder, TextBuilder} from "./rawColumns.js";
import type {Source, WorkOptions} from "./source.js";

/** How many rejected lines are kept for the report. */
export const mostRejects = 1000;

/** Reads text files in TypeScript alone: for files too small to wait for DuckDB, or too wide for it. */
export const plainEngine: Engine = {name: "plain", readCsv};

async function readCsv(source: Source, plan: CsvPlan, options?: WorkOptions): Promise<CsvContent> {
  const {dialect} = plan;
  const cells = plan.columns.map((_, index) => cellReader(plan, index));
  const rejects: Reject[] = [];
  let [rows, rejected, skip] = [0, 0, dialect.skipRecords];
  const reject = (line: number, reason: RejectReason) => {
    if (rejected++ < mostRejects) rejects.push({line, reason});
  };
  const onRecord = (record: CsvRecord, bytes: Uint8Array, line: number) => {
    if (skip > 0) skip--;
    else if (record.error !== null) reject(line, record.error);
    else if (record.count !== cells.length) {
      if (!isBlank(record)) reject(line, record.count < cells.length ? "too few cells" : "too many cells");
    } else if (!isUtf8(bytes, record)) reject(line, "encoding");
    else {
      for (let i = 0; i < cells.length; i++) cells[i].read(bytes, record, rows);
      rows++;
    }
  };
  await readRecords(source, dialect, onRecord, options);
  return {rows, columns: cells.map(({finish}) => finish()), rejects, rejected};
}

function cellReader({columns, dialect, expectedRows}: CsvPlan, index: number) {
  const plan = columns[index];
  if (plan.as === "skip") return {read: () => {}, finish: () => new TextBuilder(0).finish()};
  if (plan.as === "text") return textReader(new TextBuilder(expectedRows), index, dialect.quote);
  const builder = new NumberBuilder(expectedRows);
  const {quote, decimal} = dialect;
  if (plan.as === "time")
    return numberReader(builder, {index, quote, mark: -1}, (text) => parseTime(text, plan.format));
  const mark = decimal.charCodeAt(0);
  return numberReader(builder, {index, quote, mark}, (text) => parseNumber(text, decimal));
}

function textReader(builder: TextBuilder, index: number, quote: string) {
  const read = (bytes: Uint8Array, record: CsvRecord) => {
    const [start, end] = [record.starts[index], record.ends[index]];
    if (start === end) builder.push(-1);
    else if (record.escaped[index]) builder.push(builder.coder.codeOf(cellText(bytes, record, index, quote)));
    else builder.push(builder.coder.codeOfBytes(bytes, start, end));
  };
  return {read, finish: () => builder.finish()};
}

function numberReader(
  builder: NumberBuilder,
  {index, quote, mark}: {index: number; quote: string; mark: number},
  parse: (text: string) => number
) {
  const read = (bytes: Uint8Array, record: CsvRecord, row: number) => {
    const [start, end] = [record.starts[index], record.ends[index]];
    if (start === end) return builder.push(NaN);
    const plain = mark < 0 ? undefined : parsePlainNumber(bytes, start, end, mark);
    if (plain !== undefined) return builder.push(plain);
    const text = cellText(bytes, record, index, quote);
    const value = parse(text);
    if (Number.isNaN(value)) builder.noteOdd(row, text);
    builder.push(value);
  };
  return {read, finish: () => builder.finish()};
}

const strict = new TextDecoder("utf-8", {fatal: true, ignoreBOM: true});

function isUtf8(bytes: Uint8Array, record: CsvRecord): boolean {
  const [start, end] = [record.starts[0], record.ends[record.count - 1]];
  let high = 0;
  for (let i = start; i < end; i++) high |= bytes[i];
  if (high < 0x80) return true;
  try {
    strict.decode(bytes.subarray(start, end));
    return true;
  } catch {
    return false;
  }
}
