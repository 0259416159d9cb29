import {meanOf, type SortedSample, standardDeviationOf} from "../stats/sample.js";

/** What a standard scaler has learned, in the units of the values. */
export interface Scaler {
  mean: number;

  /** The sample standard deviation, with n − 1. */
  sd: number;
}

/** Learns the mean and the standard deviation. O(n). @throws {RangeError} if there are not two values that differ */
export function fitScaler(sample: SortedSample): Scaler {
  const sd = standardDeviationOf(sample);
  if (!(sd > 0)) throw new RangeError(`invalid sample; not at least two values that differ: ${sample.size}`);
  return {mean: meanOf(sample), sd};
}

/** The values as distances from the scaler's mean, in its standard deviations: z-scores, in the same order. */
export function scale(values: Float64Array, {mean, sd}: Scaler): Float64Array {
  return values.map((value) => (value - mean) / sd);
}

/** A whole sample as z-scores; the order stays. */
export function scaleSample(sample: SortedSample, scaler: Scaler): SortedSample {
  return {...sample, values: scale(sample.values, scaler)};
}
