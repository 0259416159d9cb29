import {isBlank, readRecords} from "./csvRecords.js";
import type {CsvMarks} from "./csvTokenizer.js";
import type {Dialect} from "./dialect.js";
import type {CsvContent} from "./engine.js";
import {type Source, type WorkOptions, sourceChunks} from "./source.js";

/**
 * Makes sure that no quote was left open: DuckDB drops the rest of such a file without a word. If the file has quotes
 * and some of its lines are accounted for neither as rows nor as left out, it is read again record by record.
 *
 * @throws {InputError} if a quote is never closed, naming the line on which it opens
 */
export async function checkQuotes(
  source: Source,
  dialect: Dialect,
  {rows, rejected}: CsvContent,
  options: WorkOptions = {}
): Promise<void> {
  if (dialect.quote === "") return;
  const {quotes, lines} = await countMarks(source, dialect.quote, options);
  if (quotes === 0 || (quotes % 2 === 0 && rows + rejected + dialect.skipRecords === lines)) return;
  await readRecords(source, dialect, () => {}, {signal: options.signal});
}

/** The lines, counted from 1, on which rows stand; rows are counted from 0 among the rows that have the usual width. */
export async function locateRows(
  source: Source,
  dialect: CsvMarks & {skipRecords: number},
  {width, rows}: {width: number; rows: number[]},
  {signal}: WorkOptions = {}
): Promise<Map<number, number>> {
  const found = new Map<number, number>();
  let [row, next, skip] = [0, 0, dialect.skipRecords];
  await readRecords(
    source,
    dialect,
    (record, _, line) => {
      if (skip > 0) skip--;
      else if (record.error === null && record.count === width && !(isBlank(record) && width > 1)) {
        if (row === rows[next]) {
          found.set(row, line);
          next++;
        }
        row++;
      }
      return next < rows.length;
    },
    {signal}
  );
  return found;
}

/** How many quotes and lines a file has, whatever they mean. */
async function countMarks(source: Source, quote: string, {signal}: WorkOptions) {
  const [mark, newline] = [quote.charCodeAt(0), 10];
  let [quotes, lines, last] = [0, 0, newline];
  for await (const chunk of sourceChunks(source, 0, signal)) {
    for (let at = chunk.indexOf(mark); at >= 0; at = chunk.indexOf(mark, at + 1)) quotes++;
    for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, at + 1)) lines++;
    last = chunk[chunk.length - 1];
  }
  return {quotes, lines: last === newline ? lines : lines + 1};
}
