import {type ColumnKind, isMissingSpelling, toleratedOddShare} from "./columnKind.js";
import type {DecimalMark} from "./dialect.js";
import {plural, quoteList} from "./findings.js";
import {isIdName} from "./inferNumber.js";
import {parseNumber} from "./parseNumber.js";
import {type TimeFormat, detectTimeFormat, parseTime} from "./parseTime.js";

/** Distinct texts and how often each occurs; empty cells are not among them. */
export interface TextCounts {
  dictionary: readonly string[];
  counts: ArrayLike<number>;
}

/** What the texts of a column turn out to be. */
export interface TextKind extends ColumnKind {
  /** For times, how they are written. */
  format?: TimeFormat;

  /** A word on dates or numbers that could not be read for sure. */
  hint?: string;
}

interface InferOptions {
  /** The decimal mark of the file. */
  decimal?: DecimalMark;

  /** Whether the file itself says that these are strings (Parquet, Arrow, JSON), so that "12" is no number. */
  declared?: boolean;
}

const [mostCategories, longText] = [50, 60];

/** The kind of a column from its texts, with the reason. O(distinct texts). */
export function inferKind(name: string, texts: TextCounts, {decimal = ".", declared}: InferOptions = {}): TextKind {
  const made = (kind: TextKind["kind"], reason: string, role: TextKind["role"] = null): TextKind => ({
    name,
    kind,
    role,
    reason,
    overridden: false
  });
  const summary = summarise(texts, decimal);
  const {total, values, numbers, coded} = summary;
  if (total === 0) return made("category", "every value is missing", "constant");
  if (numbers >= (1 - toleratedOddShare) * total && numbers > 0) {
    if (coded) return made("category", `digits with leading zeros, such as ${coded}, are codes and not amounts`);
    if (!declared) return made("number", reasonOf(numbers, total, "numbers"));
    return made("category", "digits that the file itself stores as text");
  }
  const booleans = booleanReason(values);
  if (booleans !== null) return made("boolean", booleans, values.length === 1 ? "constant" : null);
  const format = detectTimeFormat(values.slice(0, 1000));
  if (format !== null && format !== "ambiguous") {
    const times = countTimes(texts, format);
    if (times >= (1 - toleratedOddShare) * total) {
      return {...made("time", reasonOf(times, total, `dates such as ${values[0]}${writtenAs[format]}`)), format};
    }
  }
  const text = inferStrings(made, summary, texts);
  if (format === "ambiguous") text.hint = `${values[0]} may be day/month or month/day, so it is not read as a date`;
  else if (values.slice(0, 100).every((value) => grouped.test(value))) {
    text.hint = `${quoteList(values, 2)} look like numbers with thousands separators, which are not guessed`;
  }
  return text;
}

const writtenAs = {ymd: "", dmy: " (day first)", mdy: " (month first)"};
const grouped = /^\s*[+-]?[$€£]?\s*\d{1,3}(?:[,.' \u00a0\u202f]\d{3})+(?:[.,]\d+)?\s*[€%]?\s*$/;
const booleanPairs = [
  ["false", "true"],
  ["no", "yes"],
  ["n", "y"],
  ["f", "t"]
];

/** The two spellings of false and true that all of the values are, or null. */
export function booleanPair(values: Iterable<string>): [string, string] | null {
  const distinct = new Set(Array.from(values, (value) => value.trim().toLowerCase()));
  const pair = booleanPairs.find((words) => [...distinct].every((value) => words.includes(value)));
  // A column of a single letter may be anything.
  if (pair === undefined || distinct.size === 0 || (distinct.size === 1 && pair[1].length === 1)) return null;
  return [pair[0], pair[1]];
}

function booleanReason(values: string[]): string | null {
  if (values.length > 8 || booleanPair(values) === null) return null;
  return values.length === 1 ? `every value is ${values[0]}` : `the only values are ${quoteList(values)}`;
}

function summarise({dictionary, counts}: TextCounts, decimal: DecimalMark) {
  const values: string[] = [];
  let [total, numbers, zeros, characters] = [0, 0, 0, 0];
  let coded: string | null = null;
  dictionary.forEach((text, code) => {
    if (counts[code] === 0 || isMissingSpelling(text)) return;
    values.push(text);
    total += counts[code];
    characters += counts[code] * text.length;
    if (Number.isNaN(parseNumber(text, decimal))) return;
    numbers += counts[code];
    if (/^0\d+$/.test(text)) [zeros, coded] = [zeros + counts[code], coded ?? text];
  });
  return {values, total, numbers, meanLength: characters / total, coded: zeros > 0 ? coded : null};
}

function inferStrings(
  made: (kind: TextKind["kind"], reason: string, role?: TextKind["role"]) => TextKind,
  {values, total, meanLength}: ReturnType<typeof summarise>,
  {counts}: TextCounts
): TextKind {
  const distinct = values.length;
  if (distinct === 1 && counts.length === 1) return made("category", `every value is ${quoteList(values)}`, "constant");
  if (distinct === total && total >= 20 && meanLength <= 40 && values.every((value) => !/\s/.test(value))) {
    return made("text", `all ${plural(total, "value")} differ, as in an identifier`, "id-like");
  }
  if (distinct > mostCategories && (distinct > 0.5 * total || meanLength > longText)) {
    const named = made("text", `${plural(distinct, "distinct text")} in ${plural(total, "value")}`);
    return distinct === total && isIdName(named.name) ? {...named, role: "id-like"} : named;
  }
  return made("category", `${plural(distinct, "distinct text")} in ${plural(total, "value")}`);
}

function countTimes({dictionary, counts}: TextCounts, format: TimeFormat): number {
  let times = 0;
  dictionary.forEach((text, code) => (times += Number.isNaN(parseTime(text, format)) ? 0 : counts[code]));
  return times;
}

function reasonOf(count: number, total: number, what: string): string {
  return count === total
    ? `all ${plural(total, "value")} are ${what}`
    : `${count} of ${plural(total, "value")} are ${what}`;
}
