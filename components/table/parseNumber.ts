import type {DecimalMark} from "./dialect.js";

const pattern = /^[+-]?(?:\d+(?:_\d+)*\.?(?:\d+(?:_\d+)*)?|\.\d+(?:_\d+)*)(?:[eE][+-]?\d+)?$/;
const asciiSpace = /^[ \t\n\v\f\r]+|[ \t\n\v\f\r]+$/g;
const infinite = /^[+-]?inf(?:inity)?$/i;

/**
 * The number that a cell holds, or NaN: an optional sign, digits with an optional decimal mark and exponent, or
 * "inf"/"infinity", with spaces around it. Thousands separators are not guessed. The grammar is DuckDB's, so that
 * every engine reads the same numbers.
 */
export function parseNumber(text: string, decimal: DecimalMark = "."): number {
  let trimmed = text.replace(asciiSpace, "");
  if (decimal === ",") trimmed = trimmed.includes(",") ? trimmed.replaceAll(",", ".") : trimmed;
  if (pattern.test(trimmed)) return Number(trimmed.includes("_") ? trimmed.replaceAll("_", "") : trimmed);
  if (infinite.test(trimmed)) return trimmed.startsWith("-") ? -Infinity : Infinity;
  return NaN;
}
