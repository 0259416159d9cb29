import {expect, it} from "vitest";
import {createRandom} from "../math/random.js";
import {distributionOf} from "./distribution.js";
import {type CategorySummary, type ColumnSummary, summarise} from "./summarise.js";

const numbers = (values: Iterable<number>) => summarise({name: "x", kind: "number", values: Float64Array.from(values)});
const categories = (counts: Record<string, number>): CategorySummary => {
  const entries = Object.entries(counts);
  return {type: "categories", counts: new Map(entries), size: entries.reduce((sum, [, n]) => sum + n, 0), missing: 0};
};
const histogram = (reference: ColumnSummary, current: ColumnSummary) => {
  const distribution = distributionOf(reference, current);
  if (distribution?.type !== "histogram") throw new Error("no histogram");
  return distribution;
};

it("distributionOf(reference, current) gives few whole numbers a bin each", () => {
  const {edges, reference, current, outside} = histogram(numbers([1, 1, 2, 4]), numbers([2, 4, 4]));
  expect(edges).toEqual([0.5, 1.5, 2.5, 3.5, 4.5]);
  expect([reference, current]).toEqual([[2, 1, 0, 1], [0, 1, 0, 2]]); // prettier-ignore
  expect(outside).toEqual({reference: 0, current: 0});
});

it("distributionOf(reference, current) counts every value once, the largest included", () => {
  const random = createRandom(1);
  const values = Array.from({length: 999}, () => random.uniform());
  const {edges, reference} = histogram(numbers(values), numbers([0.5]));
  expect(edges).toHaveLength(41);
  expect(reference.reduce((sum, count) => sum + count, 0)).toBe(999);
  expect(reference.at(-1)).toBe(values.filter((value) => value >= edges[39]).length);
});

it("distributionOf(reference, current) cuts long tails off and counts them", () => {
  const random = createRandom(2);
  const values = Array.from({length: 2000}, () => random.normal());
  const {edges, outside} = histogram(numbers([...values, 1e6]), numbers(values));
  expect(edges.at(-1)!).toBeLessThan(10);
  expect(outside.reference).toBeGreaterThanOrEqual(1);
});

it("distributionOf(reference, current) copes with constants, huge ranges and empty sides", () => {
  expect(histogram(numbers([0.1, 0.1]), numbers([0.1])).reference).toEqual([2]);
  const {edges} = histogram(numbers([-1e308, 1e308]), numbers([0]));
  expect(edges.every(Number.isFinite)).toBe(true);
  expect(distributionOf(numbers([]), numbers([NaN]))).toBeNull();
});

it("distributionOf(reference, current) lists the most frequent values of either side and sums up the rest", () => {
  const many = Object.fromEntries(Array.from({length: 30}, (_, i) => [`v${i}`, 30 - i]));
  const distribution = distributionOf(categories(many), categories({new: 5}));
  if (distribution?.type !== "bars") throw new Error("no bars");
  expect(distribution.values.slice(0, 2)).toEqual(["new", "v0"]);
  expect(distribution.values).toHaveLength(20);
  const total = 30 * 31 / 2; // prettier-ignore
  expect(distribution.reference.reduce((sum, n) => sum + n, distribution.otherReference)).toBe(total);
  expect(distribution.otherCurrent).toBe(0);
});
