import type {CodedColumn, NumericColumn} from "../table/table.js";

/** A column of numbers; NaN is missing. */
export function numberColumn(name: string, values: ArrayLike<number>): NumericColumn {
  return {name, kind: "number", values: Float64Array.from(values)};
}

/** A column of times, in milliseconds since 1970 UTC; NaN is missing. */
export function timeColumn(name: string, values: ArrayLike<number>): NumericColumn {
  return {name, kind: "time", values: Float64Array.from(values)};
}

/** A column of texts that repeat, the dictionary in order of characters; null is missing. */
export function categoryColumn(name: string, values: readonly (string | null)[]): CodedColumn {
  const dictionary = [...new Set(values.filter((value) => value !== null))].sort();
  const places = new Map(dictionary.map((value, code) => [value, code]));
  const codes = Int32Array.from(values, (value) => (value === null ? -1 : (places.get(value) ?? -1)));
  return {name, kind: "category", codes, dictionary};
}

/** A column of yes and no; null is missing. */
export function booleanColumn(name: string, values: readonly (boolean | null)[]): CodedColumn {
  const codes = Int32Array.from(values, (value) => (value === null ? -1 : Number(value)));
  return {name, kind: "boolean", codes, dictionary: ["false", "true"]};
}

/** Names such as "E0001" to "E3000", of equal length, so that their order as text is that of the numbers. */
export function numberedNames(letter: string, count: number): string[] {
  const digits = `${count}`.length;
  return Array.from({length: count}, (_, i) => letter + `${i + 1}`.padStart(digits, "0"));
}
