import {wholeAtLeast} from "../../math/assert.js";
import type {Reason} from "./estimates.js";
import type {Ratings} from "./ratings.js";

/** How much a group agrees on one unit, such as a statement. */
export interface UnitSpread {
  unit: string;

  /** How many of the group answered. */
  n: number;
  /** null without answers. */
  mean: number | null;

  /** 1 − variance ÷ the variance of answers at random, at least 0; null below two answers. */
  rwg: number | null;

  /** The mean distance of answers from their mean, and from their median, in scale points; null below two answers. */
  deviationFromMean: number | null;
  deviationFromMedian: number | null;

  /** Whether the deviation from the mean is at most the cutoff. */
  agrees: boolean | null;
}

export interface WithinGroup {
  units: UnitSpread[];

  /** How many answers the scale offers; NaN where a reason says why it is not known. */
  options: number;

  /** Options ÷ 6: a deviation up to here counts as agreement. */
  cutoff: number;

  /** All units as items of one scale. */
  rwgJ: number | null;
  reason: Reason | null;
}

/**
 * Agreement within a group about each unit: r_wg against answers at random over all options, average deviation, and
 * r_wg(J) of all units as one scale. The options are those given, or the whole numbers from the lowest to the highest
 * category.
 *
 * Sources: L. R. James, R. G. Demaree and G. Wolf (1984), https://doi.org/10.1037/0021-9010.69.1.85, where a negative
 * r_wg counts as 0; M. J. Burke and W. P. Dunlap (2002), https://doi.org/10.1177/1094428102005002002, for the cutoff.
 *
 * @throws {RangeError} if options is not a whole number of at least 2
 */
export function withinGroupAgreement(ratings: Ratings, {options: given}: {options?: number} = {}): WithinGroup {
  if (given !== undefined) wholeAtLeast(2, given, "options");
  const {units, annotators, codes, scores} = ratings;
  const [options, reason] = optionsOf(scores, given);
  if (scores === undefined || reason !== null) return {units: [], options: NaN, cutoff: NaN, rwgJ: null, reason};
  const random = (options * options - 1) / 12;
  const cutoff = options / 6;
  const variances: number[] = [];
  const answers = new Float64Array(annotators.length);
  const spreads = units.map((unit, u) => {
    let n = 0;
    for (let at = u * answers.length; at < (u + 1) * answers.length; at++) {
      if (codes[at] >= 0) answers[n++] = scores[codes[at]];
    }
    const {variance, ...spread} = spreadOf(answers.subarray(0, n).sort(), {unit, random, cutoff});
    if (n >= 2) variances.push(variance);
    return spread;
  });
  const rwgJ = variances.length === 0 ? null : scaleAgreement(meanOf(variances) / random, variances.length);
  return {units: spreads, options, cutoff, rwgJ, reason: null};
}

/** The spread of sorted answers, and their variance, which is NaN below two. */
function spreadOf(
  sorted: Float64Array,
  {unit, random, cutoff}: {unit: string; random: number; cutoff: number}
): UnitSpread & {variance: number} {
  const n = sorted.length;
  const mean = meanOf(sorted);
  const median = (sorted[(n - 1) >> 1] + sorted[n >> 1]) / 2;
  let [squares, fromMean, fromMedian] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    squares += (sorted[i] - mean) ** 2;
    fromMean += Math.abs(sorted[i] - mean);
    fromMedian += Math.abs(sorted[i] - median);
  }
  const variance = squares / (n - 1);
  const known = n >= 2;
  return {
    unit,
    n,
    mean: n === 0 ? null : mean,
    rwg: known ? Math.max(0, 1 - variance / random) : null,
    deviationFromMean: known ? fromMean / n : null,
    deviationFromMedian: known ? fromMedian / n : null,
    agrees: known ? fromMean / n <= cutoff : null,
    variance
  };
}

function optionsOf(scores: readonly number[] | undefined, given: number | undefined): [number, Reason | null] {
  if (scores === undefined || scores.length === 0) return [NaN, "labels are no numbers"];
  if (given !== undefined) return [given, null];
  if (!scores.every(Number.isInteger)) return [NaN, "labels are no whole numbers"];
  let [low, high] = [scores[0], scores[0]];
  for (const score of scores) [low, high] = [Math.min(low, score), Math.max(high, score)];
  return high > low ? [high - low + 1, null] : [NaN, "one category"];
}

/** J (1 − q) ÷ (J (1 − q) + q), where q is the mean variance ÷ that of answers at random. */
function scaleAgreement(share: number, items: number): number {
  const agreement = items * Math.max(0, 1 - share);
  return agreement / (agreement + share);
}

/** NaN of nothing. */
function meanOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum / values.length;
}
