import fc from "fast-check";
import {expect, it} from "vitest";
import {countInBins, quantileBins} from "./quantileBins.js";
import {sortedSample, weightedSample} from "./sample.js";

const of = (...values: number[]) => sortedSample(Float64Array.from(values));
const upTo = (count: number) => of(...Array.from({length: count}, (_, i) => i + 1));

it("quantileBins(reference) cuts at the deciles, each bin with its upper edge", () => {
  const {edges, convention} = quantileBins(upTo(11));
  expect(Array.from(edges)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(Array.from(countInBins(upTo(11), edges))).toEqual([2, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
  expect(convention).toBe(
    "10 bins cut at the reference's quantiles (10 asked for), each holding its upper edge, the outer ones open"
  );
});

it("quantileBins(reference) merges edges that ties make equal", () => {
  expect(Array.from(quantileBins(of(0, 0, 0, 0, 0, 0, 0, 1, 2, 3)).edges).length).toBeLessThan(9);
});

it.each([5, 0, -3])("quantileBins(reference) of a constant %d tells below, at and above apart", (value) => {
  const {edges} = quantileBins(of(value, value));
  expect(Array.from(countInBins(of(value - 1, value, value, value + 1), edges))).toEqual([1, 2, 1]);
});

it("countInBins(sample, edges) counts every row once, and a count as so many rows", () => {
  const whole = fc.array(fc.integer({min: -9, max: 9}), {minLength: 1, maxLength: 60});
  fc.assert(
    fc.property(whole, whole, fc.integer({min: 1, max: 12}), (x, y, bins) => {
      const {edges} = quantileBins(of(...x), bins);
      const counts = countInBins(of(...y), edges);
      expect(counts.length).toBeLessThanOrEqual(Math.max(3, bins));
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(y.length);
      expect(
        countInBins(
          weightedSample(
            y,
            y.map(() => 1)
          ),
          edges
        )
      ).toEqual(counts);
      counts.forEach((count, bin) => {
        const [low, high] = [edges[bin - 1] ?? -Infinity, edges[bin] ?? Infinity];
        expect(count).toBe(y.filter((value) => value > low && value <= high).length);
      });
    })
  );
});

it("quantileBins(reference, bins) refuses nothing to cut", () => {
  expect(() => quantileBins(of())).toThrow(new RangeError("invalid reference; not at least one value: 0"));
  expect(() => quantileBins(of(1), 0)).toThrow(RangeError);
});
