import {sortNumbers} from "../math/sortNumbers.js";
import {type Column, type Table, isNumeric} from "./table.js";

/**
 * How many rows are the same as an earlier one. Rows are compared by a hash of 53 bits, so that among a million
 * different rows the chance of one counted wrongly is about 1 in 20,000. O(rows × columns).
 */
export function countDuplicates({rows, columns}: Table): number {
  if (columns.length === 0) return 0;
  const [high, low] = [new Uint32Array(rows).fill(0x9e3779b9), new Uint32Array(rows).fill(0x85ebca6b)];
  for (const column of columns) addColumn(column, high, low);
  const hashes = new Float64Array(rows);
  for (let i = 0; i < rows; i++) hashes[i] = mix(high[i]) * 0x200000 + (mix(low[i]) >>> 11);
  const sorted = sortNumbers(hashes);
  let duplicates = 0;
  for (let i = 1; i < rows; i++) if (sorted[i] === sorted[i - 1]) duplicates++;
  return duplicates;
}

function addColumn(column: Column, high: Uint32Array, low: Uint32Array): void {
  const one = new Float64Array(1);
  const words = new Uint32Array(one.buffer);
  const numbers = isNumeric(column) ? column.values : null;
  const codes = isNumeric(column) ? null : column.codes;
  for (let i = 0; i < high.length; i++) {
    if (numbers !== null)
      one[0] = Number.isNaN(numbers[i]) ? NaN : numbers[i] + 0; // one NaN, one zero
    else if (codes !== null) [words[0], words[1]] = [codes[i], 0];
    high[i] = Math.imul(mix(high[i] ^ words[0]) + words[1], 0x01000193);
    low[i] = Math.imul(mix(low[i] ^ words[1]) + words[0], 0x27d4eb2f);
  }
}

/** The finaliser of MurmurHash3. */
function mix(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
