import {expect, it} from "vitest";
import {createRandom} from "../math/random.js";
import {pearsonStatistic} from "../stats/chiSquared.js";
import {ksTest} from "../stats/kolmogorovSmirnov.js";
import {sortedSample} from "../stats/sample.js";
import {chiSquaredStatistic, gapStatistic, proportionStatistic} from "./labelStatistics.js";

const random = createRandom(5, "labels");
const tied = Float64Array.from({length: 60}, () => random.integer(12));
const labels = Uint8Array.from({length: 60}, () => random.integer(2));
const side = (label: number) => sortedSample(tied.filter((_, i) => labels[i] === label));

it.each(["two-sided", "greater", "less"] as const)(
  "gapStatistic(values, ks, %s) is that of ksTest, ties included",
  (alternative) => {
    const expected = ksTest(side(0), side(1), {alternative}).statistic;
    expect(gapStatistic(tied, "ks", alternative)(labels)).toBeCloseTo(expected, 12);
  }
);

it("gapStatistic(values, kind) leaves out missing and infinite values", () => {
  const values = Float64Array.of(...tied, NaN, Infinity, -Infinity);
  const more = Uint8Array.of(...labels, 0, 1, 1);
  expect(gapStatistic(values, "ks")(more)).toBe(gapStatistic(tied, "ks")(labels));
  expect(gapStatistic(values, "cvm")(more)).toBe(gapStatistic(tied, "cvm")(labels));
});

it("chiSquaredStatistic(codes, categories) is Pearson's, missing codes left out", () => {
  const codes = Int32Array.from(tied, (value, i) => (i % 7 === 0 ? -1 : value));
  const count = (label: number) => {
    const counts = new Float64Array(12);
    codes.forEach((code, i) => void (code >= 0 && labels[i] === label && counts[code]++));
    return counts;
  };
  expect(chiSquaredStatistic(codes, 12)(labels)).toBeCloseTo(pearsonStatistic(count(0), count(1)), 10);
});

it("proportionStatistic(codes, alternative) is the rise of the share of ones", () => {
  const codes = Int32Array.of(0, 0, 1, 1, 1, 0, -1);
  const sides = Uint8Array.of(0, 0, 0, 1, 1, 1, 1);
  expect(proportionStatistic(codes, "greater")(sides)).toBeCloseTo(1 / 3, 12);
  expect(proportionStatistic(codes, "less")(sides)).toBeCloseTo(-1 / 3, 12);
  expect(proportionStatistic(codes)(sides.map((label) => 1 - label))).toBeCloseTo(1 / 3, 12);
});
