import {StringCoder} from "./stringCoder.js";

/** A cell that is neither empty nor what its column was read as; rows are counted from 0 among the rows kept. */
export interface OddCell {
  row: number;
  text: string;
}

export interface RawNumbers {
  /** NaN where the cell is empty or odd. */
  values: Float64Array;

  /** How many cells were neither empty nor a number (or time). */
  oddCount: number;

  /** How often each odd text occurs, for the first 1,000 distinct ones. */
  oddTexts: Map<string, number>;

  /** The first ones, at most 20 for each text. */
  oddCells: OddCell[];
}

/** −1 where the cell is empty; the dictionary is in the order in which the texts first appear. */
export interface RawTexts {
  codes: Int32Array;
  dictionary: string[];
}

export type RawColumn = RawNumbers | RawTexts;

const mostOddTexts = 1000;
const mostOddCells = 20;

/** Collects numbers, and what was found where a number should be. */
export class NumberBuilder {
  values: Float64Array;
  length = 0;
  oddCount = 0;
  readonly oddTexts = new Map<string, number>();
  readonly oddCells: OddCell[] = [];

  constructor(expectedRows: number) {
    this.values = new Float64Array(expectedRows);
  }

  /** Makes room for so many more values. */
  reserve(more: number): void {
    if (this.length + more <= this.values.length) return;
    const grown = new Float64Array(Math.max(this.length + more, Math.ceil(this.values.length * 1.5)));
    grown.set(this.values);
    this.values = grown;
  }

  push(value: number): void {
    if (this.length === this.values.length) this.reserve(1024);
    this.values[this.length++] = value;
  }

  /** Notes an odd cell; the value of its row is pushed apart, as NaN. */
  noteOdd(row: number, text: string): void {
    this.oddCount++;
    const count = this.oddTexts.get(text);
    if (count !== undefined) this.oddTexts.set(text, count + 1);
    else if (this.oddTexts.size < mostOddTexts) this.oddTexts.set(text, 1);
    if ((count ?? 0) < mostOddCells && this.oddCells.length < mostOddTexts) this.oddCells.push({row, text});
  }

  finish(): RawNumbers {
    const {oddCount, oddTexts, oddCells} = this;
    return {values: this.values.subarray(0, this.length), oddCount, oddTexts, oddCells};
  }
}

/** Collects strings as codes. */
export class TextBuilder {
  codes: Int32Array;
  length = 0;
  readonly coder = new StringCoder();

  constructor(expectedRows: number) {
    this.codes = new Int32Array(expectedRows);
  }

  /** Makes room for so many more codes. */
  reserve(more: number): void {
    if (this.length + more <= this.codes.length) return;
    const grown = new Int32Array(Math.max(this.length + more, Math.ceil(this.codes.length * 1.5)));
    grown.set(this.codes);
    this.codes = grown;
  }

  push(code: number): void {
    if (this.length === this.codes.length) this.reserve(1024);
    this.codes[this.length++] = code;
  }

  finish(): RawTexts {
    return {codes: this.codes.subarray(0, this.length), dictionary: this.coder.dictionary};
  }
}
