import type {CsvPlan} from "./engine.js";
import {exactQuotient} from "./exactQuotient.js";
import type {NumberBuilder, TextBuilder} from "./rawColumns.js";

/** Where the cells of a column go; both null where they are not read at all. */
export interface PlainTarget {
  numbers: NumberBuilder | null;
  texts: TextBuilder | null;

  /** For times, what a text stands for. */
  parse: ((text: string) => number) | null;
}

/** How far reading came: where the first record starts that was not read, and the records before it. */
export interface PlainProgress {
  at: number;
  rows: number;
}

const [newline, carriage, minus, zero] = [10, 13, 45, 48];
const longest = 1000;
const powersOfTen = Array.from({length: 23}, (_, i) => Number(`1e${i}`));

/**
 * Reads records that are plain, which are most: as many cells as columns, no quote, no byte beyond ASCII, numbers of
 * at most 19 digits without an exponent. Stops before the first other record, one that is cut off, or when there is
 * no room for another row. A record is read whole or not at all.
 */
export function plainRows({dialect}: CsvPlan, targets: readonly PlainTarget[]) {
  const delimiter = dialect.delimiter.charCodeAt(0);
  const quote = dialect.quote === "" ? -1 : dialect.quote.charCodeAt(0);
  const mark = dialect.decimal.charCodeAt(0);
  const cells = targets.map(({numbers, texts, parse}, i): PlainCell => {
    const end = i === targets.length - 1 ? newline : delimiter;
    if (numbers === null) return new TextCell(texts, {end, delimiter, quote});
    return parse === null
      ? new NumberCell(numbers, {end, mark})
      : new TimeCell(numbers, parse, {end, delimiter, quote});
  });
  return (bytes: Uint8Array, start: number, row: number): PlainProgress => {
    const room = cells.length === 0 ? 0 : Math.min(...cells.map((cell) => cell.open()));
    let [at, rows] = [start, 0];
    for (; row + rows < room; rows++) {
      let next = at;
      for (let i = 0; i < cells.length && next >= 0; i++) next = cells[i].read(bytes, next, row + rows);
      if (next < 0) break;
      at = next;
    }
    return {at, rows};
  };
}

interface PlainCell {
  /** Readies the cell for rows, and says how many there is room for. */
  open(): number;

  /** Reads the cell of a row that starts at a position, and returns where the next one starts, −1 if it is not plain. */
  read(bytes: Uint8Array, start: number, row: number): number;
}

class NumberCell implements PlainCell {
  private values: Float64Array = new Float64Array(0);
  private readonly end: number;
  private readonly mark: number;

  constructor(
    private readonly target: NumberBuilder,
    {end, mark}: {end: number; mark: number}
  ) {
    this.end = end;
    this.mark = mark;
  }

  open(): number {
    this.values = this.target.values;
    return this.values.length;
  }

  read(bytes: Uint8Array, start: number, row: number): number {
    const first = bytes[start] === minus ? start + 1 : start;
    const mark = this.mark === this.end ? -1 : this.mark;
    let at = first;
    // Up to 9, 6 and 4 digits, each a small whole number, which is added up faster than a double.
    let head = 0;
    let middle = 0;
    let rest = 0;
    let digits = 0;
    let point = -1;
    for (; ; at++) {
      const digit = bytes[at] - zero;
      if (digit >= 0 && digit <= 9) {
        if (digits < 9) head = (head * 10 + digit) | 0;
        else if (digits < 15) middle = (middle * 10 + digit) | 0;
        else rest = (rest * 10 + digit) | 0;
        if (head > 0) digits++; // leading zeros do not count
      } else if (digit + zero === mark && point < 0) point = at;
      else break;
    }
    const next = after(bytes, at, this.end);
    const places = point < 0 ? 0 : at - point - 1;
    const written = at - first - (point < 0 ? 0 : 1);
    if (next < 0 || digits > 19 || places > 22 || (written === 0 && at > start)) return -1;
    const mantissa = digits <= 9 ? head : head * powersOfTen[Math.min(digits, 15) - 9] + middle;
    const value = digits <= 15 ? mantissa / powersOfTen[places] : exactQuotient(mantissa, rest, digits - 15, places);
    if (value !== value) return -1;
    this.values[row] = written === 0 ? NaN : first > start ? -value : value;
    return next;
  }
}

class TextCell implements PlainCell {
  private codes: Int32Array | null = null;

  constructor(
    private readonly target: TextBuilder | null,
    private readonly marks: Marks
  ) {}

  open(): number {
    this.codes = this.target?.codes ?? null;
    return this.codes?.length ?? Infinity;
  }

  read(bytes: Uint8Array, start: number, row: number): number {
    const {codes} = this;
    const at = endOf(bytes, start, this.marks);
    const next = after(bytes, at, this.marks.end);
    if (next >= 0 && codes !== null) {
      codes[row] = at === start ? -1 : (this.target as TextBuilder).coder.codeOfBytes(bytes, start, at);
    }
    return next;
  }
}

/** Times, of which neighbours are often the same. */
class TimeCell implements PlainCell {
  private values: Float64Array = new Float64Array(0);
  private last = new Uint8Array(0);
  private lastValue = NaN;

  constructor(
    private readonly target: NumberBuilder,
    private readonly parse: (text: string) => number,
    private readonly marks: Marks
  ) {}

  open(): number {
    this.values = this.target.values;
    return this.values.length;
  }

  read(bytes: Uint8Array, start: number, row: number): number {
    const at = endOf(bytes, start, this.marks);
    const next = after(bytes, at, this.marks.end);
    if (next < 0) return -1;
    if (at > start && !this.isLast(bytes, start, at)) {
      this.last = bytes.slice(start, at);
      this.lastValue = this.parse(String.fromCharCode(...this.last));
    }
    if (at > start && this.lastValue !== this.lastValue) return -1;
    this.values[row] = at === start ? NaN : this.lastValue;
    return next;
  }

  private isLast(bytes: Uint8Array, start: number, end: number): boolean {
    const {last} = this;
    if (last.length !== end - start) return false;
    for (let i = last.length - 1; i >= 0; i--) if (bytes[start + i] !== last[i]) return false;
    return true;
  }
}

interface Marks {
  end: number;
  delimiter: number;
  quote: number;
}

/** Where a cell of plain text ends; past the bytes if it is not plain, or longer than any text worth it. */
function endOf(bytes: Uint8Array, start: number, {delimiter, quote}: Marks): number {
  let [at, high] = [start, 0];
  for (; at < bytes.length; at++) {
    const code = bytes[at];
    if (code === delimiter || code === newline || code === carriage) break;
    if (code === quote) return bytes.length;
    high |= code;
  }
  return high > 127 || at - start > longest ? bytes.length : at;
}

/** The position after the end of a cell; −1 if it does not end as it should. */
function after(bytes: Uint8Array, at: number, end: number): number {
  if (end === newline && bytes[at] === carriage) at++;
  return bytes[at] === end ? at + 1 : -1;
}
