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

const powersOfTen = Array.from({length: 23}, (_, i) => Number(`1e${i}`));

/**
 * The number written plainly in ASCII from start to end, such as -12.5, with at most 15 digits; undefined for anything
 * else, which parseNumber then reads. Exact: both the digits and the power of ten are whole numbers below 2^53 or
 * exact powers, so that their quotient is rounded once (Clinger 1990, https://doi.org/10.1145/93548.93557).
 */
export function parsePlainNumber(bytes: Uint8Array, start: number, end: number, mark: number): number | undefined {
  const negative = bytes[start] === 45;
  let [digits, point, mantissa] = [0, -1, 0];
  for (let i = negative ? start + 1 : start; i < end; i++) {
    const digit = bytes[i] - 48;
    if (digit >= 0 && digit <= 9) {
      mantissa = mantissa * 10 + digit;
      digits++;
    } else if (bytes[i] === mark && point < 0) point = i;
    else return undefined;
  }
  if (digits === 0 || digits > 15) return undefined;
  const value = point < 0 ? mantissa : mantissa / powersOfTen[end - point - 1];
  return negative ? -value : value;
}
