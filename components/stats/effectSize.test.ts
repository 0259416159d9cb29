import {expect, it} from "vitest";
import {cramersV, medianShift, spreadOf, standardisedWasserstein} from "./effectSize.js";
import {sortedSample, weightedSample} from "./sample.js";

const of = (...values: number[]) => sortedSample(Float64Array.from(values));

it("cramersV(x, y) agrees with a calculation by hand, and is 0 below what chance gives", () => {
  // χ² = 20, N = 80: φ² − 1/79 over 1 − 1/79.
  expect(cramersV([30, 10], [10, 30])).toBeCloseTo(Math.sqrt((0.25 - 1 / 79) / (1 - 1 / 79)), 12);
  expect(cramersV([30, 31], [31, 30])).toBe(0);
  expect(cramersV([50, 0], [0, 50])).toBe(1);
  expect(cramersV([5, 0, 0], [7, 0, 0])).toBe(0);
  expect(cramersV([1], [1])).toBe(0);
});

it("medianShift(x, y) is the difference of medians, current less reference", () => {
  expect(medianShift(of(1, 2, 3, 10), of(4, 5, 6))).toBe(2.5);
});

it("standardisedWasserstein(x, y) of a shift is the shift in standard deviations of the reference", () => {
  for (const scale of [1e-300, 1, 1e300]) {
    const x = [1, 2, 3, 4, 5].map((value) => value * scale);
    expect(standardisedWasserstein(of(...x), of(...x.map((value) => value + 2 * scale)))).toBeCloseTo(
      2 / Math.sqrt(2.5),
      10
    );
  }
});

it("spreadOf(x, y) falls back to both sides when the reference is constant", () => {
  expect(standardisedWasserstein(of(3, 3), of(3, 3, 3))).toBe(0);
  expect(standardisedWasserstein(of(3, 3), of(5, 5, 5))).toBe(2);
  expect(spreadOf(of(3), weightedSample([3, 5], [1, 1]))).toBeCloseTo(Math.sqrt(3) / 2, 12);
  expect(standardisedWasserstein(of(3, 3), of(1e300))).toBeCloseTo(2, 12);
});
