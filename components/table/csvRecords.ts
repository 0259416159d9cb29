import {InputError} from "./inputError.js";
import {type CsvMarks, type CsvRecord, emptyRecord, markCodes, readRecord} from "./csvTokenizer.js";
import {type Source, type WorkOptions, sourceChunks} from "./source.js";

/** What is told of each record: its bytes, and the line on which it starts, counted from 1. False ends the reading. */
export type OnRecord = (record: CsvRecord, bytes: Uint8Array, line: number) => boolean | void;

/** A quoted cell larger than this is taken for a quote that never closes. */
const mostCellBytes = 1 << 24;

/**
 * Reads the records of a UTF-8 text file one after another, blank ones included, holding one piece of the file.
 *
 * @throws {InputError} if a quote is never closed, naming the line on which it opens
 */
export async function readRecords(
  source: Source,
  marks: CsvMarks,
  onRecord: OnRecord,
  {signal, onProgress}: WorkOptions = {}
): Promise<void> {
  const record = emptyRecord();
  let rest = new Uint8Array(0);
  let line = 1;
  let read = 0;
  let first = true;
  for await (const chunk of sourceChunks(source, 0, signal)) {
    read += chunk.length;
    const bytes = join(rest, first ? withoutMark(chunk) : chunk);
    first = false;
    const codes = markCodes(marks, read >= source.size);
    let at = 0;
    while (at < bytes.length) {
      const next = readRecord(bytes, at, record, codes);
      if (next === -2 || (next === -1 && bytes.length - at > mostCellBytes)) throw unclosed(source.name, line);
      if (next === -1) break;
      if (onRecord(record, bytes, line) === false) return;
      line += record.lines;
      at = next;
    }
    rest = bytes.subarray(at);
    onProgress?.({done: read, total: source.size, stage: "reading rows"});
  }
}

/** Whether a record is a line with nothing on it. */
export function isBlank(record: CsvRecord): boolean {
  return record.count === 1 && record.starts[0] === record.ends[0];
}

function unclosed(file: string, row: number): InputError {
  return new InputError({
    file,
    row,
    found: "a quoted cell that starts on this line is never closed",
    expected: "a closing quote before the end of the file",
    todo: "Close the quote on this line, or double it if it belongs to the text."
  });
}

function withoutMark(chunk: Uint8Array): Uint8Array {
  return chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf ? chunk.subarray(3) : chunk;
}

function join(rest: Uint8Array, chunk: Uint8Array): Uint8Array<ArrayBuffer> {
  if (rest.length === 0) return chunk as Uint8Array<ArrayBuffer>;
  const bytes = new Uint8Array(rest.length + chunk.length);
  bytes.set(rest);
  bytes.set(chunk, rest.length);
  return bytes;
}
