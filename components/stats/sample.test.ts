import fc from "fast-check";
import {expect, it} from "vitest";
import {
  meanOf,
  medianOf,
  quantileOf,
  type SortedSample,
  sortedSample,
  standardDeviationOf,
  weightedSample
} from "./sample.js";

const of = (...values: number[]) => sortedSample(Float64Array.from(values));
const pairs = fc.array(fc.tuple(fc.integer({min: -20, max: 20}), fc.integer({min: 0, max: 4})), {
  minLength: 1,
  maxLength: 12
});

it("sortedSample(values) sorts a copy", () => {
  const values = Float64Array.of(3, 1, 2);
  expect(sortedSample(values)).toEqual({values: Float64Array.of(1, 2, 3), counts: null, size: 3});
  expect(values).toEqual(Float64Array.of(3, 1, 2));
});

it("weightedSample(values, counts) sorts, and drops what never occurs", () => {
  expect(weightedSample([3, 1, 2], [1, 5, 0])).toEqual({
    values: Float64Array.of(1, 3),
    counts: Float64Array.of(5, 1),
    size: 6
  });
});

it.each([
  [0, 1],
  [0.1, 1],
  [0.25, 2.25],
  [0.5, 3.5],
  [0.85, 5.65],
  [0.9, 6.3],
  [1, 9]
])("quantileOf(sample, %d) of 3, 1, 4, 1, 5, 9, 2, 6, 5, 3 is %d (type 7)", (p, expected) => {
  expect(quantileOf(of(3, 1, 4, 1, 5, 9, 2, 6, 5, 3), p)).toBeCloseTo(expected, 12);
});

it("moments and quantiles take a count as so many equal rows", () => {
  fc.assert(
    fc.property(pairs, fc.double({min: 0, max: 1, noNaN: true}), (cells, p) => {
      const weighted = weightedSample(
        cells.map(([value]) => value),
        cells.map(([, count]) => count)
      );
      const rows = of(...cells.flatMap(([value, count]) => new Array<number>(count).fill(value)));
      fc.pre(rows.size > 0);
      for (const statistic of [meanOf, medianOf, standardDeviationOf, (s: SortedSample) => quantileOf(s, p)]) {
        expect(statistic(weighted)).toBeCloseTo(statistic(rows), 10);
      }
    })
  );
});

it.each([1e-300, 1, 1e300])("meanOf and standardDeviationOf hold at the scale %d", (scale) => {
  const sample = of(1 * scale, 2 * scale, 3 * scale, 6 * scale);
  expect(meanOf(sample) / scale).toBeCloseTo(3, 12);
  expect(standardDeviationOf(sample) / scale).toBeCloseTo(Math.sqrt(14 / 3), 12);
});

it("standardDeviationOf(sample) keeps its digits far from 0, and is 0 for equal values or one", () => {
  expect(standardDeviationOf(of(1e9 + 1, 1e9 + 2, 1e9 + 3))).toBeCloseTo(1, 12);
  expect(standardDeviationOf(of(0.1, 0.1, 0.1))).toBe(0);
  expect(standardDeviationOf(of(7))).toBe(0);
});

it.each([
  [() => weightedSample([1, 2], [1]), "invalid counts; not as many as values (2): 1"],
  [() => weightedSample([1, NaN], [1, 1]), "invalid value at index 1; not finite: NaN"],
  [() => weightedSample([1, 2], [1, 0.5]), "invalid count at index 1; not a whole number ≥ 0: 0.5"],
  [() => quantileOf(of(1), 2), "invalid p; not in [0, 1]: 2"]
])("samples refuse what is out of range, case %#", (call, message) => {
  expect(call).toThrow(new RangeError(message));
});
