import {atLeast} from "../math/assert.js";

/** What a category adds to a prediction, for every category seen in training. */
export type Effects = ReadonlyMap<string, number>;

export interface EffectsOptions {
  /** How many rows of "no effect" each category starts with, so that rare ones stay near 0; ≥ 0. Defaults to 5. */
  shrinkage?: number;
}

/**
 * Learns how far the outcome of each category lies from zero: the mean of its rows, shrunk towards 0 for
 * rare categories. Takes categories and outcomes in the same order; null categories are left out. O(n).
 *
 * Source: D. Micci-Barreca (2001), “A preprocessing scheme for high-cardinality categorical attributes”,
 * SIGKDD Explorations 3 (1), 27–32, https://doi.org/10.1145/507533.507538.
 *
 * @throws {RangeError} if the lengths differ or shrinkage is negative
 */
export function fitEffects(
  categories: readonly (string | null)[],
  outcomes: ArrayLike<number>,
  {shrinkage = 5}: EffectsOptions = {}
): Effects {
  atLeast(0, shrinkage, "shrinkage");
  if (categories.length !== outcomes.length) {
    throw new RangeError(`invalid outcomes; not as many as categories (${categories.length}): ${outcomes.length}`);
  }
  const sums = new Map<string, {sum: number; count: number}>();
  categories.forEach((category, i) => {
    if (category === null) return;
    const {sum, count} = sums.get(category) ?? {sum: 0, count: 0};
    sums.set(category, {sum: sum + outcomes[i], count: count + 1});
  });
  return new Map(Array.from(sums, ([category, {sum, count}]) => [category, sum / (count + shrinkage)]));
}
