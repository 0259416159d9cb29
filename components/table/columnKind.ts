import type {Kind} from "./table.js";

/** What makes a column unfit for a test although its kind would allow one. */
export type Role = "id-like" | "constant";

/** What a column was taken for, and why. */
export interface ColumnKind {
  name: string;
  kind: Kind;
  role: Role | null;

  /** The reason in plain words, a sentence without its full stop. */
  reason: string;

  /** Whether a person decided the kind. */
  overridden: boolean;
}

/** The usual spellings of "no value", in lower case; they are missing where a number, a time or true/false should be. */
export const missingSpellings: ReadonlySet<string> = new Set([
  "",
  "na",
  "n/a",
  "#n/a",
  "<na>",
  "nan",
  "-nan",
  "null",
  "nil",
  "none",
  "-",
  "--",
  "?",
  ".",
  "missing",
  "nat"
]);

/** Whether a text is one of the usual spellings of "no value". */
export function isMissingSpelling(text: string): boolean {
  return text.length < 10 && missingSpellings.has(text.trim().toLowerCase());
}

/** The share of odd cells up to which a column is still taken for numbers (or times); above it the column is text. */
export const toleratedOddShare = 0.05;
