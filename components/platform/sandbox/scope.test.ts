import {expect, it} from "vitest";
import {autoregressive} from "../../generate/autoregressive.js";
import {createRandom} from "../../math/random.js";
import * as scope from "./scope.js";
import {scopeNames} from "./scopeNames.js";

it("scopeNames lists what stands ready, and nothing else", () => {
  expect(scopeNames.map(({name}) => name).sort()).toEqual(Object.keys(scope).sort());
  for (const {name, call} of scopeNames) expect(call).toContain(name);
});

it("mean, median, quantile, standardDeviation take plain arrays and typed ones alike", () => {
  for (const values of [[4, 1, 3, 2], Float64Array.of(4, 1, 3, 2)]) {
    expect(scope.mean(values)).toBe(2.5);
    expect(scope.median(values)).toBe(2.5);
    expect(scope.quantile(values, 1)).toBe(4);
    expect(scope.standardDeviation(values)).toBeCloseTo(Math.sqrt(5 / 3), 12);
  }
});

it("kolmogorovSmirnov, cramerVonMises, wasserstein, chiSquared compare plain arrays", () => {
  expect(scope.kolmogorovSmirnov([1, 2, 3], [4, 5, 6])).toMatchObject({statistic: 1, pValue: expect.closeTo(0.1, 12)});
  expect(scope.cramerVonMises([1, 2, 3], [4, 5, 6]).pValue).toBeCloseTo(0.1, 12);
  expect(scope.wasserstein([0, 1], [2, 3])).toBe(2);
  expect(scope.chiSquared([10, 10], [10, 10]).pValue).toBe(1);
});

it("countsOf(values) counts in the order of occurrence", () => {
  expect([...scope.countsOf("abca")]).toEqual([
    ["a", 2],
    ["b", 1],
    ["c", 1]
  ]);
});

it("checkDrift(reference, current) finds a shift and no other", async () => {
  const random = createRandom(1);
  const draw = (by: number) =>
    scope.tableOfRows(
      Array.from(autoregressive({count: 400, phi: 0, random}), (x) => ({x: x + by, y: random.uniform()}))
    );
  const result = await scope.checkDrift(draw(0), draw(1), {detector: "ks"});
  expect(result.columns.map(({name, drift}) => [name, drift])).toEqual([
    ["x", true],
    ["y", false]
  ]);
});
