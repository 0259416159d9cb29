import {fisherExact} from "../stats/fisherExact.js";
import type {SortedSample} from "../stats/sample.js";
import type {Pair} from "./pair.js";
import type {UnivariateTest} from "./univariateTest.js";

/**
 * Fisher's exact test: whether the share of ones rose or fell. Takes booleans, numbers that are 0 or 1, and
 * categories of two values, of which the later in the alphabet counts as one.
 */
export const fet: UnivariateTest = {
  name: "fet",
  title: "Fisher's exact test",
  takes: ["boolean", "category", "number"],
  refuses: (pair) => (countOnes(pair) === null ? "it holds more than two values, or numbers other than 0 and 1" : null),
  test(pair, {alternative}) {
    const counts = countOnes(pair);
    if (counts === null) throw new TypeError("invalid pair; not of two values");
    const {reference, current} = counts;
    const table = [
      [current.ones, reference.ones],
      [current.size - current.ones, reference.size - reference.ones]
    ] as const;
    const {oddsRatio, pValue} = fisherExact(table, {alternative});
    return {statistic: oddsRatio, pValue, method: "exact"};
  }
};

interface Ones {
  ones: number;
  size: number;
}

function countOnes(pair: Pair): {reference: Ones; current: Ones} | null {
  if (pair.type === "numbers") {
    const binary = ({values}: SortedSample) => values.every((value) => value === 0 || value === 1);
    if (!binary(pair.reference) || !binary(pair.current)) return null;
    return {reference: onesOf(pair.reference), current: onesOf(pair.current)};
  }
  const {values} = pair;
  if (values.length > 2) return null;
  const one = values.length - 1;
  const count = (counts: Float64Array) => ({ones: counts[one], size: counts.reduce((sum, c) => sum + c, 0)});
  return {reference: count(pair.reference), current: count(pair.current)};
}

function onesOf({values, counts, size}: SortedSample): Ones {
  return {size, ones: values.reduce((ones, value, i) => ones + value * (counts === null ? 1 : counts[i]), 0)};
}
