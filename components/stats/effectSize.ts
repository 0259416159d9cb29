import {checkCounts, pearsonStatistic} from "./chiSquared.js";
import {mergeSamples} from "./mergeSamples.js";
import {medianOf, type SortedSample, standardDeviationOf} from "./sample.js";

/**
 * Cramér's V of the 2 × C table of both sides' counts, corrected for its bias: 0 for no change beyond chance, 1
 * for no category in common. Categories empty on both sides do not count.
 *
 * Source: W. Bergsma (2013), “A bias-correction for Cramér's V and Tschuprow's T”,
 * https://doi.org/10.1016/j.jkss.2012.10.002.
 */
export function cramersV(reference: ArrayLike<number>, current: ArrayLike<number>): number {
  const {n, m} = checkCounts(reference, current);
  const total = n + m;
  let columns = 0;
  for (let i = 0; i < reference.length; i++) if (reference[i] + current[i] > 0) columns++;
  if (columns < 2 || total < 3) return 0;
  const excess = pearsonStatistic(reference, current) / total - (columns - 1) / (total - 1);
  if (excess <= 0) return 0;
  const columnsLeft = columns - 1 - ((columns - 1) * (columns - 1)) / (total - 1);
  const rowsLeft = 1 - 1 / (total - 1);
  const least = Math.min(columnsLeft, rowsLeft);
  return least > 0 ? Math.min(1, Math.sqrt(excess / least)) : 0;
}

/** The current median less the reference's, in the units of the values. */
export function medianShift(reference: SortedSample, current: SortedSample): number {
  return medianOf(current) - medianOf(reference);
}

/** The Wasserstein distance in standard deviations of the reference (see spreadOf). */
export function standardisedWasserstein(reference: SortedSample, current: SortedSample): number {
  const distance = mergeSamples(reference, current).wasserstein;
  return distance === 0 ? 0 : distance / spreadOf(reference, current);
}

/**
 * What one unit of a standardised distance is: the standard deviation of the reference; if that is 0, because
 * the reference is constant, the one of both sides pooled with equal weight; 0 if all values are equal.
 */
export function spreadOf(reference: SortedSample, current: SortedSample): number {
  const spread = standardDeviationOf(reference);
  if (spread > 0) return spread;
  const constant = reference.values[0];
  let squares = 0;
  let sum = 0;
  let scale = 0;
  for (const value of current.values) scale = Math.max(scale, Math.abs(value - constant));
  if (!(scale > 0)) return 0;
  for (let i = 0; i < current.values.length; i++) {
    const share = (current.counts === null ? 1 : current.counts[i]) / current.size / 2;
    const deviation = (current.values[i] - constant) / scale;
    sum += share * deviation;
    squares += share * deviation * deviation;
  }
  return scale * Math.sqrt(Math.max(0, squares - sum * sum));
}
