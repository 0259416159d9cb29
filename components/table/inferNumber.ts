import type {ColumnKind} from "./columnKind.js";
import {type Finding, plural} from "./findings.js";

/** What one pass over a column of numbers or times finds. */
export interface NumberScan {
  /** Finite values. */
  count: number;
  missing: number;
  infinite: number;

  /** The row, from 0, of the first infinite value; −1 if none. */
  firstInfinite: number;
  whole: boolean;
  min: number;
  max: number;

  /** The distinct values if there are at most twelve, in order; else null. */
  few: number[] | null;
  increasing: boolean;
}

const mostFew = 12;
const sentinels = new Set([-99, -999, -9999, -99999, -999999, 99, 999, 9999, 99999, 999999]);

/** Looks at numbers once; NaN is missing. O(n). */
export function scanNumbers(values: Float64Array): NumberScan {
  let [count, infinite, firstInfinite, min, max, last] = [0, 0, -1, Infinity, -Infinity, -Infinity];
  let [whole, increasing] = [true, true];
  let few: number[] | null = [];
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (value - value !== 0) {
      if (value === value && infinite++ === 0) firstInfinite = i;
      continue;
    }
    count++;
    if (value < min) min = value;
    if (value > max) max = value;
    if (whole && Math.floor(value) !== value) whole = false;
    if (value <= last) increasing = false;
    if (few !== null && value !== last && !few.includes(value) && few.push(value) > mostFew) few = null;
    last = value;
  }
  few?.sort((a, b) => a - b);
  const missing = values.length - count - infinite;
  return {count, missing, infinite, firstInfinite, whole, min, max, few, increasing};
}

/** The role and the reason of a column of numbers. */
export function describeNumber(name: string, values: Float64Array, scan: NumberScan): ColumnKind {
  const {count, missing, whole, few, min, max} = scan;
  const kind = {name, kind: "number" as const, overridden: false};
  if (count === 0) return {...kind, role: "constant", reason: "no finite number in it"};
  if (few?.length === 1 && scan.infinite === 0) return {...kind, role: "constant", reason: `every value is ${few[0]}`};
  if (whole && missing === 0 && scan.infinite === 0 && count >= 20 && few === null) {
    if (scan.increasing && max - min === count - 1) {
      return {...kind, role: "id-like", reason: `whole numbers that count the rows from ${min} to ${max}`};
    }
    if (isIdName(name) && allDistinct(values)) {
      return {...kind, role: "id-like", reason: `named like an identifier, and all ${plural(count, "value")} differ`};
    }
  }
  const what = whole ? "whole numbers" : "numbers";
  if (few !== null && whole && count > few.length) {
    return {...kind, role: null, reason: `${what} with ${few.length} distinct values (${few.join(", ")})`};
  }
  return {...kind, role: null, reason: `all ${plural(count, "value")} are ${what} from ${min} to ${max}`};
}

/** Infinite values, and values that may stand for "missing": hints only, nothing is changed. */
export function numberFindings(name: string, values: Float64Array, scan: NumberScan): Finding[] {
  const findings: Finding[] = [];
  if (scan.infinite > 0) {
    const message = `${plural(scan.infinite, "value")} in this column ${scan.infinite === 1 ? "is" : "are"} infinite, the first in row ${scan.firstInfinite + 1}; they are set aside in tests`;
    findings.push({severity: "warning", message, column: name});
  }
  for (const value of new Set([scan.min, scan.max])) {
    const times = sentinels.has(value) && scan.max > scan.min ? standsApart(values, value) : 0;
    if (times > 0) {
      const message = `${value} occurs ${plural(times, "time")}, far from all other values; it may stand for "missing" and is kept as a number`;
      findings.push({severity: "note", message, column: name});
    }
  }
  return findings;
}

const idName = /(?:^|[_\s.-])(?:id|ids|key|uuid|guid|index|idx|rownames?)$|^unnamed: 0$/i;
const camelId = /[a-z](?:Id|ID)$/;

/** Whether a name reads like that of an identifier. */
export function isIdName(name: string): boolean {
  return idName.test(name) || camelId.test(name);
}

function allDistinct(values: Float64Array): boolean {
  const sorted = values.slice().sort();
  for (let i = 1; i < sorted.length; i++) if (sorted[i] === sorted[i - 1]) return false;
  return true;
}

/** How often an extreme value occurs, if the gap to the next is wider than half the range of the others; else 0. */
function standsApart(values: Float64Array, extreme: number): number {
  let [times, min, max] = [0, Infinity, -Infinity];
  for (const value of values) {
    if (value === extreme) times++;
    else if (value - value === 0) {
      if (value < min) min = value;
      if (value > max) max = value;
    }
  }
  const gap = Math.min(Math.abs(extreme - min), Math.abs(extreme - max));
  return gap > 0.5 * (max - min) && gap > 10 ? times : 0;
}
