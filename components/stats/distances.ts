import {oneOf} from "../math/assert.js";
import {log, log2} from "../math/elementary.js";
import {checkCounts} from "./chiSquared.js";
import {mergeSamples} from "./mergeSamples.js";
import type {SortedSample} from "./sample.js";

/** What each distance is, in a sentence that can stand beside its number. */
export const conventions = {
  wasserstein: "area between the two distribution functions, in the units of the values",
  psi: "sum of (current share − reference share) × ln(current share ÷ reference share); an empty cell counts as half a row",
  jensenShannon: "Jensen–Shannon distance: square root of the divergence to base 2, from 0 to 1",
  hellinger: "square root of half the sum of (√reference share − √current share)², from 0 to 1",
  totalVariation: "half the sum of the absolute differences of shares, from 0 to 1",
  lInfinity: "largest absolute difference of a share, from 0 to 1"
} as const;

/** The Wasserstein-1 (earth mover's) distance between two samples, in the units of the values. */
export function wasserstein(reference: SortedSample, current: SortedSample): number {
  return mergeSamples(reference, current).wasserstein;
}

/**
 * The population stability index of counts in the same cells. A cell empty on one side counts as zeroCells rows
 * (0.5 unless told), without rescaling the others; empty on both sides, it is left out.
 *
 * @throws {RangeError} if the counts cannot be compared
 */
export function psi(reference: ArrayLike<number>, current: ArrayLike<number>, {zeroCells = 0.5} = {}): number {
  const {n, m} = checkCounts(reference, current);
  if (!(zeroCells > 0)) throw new RangeError(`invalid zeroCells; not above 0: ${zeroCells}`);
  let sum = 0;
  for (let i = 0; i < reference.length; i++) {
    if (reference[i] === 0 && current[i] === 0) continue;
    const p = (reference[i] || zeroCells) / n;
    const q = (current[i] || zeroCells) / m;
    sum += (q - p) * log(q / p);
  }
  return sum;
}

export interface JensenShannonOptions {
  /** The base of the logarithm; with 2 the largest value is 1. Defaults to 2. */
  base?: 2 | "e";

  /** The distance is the square root of the divergence. Defaults to distance. */
  kind?: "distance" | "divergence";
}

/** The Jensen–Shannon distance of counts in the same cells (Endres and Schindelin 2003); empty cells are no problem. */
export function jensenShannon(
  reference: ArrayLike<number>,
  current: ArrayLike<number>,
  {base = 2, kind = "distance"}: JensenShannonOptions = {}
): number {
  oneOf(["2", "e"], String(base), "base");
  oneOf(["distance", "divergence"], kind, "kind");
  const {n, m} = checkCounts(reference, current);
  const logarithm = base === 2 ? log2 : log;
  let sum = 0;
  for (let i = 0; i < reference.length; i++) {
    const p = reference[i] / n;
    const q = current[i] / m;
    const middle = (p + q) / 2;
    if (p > 0) sum += (p * logarithm(p / middle)) / 2;
    if (q > 0) sum += (q * logarithm(q / middle)) / 2;
  }
  const divergence = Math.max(0, sum);
  return kind === "distance" ? Math.sqrt(divergence) : divergence;
}

/** The Hellinger distance of counts in the same cells. */
export function hellinger(reference: ArrayLike<number>, current: ArrayLike<number>): number {
  const {n, m} = checkCounts(reference, current);
  let sum = 0;
  for (let i = 0; i < reference.length; i++) {
    const difference = Math.sqrt(reference[i] / n) - Math.sqrt(current[i] / m);
    sum += difference * difference;
  }
  return Math.min(1, Math.sqrt(sum / 2));
}

/** The total variation distance of counts in the same cells: the largest difference in the chance of any set of cells. */
export function totalVariation(reference: ArrayLike<number>, current: ArrayLike<number>): number {
  const {n, m} = checkCounts(reference, current);
  let sum = 0;
  for (let i = 0; i < reference.length; i++) sum += Math.abs(reference[i] * m - current[i] * n);
  return Math.min(1, sum / (2 * n * m));
}

/** The largest difference of a share between counts in the same cells. */
export function lInfinity(reference: ArrayLike<number>, current: ArrayLike<number>): number {
  const {n, m} = checkCounts(reference, current);
  let largest = 0;
  for (let i = 0; i < reference.length; i++) {
    largest = Math.max(largest, Math.abs(reference[i] * m - current[i] * n));
  }
  return largest / (n * m);
}
