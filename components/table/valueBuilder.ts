import type {LooseColumn} from "./finishColumn.js";
import {NumberBuilder, TextBuilder} from "./rawColumns.js";

/**
 * Collects the values of a column whose types come with them (JSON, Parquet, Arrow, a workbook). Numbers stay numbers
 * and dates times as long as nothing else comes; then all become texts, and the kind is inferred from these.
 */
export class ValueBuilder {
  private numbers: NumberBuilder | null;
  private texts: TextBuilder | null = null;
  private time = false;
  private mixed = false;
  length = 0;

  constructor(
    readonly name: string,
    expectedRows: number,
    /** Whether numbers are known to be milliseconds since 1970 UTC. */
    private readonly times = false
  ) {
    this.numbers = new NumberBuilder(expectedRows);
    this.time = times;
  }

  /** Adds many numbers at once. */
  pushNumbers(values: ArrayLike<number>): void {
    if (this.numbers === null || (this.length > 0 && this.time !== this.times)) {
      for (let i = 0; i < values.length; i++) this.push(values[i]);
      return;
    }
    this.numbers.reserve(values.length);
    this.numbers.values.set(values, this.numbers.length);
    this.numbers.length += values.length;
    this.length += values.length;
  }

  /** Adds a value of any type; null, undefined, NaN and "" are missing. */
  push(value: unknown): void {
    this.length++;
    if (value === null || value === undefined || value === "") this.pushMissing();
    else if (typeof value === "number") this.pushNumber(value, this.times);
    else if (value instanceof Date) this.pushNumber(value.getTime(), true);
    else if (typeof value === "bigint") this.pushNumber(Number(value), this.times);
    else this.pushText(textOf(value));
  }

  /** Adds missing values up to so many rows. */
  fill(rows: number): void {
    while (this.length < rows) this.push(null);
  }

  finish(): LooseColumn {
    const {name} = this;
    if (this.texts === null) {
      const raw = (this.numbers as NumberBuilder).finish();
      if (!raw.values.every(Number.isNaN)) return {name, raw, kind: this.time ? "time" : "number", declared: true};
      return {name, raw: {codes: new Int32Array(this.length).fill(-1), dictionary: []}, kind: null, declared: true};
    }
    return {name, raw: this.texts.finish(), kind: null, declared: !this.mixed};
  }

  private pushMissing(): void {
    if (this.texts) this.texts.push(-1);
    else this.numbers?.push(NaN);
  }

  private pushNumber(value: number, time: boolean): void {
    if (Number.isNaN(value)) return this.pushMissing();
    if (this.texts === null && (time === this.time || this.isEmpty())) {
      this.time = time;
      this.numbers?.push(value);
    } else {
      this.mixed = true;
      this.pushText(time ? isoTime(value) : String(value));
    }
  }

  private pushText(text: string): void {
    const texts = (this.texts ??= this.toTexts());
    texts.push(texts.coder.codeOf(text));
  }

  private isEmpty(): boolean {
    const numbers = this.numbers as NumberBuilder;
    return numbers.values.subarray(0, numbers.length).every(Number.isNaN);
  }

  private toTexts(): TextBuilder {
    const {values, length} = this.numbers as NumberBuilder;
    this.numbers = null;
    const texts = new TextBuilder(Math.max(values.length, length));
    for (let i = 0; i < length; i++) {
      if (Number.isNaN(values[i])) texts.push(-1);
      else {
        this.mixed = true;
        texts.push(texts.coder.codeOf(this.time ? isoTime(values[i]) : String(values[i])));
      }
    }
    return texts;
  }
}

function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (value instanceof Uint8Array) return Array.from(value, (byte) => byte.toString(16).padStart(2, "0")).join("");
  if (typeof value !== "object") return String(value);
  return JSON.stringify(value, (_, part) => (typeof part === "bigint" ? Number(part) : part)) ?? "";
}

function isoTime(value: number): string {
  return Math.abs(value) <= 8.64e15 ? new Date(value).toISOString() : String(value);
}
