import {oneOf} from "../math/assert.js";
import {hypergeometricMass} from "./distributions.js";

export type TwoByTwo = readonly [readonly [number, number], readonly [number, number]];

export interface FisherOptions {
  /** Greater: the odds ratio exceeds 1. Defaults to two-sided, the sum of all tables at most as likely as this one. */
  alternative?: "two-sided" | "less" | "greater";
}

export interface FisherResult {
  /** The sample's odds ratio a d ÷ (b c); Infinity if b or c is 0, NaN if a row or column is empty. */
  oddsRatio: number;
  pValue: number;
}

/**
 * Fisher's exact test of a table [[a, b], [c, d]] of counts, as SciPy's fisher_exact computes it; to compare
 * rates give [[ones of current, ones of reference], [zeros of current, zeros of reference]]. The time grows
 * with the square root of the counts, not with the counts.
 *
 * @throws {RangeError} if a count is not a whole number ≥ 0
 */
export function fisherExact(table: TwoByTwo, {alternative = "two-sided"}: FisherOptions = {}): FisherResult {
  oneOf(["two-sided", "less", "greater"], alternative, "alternative");
  const [[a, b], [c, d]] = table;
  for (const count of [a, b, c, d]) {
    if (!(Number.isSafeInteger(count) && count >= 0)) {
      throw new RangeError(`invalid count; not a whole number ≥ 0: ${count}`);
    }
  }
  if (a + b === 0 || c + d === 0 || a + c === 0 || b + d === 0) return {oddsRatio: NaN, pValue: 1};
  const law: Law = {total: a + b + c + d, marked: a + b, draws: a + c};
  const oddsRatio = b > 0 && c > 0 ? (a / b) * (d / c) : Infinity;
  const pValue =
    alternative === "two-sided" ? twoSided(a, law) : alternative === "less" ? atMost(a, law) : atLeastK(a, law);
  return {oddsRatio, pValue: Math.min(1, pValue)};
}

interface Law {
  total: number;
  marked: number;
  draws: number;
}

const mass = (k: number, {total, marked, draws}: Law) => hypergeometricMass(k, total, marked, draws);
const modeOf = ({total, marked, draws}: Law) => Math.floor(((marked + 1) * (draws + 1)) / (total + 2));
const leastOf = ({total, marked, draws}: Law) => Math.max(0, marked + draws - total);
const mostOf = ({marked, draws}: Law) => Math.min(marked, draws);

/** P(X ≤ k); the sum runs away from the mode, so that it ends soon and loses no digits. */
function atMost(k: number, law: Law): number {
  return k < modeOf(law) ? tail(k, -1, law) : 1 - tail(k + 1, 1, law);
}

function atLeastK(k: number, law: Law): number {
  return k > modeOf(law) ? tail(k, 1, law) : 1 - tail(k - 1, -1, law);
}

/** The chances of k and all beyond it in one direction, by the ratio of neighbours. */
function tail(k: number, direction: 1 | -1, law: Law): number {
  const {total, marked, draws} = law;
  const rest = total - marked - draws;
  let term = mass(k, law);
  let sum = term;
  while (term > sum * 1e-18) {
    const up = direction === 1 ? k : k - 1;
    const ratio = ((marked - up) / (up + 1)) * ((draws - up) / (rest + up + 1));
    term *= direction === 1 ? ratio : 1 / ratio;
    k += direction;
    if (k < leastOf(law) || k > mostOf(law)) break;
    sum += term;
  }
  return sum;
}

function twoSided(k: number, law: Law): number {
  const mode = modeOf(law);
  const here = mass(k, law);
  const limit = here * (1 + 1e-14); // as likely as the observed table, but for rounding
  if (mass(mode, law) <= limit) return 1;
  if (k < mode) {
    const other = firstWhere((x) => mass(x, law) <= limit, mode, mostOf(law) + 1);
    return tail(k, -1, law) + (other > mostOf(law) ? 0 : tail(other, 1, law));
  }
  const other = mode - firstWhere((x) => mass(mode - x, law) <= limit, 0, mode - leastOf(law) + 1);
  return tail(k, 1, law) + (other < leastOf(law) ? 0 : tail(other, -1, law));
}

/** The first whole number in [low, high] where the condition, once true, stays true; high if none below it. */
function firstWhere(condition: (x: number) => boolean, low: number, high: number): number {
  while (low < high) {
    const middle = low + Math.floor((high - low) / 2);
    if (condition(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
