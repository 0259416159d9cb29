import type {RejectReason} from "./engine.js";

/** One record of a text file: where its cells stand in the bytes. Reused from record to record. */
export interface CsvRecord {
  /** How many cells. */
  count: number;
  starts: number[];
  ends: number[];

  /** Whether the cell was quoted and holds doubled quotes. */
  escaped: boolean[];

  /** Why the record cannot be read, if it cannot. */
  error: RejectReason | null;

  /** How many line ends lie within the record, its own included. */
  lines: number;
}

export interface CsvMarks {
  /** One ASCII character. */
  delimiter: string;

  /** One ASCII character, or "" for none. A quote within quotes is doubled. */
  quote: string;
}

const [newline, carriage, space] = [10, 13, 32];

/** An empty record to hand to readRecord. */
export function emptyRecord(): CsvRecord {
  return {count: 0, starts: [], ends: [], escaped: [], error: null, lines: 0};
}

/**
 * Reads the record that starts at a position of UTF-8 bytes, and returns where the next one starts; −1 when the
 * bytes end before the record does (more may come), −2 when they are the last and a quote is still open.
 * Spaces around a quoted cell are dropped, as DuckDB does. Lines end with LF, CRLF or CR.
 */
export function readRecord(bytes: Uint8Array, position: number, record: CsvRecord, marks: MarkCodes): number {
  record.count = record.lines = 0;
  record.error = null;
  const {delimiter, quote, last} = marks;
  const {length} = bytes;
  let at = position;
  for (;;) {
    const start = at;
    while (bytes[at] === space && delimiter !== space) at++;
    if (quote >= 0 && bytes[at] === quote) {
      at = readQuoted(bytes, at, record, marks);
      if (at < 0) return at;
    } else {
      at = start;
      for (let code; at < length && (code = bytes[at]) !== delimiter && code !== newline && code !== carriage;) at++;
      addCell(record, start, at, false);
    }
    if (at >= length) return last ? length : -1;
    if (bytes[at] !== delimiter) break;
    at++;
  }
  if (bytes[at] === carriage) {
    if (at + 1 >= length && !last) return -1;
    if (bytes[at + 1] === newline) at++;
  }
  record.lines++;
  return at + 1;
}

/** The marks as character codes; last says that no bytes follow. */
export interface MarkCodes {
  delimiter: number;
  quote: number;
  last: boolean;
}

/** The marks of a dialect as codes. */
export function markCodes({delimiter, quote}: CsvMarks, last: boolean): MarkCodes {
  return {delimiter: delimiter.charCodeAt(0), quote: quote === "" ? -1 : quote.charCodeAt(0), last};
}

/** The text of a cell, quotes undoubled. */
export function cellText(bytes: Uint8Array, record: CsvRecord, index: number, quote: string): string {
  const text = decode(bytes, record.starts[index], record.ends[index]);
  return record.escaped[index] ? text.replaceAll(quote + quote, quote) : text;
}

const decoder = new TextDecoder("utf-8", {ignoreBOM: true});

/** Short ASCII is made into a string without the decoder, whose call costs more than the work. */
function decode(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > 24) return decoder.decode(bytes.subarray(start, end));
  let text = "";
  for (let i = start; i < end; i++) {
    if (bytes[i] > 127) return decoder.decode(bytes.subarray(start, end));
    text += String.fromCharCode(bytes[i]);
  }
  return text;
}

function readQuoted(bytes: Uint8Array, open: number, record: CsvRecord, {delimiter, quote, last}: MarkCodes): number {
  const {length} = bytes;
  let escaped = false;
  let at = open + 1;
  for (; ; at++) {
    if (at >= length) return last ? -2 : -1;
    const code = bytes[at];
    if (code === newline || (code === carriage && bytes[at + 1] !== newline)) record.lines++;
    if (code !== quote) continue;
    if (at + 1 >= length && !last) return -1;
    if (bytes[at + 1] !== quote) break;
    escaped = true;
    at++;
  }
  addCell(record, open + 1, at, escaped);
  at++;
  while (at < length && bytes[at] === space && delimiter !== space) at++;
  for (let code; at < length && (code = bytes[at]) !== delimiter && code !== newline && code !== carriage; at++) {
    record.error = "text after a closing quote";
  }
  return at;
}

function addCell(record: CsvRecord, start: number, end: number, escaped: boolean): void {
  record.starts[record.count] = start;
  record.ends[record.count] = end;
  record.escaped[record.count] = escaped;
  record.count++;
}
