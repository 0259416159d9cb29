import {emptyRecord, markCodes, readRecord, cellText} from "./csvTokenizer.js";
import {isBlank} from "./csvRecords.js";
import type {Encoding} from "./detectEncoding.js";
import {parseNumber} from "./parseNumber.js";
import {parseTime} from "./parseTime.js";

export type DecimalMark = "." | ",";

/** How a delimited text file is written. */
export interface Dialect {
  encoding: Encoding;

  /** Whether the file starts with a byte order mark. */
  mark: boolean;
  delimiter: string;
  quote: string;
  decimal: DecimalMark;

  /** Whether the first record holds the names of the columns. */
  header: boolean;

  /** How many records come before the data: the header, and the line "sep=;" that Excel knows. */
  skipRecords: number;
}

/** The records of a sample, as texts. */
export interface Sample {
  records: string[][];

  /** How many bytes these records take. */
  bytes: number;

  /** Whether every line end is the same, so that fast engines can be used. */
  plainLines: boolean;
}

const delimiters = [",", "\t", ";", "|"];
const mostRecords = 2000;

/** The delimiter, quote, decimal mark and header of UTF-8 text, from its first bytes; whole if there are no others. */
export function detectDialect(head: Uint8Array, whole: boolean): Omit<Dialect, "encoding" | "mark"> {
  const [line] = new TextDecoder().decode(head.subarray(0, 16)).split(/\r?\n/, 1);
  const separator = /^sep=(.)$/i.exec(line)?.[1];
  const before = separator === undefined ? 0 : 1;
  const choices = separator === undefined ? delimiters : [separator];
  const scored = choices.flatMap((delimiter) =>
    ['"', "'"].map((quote) => score(head, whole, {delimiter, quote}, before))
  );
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  const {delimiter, quote, records} = best.score > 0 ? best : score(head, whole, {delimiter: ",", quote: '"'}, before);
  const decimal = detectDecimal(records, delimiter);
  const header = detectHeader(records, decimal);
  return {delimiter, quote, decimal, header, skipRecords: before + (header ? 1 : 0)};
}

/** Splits the first records of UTF-8 bytes into texts; a record cut off by the end of the bytes is left out. */
export function sampleRecords(bytes: Uint8Array, whole: boolean, marks: {delimiter: string; quote: string}): Sample {
  const records: string[][] = [];
  const record = emptyRecord();
  const codes = markCodes(marks, whole);
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (at < bytes.length && records.length < mostRecords) {
    const next = readRecord(bytes, at, record, codes);
    if (next < 0) break;
    at = next;
    if (isBlank(record)) continue;
    const cells: string[] = [];
    for (let i = 0; i < record.count; i++) cells.push(cellText(bytes, record, i, marks.quote));
    records.push(cells);
  }
  return {records, bytes: at, plainLines: hasPlainLines(bytes)};
}

/** How well a delimiter splits the sample: the share of records with the usual number of cells, if that is above one. */
function score(head: Uint8Array, whole: boolean, marks: {delimiter: string; quote: string}, before: number) {
  const records = sampleRecords(head, whole, marks).records.slice(before);
  const counts = new Map<number, number>();
  for (const {length} of records) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [usual, times] = [...counts].reduce((a, b) => (b[1] > a[1] || (b[1] === a[1] && b[0] > a[0]) ? b : a), [0, 0]);
  const share = times / Math.max(1, records.length);
  const width = records[0]?.length ?? 0;
  // The header decides: a delimiter that does not split the first line does not split the file.
  const splits = width > 1 && (share >= 0.5 || usual > 1);
  const quoted = marks.quote === '"' || singleQuotes(head, marks.delimiter);
  const value = splits && quoted ? share + (usual === width ? 1 : 0) + Math.min(width, 100) * 1e-4 : 0;
  return {...marks, records, score: value};
}

/** Single quotes count as quotes only where they stand around cells that hold the delimiter. */
function singleQuotes(head: Uint8Array, delimiter: string): boolean {
  const text = new TextDecoder().decode(head.subarray(0, 1 << 16));
  const mark = delimiter === "|" ? "\\|" : delimiter;
  const around = new RegExp(`(?:^|${mark})'[^'"\\n]*${mark}[^'"\\n]*'(?:${mark}|\\r?\\n|$)`, "gm");
  return (text.match(around)?.length ?? 0) > 0 && !text.includes('"');
}

/** A comma is the decimal mark if cells such as 3,14 occur, none such as 3.14, and not all could be thousands. */
function detectDecimal(records: string[][], delimiter: string): DecimalMark {
  let [commas, dots] = [0, 0];
  for (const cells of records) {
    for (const cell of cells) {
      if (/^\s*[+-]?\d+\.\d+(?:[eE][+-]?\d+)?\s*$/.test(cell)) dots++;
      else if (/^\s*[+-]?\d+,\d+(?:[eE][+-]?\d+)?\s*$/.test(cell) && !/^\s*[+-]?[1-9]\d{0,2},\d{3}\s*$/.test(cell))
        commas++;
      else if (/^\s*[+-]?\d{1,3}(?:\.\d{3})+,\d+\s*$/.test(cell)) commas++;
    }
  }
  // With commas between cells a quoted 3,14 must be the rule, not the exception.
  return commas > (delimiter === "," ? 10 * dots : dots) ? "," : ".";
}

/** The first record is a header unless it looks like the data below it. */
function detectHeader(records: string[][], decimal: DecimalMark): boolean {
  const [first, ...rest] = records;
  if (first === undefined) return false;
  const isValue = (text = "") => !Number.isNaN(parseNumber(text, decimal)) || !Number.isNaN(parseTime(text));
  if (rest.length === 0) return !first.every(isValue);
  let [names, values] = [0, 0];
  first.forEach((cell, i) => {
    const below = rest.slice(0, 100).filter((cells) => (cells[i] ?? "") !== "");
    if (below.length === 0 || !below.every((cells) => isValue(cells[i]))) return;
    if (isValue(cell)) values++;
    else if (cell.trim() !== "") names++;
  });
  if (names > 0) return true;
  if (values > 0) return !first.every(isValue) && values < first.length / 2 && first.every((cell) => cell !== "");
  return new Set(first).size === first.length || !rest.some((cells) => cells.join("\0") === first.join("\0"));
}

function hasPlainLines(bytes: Uint8Array): boolean {
  let [pairs, feeds, returns] = [0, 0, 0];
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] === 10) feeds++;
    else if (bytes[i] === 13 && bytes[i + 1] === 10) pairs++;
    else if (bytes[i] === 13) returns++;
  }
  return returns === 0 && (pairs === 0 || feeds === pairs);
}
