import {expect, it} from "vitest";
import {createRandom} from "../math/random.js";
import {ksTest} from "../stats/kolmogorovSmirnov.js";
import {sortedSample} from "../stats/sample.js";
import {blockPermutation} from "./blockPermutation.js";
import {gapStatistic} from "./labelStatistics.js";

const days = 365;
const series = 150;

it("blockPermutation(rows, statistic, options) keeps false alarms near alpha where plain Kolmogorov–Smirnov does not", () => {
  const alarms = {plain: 0, blocks: 0};
  for (let s = 0; s < series; s++) {
    const values = autoregression(0.8, 2 * days, s);
    const plain = ksTest(sortedSample(values.slice(0, days)), sortedSample(values.slice(days)));
    const p = blockPermutation({reference: days, current: days}, gapStatistic(values, "ks"), {
      block: 30,
      permutations: 100,
      random: createRandom(s, "blocks")
    });
    alarms.plain += plain.pValue < 0.05 ? 1 : 0;
    alarms.blocks += p < 0.05 ? 1 : 0;
  }
  expect(alarms.plain / series).toBeGreaterThan(0.4);
  expect(alarms.blocks / series).toBeLessThan(0.12);
});

it("blockPermutation(rows, statistic, options) finds a shift of one deviation in a dependent series", () => {
  const values = autoregression(0.5, 2 * days, 3).map((value, i) => value + (i < days ? 0 : 1.2));
  const options = {block: 15, permutations: 200, random: createRandom(1)};
  expect(blockPermutation({reference: days, current: days}, gapStatistic(values, "ks"), options)).toBeLessThan(0.01);
});

it("blockPermutation(rows, statistic, options) is about uniform for independent rows", () => {
  const pValues = Array.from({length: 200}, (_, seed) => {
    const random = createRandom(seed, "rows");
    const values = Float64Array.from({length: 80}, () => random.normal());
    const options = {block: 2, permutations: 50, random};
    return blockPermutation({reference: 40, current: 40}, gapStatistic(values, "cvm"), options);
  });
  expect(pValues.filter((p) => p < 0.1).length / 200).toBeLessThan(0.16);
  expect(pValues.filter((p) => p < 0.1).length / 200).toBeGreaterThan(0.04);
  expect(pValues.reduce((sum, p) => sum + p, 0) / 200).toBeCloseTo(0.5, 1);
});

it("blockPermutation(rows, statistic, options) counts ties against the change", () => {
  const options = {block: 1, permutations: 20, random: createRandom(1)};
  expect(blockPermutation({reference: 3, current: 3}, () => 1, options)).toBe(1);
});

it.each([
  [{block: 0, permutations: 10}, "invalid block; not a whole number ≥ 1: 0"],
  [{block: 2, permutations: 1.5}, "invalid permutations; not a whole number ≥ 1: 1.5"]
])("blockPermutation(rows, statistic, %j) throws", (options, message) => {
  const run = () => blockPermutation({reference: 2, current: 2}, () => 0, {...options, random: createRandom(0)});
  expect(run).toThrow(new RangeError(message));
});

/** A first-order autoregression: every value remembers the share phi of the one before. */
function autoregression(phi: number, length: number, seed: number): Float64Array {
  const random = createRandom(seed, "autoregression");
  let value = random.normal() / Math.sqrt(1 - phi * phi);
  return Float64Array.from({length}, () => (value = phi * value + random.normal()));
}
