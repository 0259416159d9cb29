import {wholeAtLeast} from "../math/assert.js";

export interface SeasonalAnomalyOptions {
  /** How many steps make one cycle, such as 366 days of the year. */
  period: number;

  /** The norm of a step is the mean over this many neighbours on each side too. Defaults to 15. */
  reach?: number;
}

/**
 * How far each value lies from what is usual at its place in the cycle: the value minus the mean of all
 * values at that place and its neighbours. Takes values and their places (0 … period − 1). O(n + period · reach).
 *
 * @throws {RangeError} if an option is out of range
 */
export function seasonalAnomaly(
  values: ArrayLike<number>,
  places: ArrayLike<number>,
  {period, reach = 15}: SeasonalAnomalyOptions
): Float64Array {
  wholeAtLeast(1, period, "period");
  wholeAtLeast(0, reach, "reach");
  const sums = new Float64Array(period);
  const counts = new Float64Array(period);
  for (let i = 0; i < values.length; i++) {
    sums[places[i]] += values[i];
    counts[places[i]]++;
  }
  const norms = sums.map((_, place) => {
    let [sum, count] = [0, 0];
    for (let step = -reach; step <= reach; step++) {
      const neighbour = (((place + step) % period) + period) % period;
      sum += sums[neighbour];
      count += counts[neighbour];
    }
    return sum / count;
  });
  return Float64Array.from({length: values.length}, (_, i) => values[i] - norms[places[i]]);
}
