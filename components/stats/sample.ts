import {allFinite} from "../math/assert.js";
import {sortNumbers} from "../math/sortNumbers.js";

/** Numbers in ascending order, with how often each occurs; the input of every statistic of numbers. */
export interface SortedSample {
  /** Ascending; finite. */
  values: Float64Array;

  /** How many rows stand behind each value, whole numbers ≥ 1; null when each stands for one. */
  counts: Float64Array | null;

  /** The number of rows: the sum of the counts. */
  size: number;
}

/**
 * Sorts a copy of the values, in O(n).
 *
 * @throws {RangeError} naming the first index that is NaN or infinite
 */
export function sortedSample(values: Float64Array): SortedSample {
  allFinite(values, "value");
  return {values: sortNumbers(values), counts: null, size: values.length};
}

/**
 * A sample of values that each stand for several rows, such as the bins or quantiles of a profile. Values may
 * come in any order and repeat; those with a count of 0 are dropped.
 *
 * @throws {RangeError} if a value is not finite, or a count is not a whole number ≥ 0
 */
export function weightedSample(values: ArrayLike<number>, counts: ArrayLike<number>): SortedSample {
  if (values.length !== counts.length) {
    throw new RangeError(`invalid counts; not as many as values (${values.length}): ${counts.length}`);
  }
  allFinite(values, "value");
  const order: number[] = [];
  let size = 0;
  for (let i = 0; i < values.length; i++) {
    const count = counts[i];
    if (!(Number.isSafeInteger(count) && count >= 0)) {
      throw new RangeError(`invalid count at index ${i}; not a whole number ≥ 0: ${count}`);
    }
    if (count > 0) order.push(i);
    size += count;
  }
  order.sort((a, b) => values[a] - values[b]);
  return {values: Float64Array.from(order, (i) => values[i]), counts: Float64Array.from(order, (i) => counts[i]), size};
}

/** The mean, in the units of the values; NaN for an empty sample. */
export function meanOf(sample: SortedSample): number {
  const {values, counts, size} = sample;
  if (size === 0) return NaN;
  const centre = values[values.length >> 1];
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += (values[i] / size - centre / size) * (counts === null ? 1 : counts[i]);
  return centre + sum;
}

/** The sample standard deviation (divisor n − 1); 0 for fewer than two rows. Scaled within, so that huge and tiny values work. */
export function standardDeviationOf(sample: SortedSample): number {
  const {values, counts, size} = sample;
  if (size < 2) return 0;
  const mean = meanOf(sample);
  const scale = Math.max(values[values.length - 1] / 2 - mean / 2, mean / 2 - values[0] / 2);
  if (!(scale > 0)) return 0;
  let squares = 0;
  let rest = 0;
  for (let i = 0; i < values.length; i++) {
    const deviation = (values[i] / 2 - mean / 2) / scale;
    const weighted = counts === null ? deviation : deviation * counts[i];
    squares += weighted * deviation;
    rest += weighted;
  }
  return 2 * scale * Math.sqrt((squares - (rest * rest) / size) / (size - 1));
}

/** The value below which the share p of the rows lies: linear between order statistics (Hyndman and Fan's type 7). */
export function quantileOf(sample: SortedSample, p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`invalid p; not in [0, 1]: ${p}`);
  if (sample.size === 0) return NaN;
  const position = p * (sample.size - 1);
  const below = Math.floor(position);
  const low = valueAt(sample, below);
  const part = position - below;
  if (part === 0) return low;
  const high = valueAt(sample, below + 1);
  return Math.min(high, Math.max(low, low * (1 - part) + high * part)); // rounding must not leave the two
}

/** The median: the middle value, or the mean of the two in the middle. */
export function medianOf(sample: SortedSample): number {
  return quantileOf(sample, 0.5);
}

/** The row of that rank, counted from 0. */
function valueAt({values, counts}: SortedSample, rank: number): number {
  if (counts === null) return values[rank];
  let i = 0;
  for (let before = counts[0]; before <= rank; before += counts[i]) i++;
  return values[i];
}
