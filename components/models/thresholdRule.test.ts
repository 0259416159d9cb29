import {expect, it} from "vitest";
import {fitThresholdRule, ruleAccuracy} from "./thresholdRule.js";

it("fitThresholdRule(values, outcomes) finds the split of a separable sample, halfway between neighbours", () => {
  expect(fitThresholdRule(Float64Array.of(5, 1, 4, 2), [0, 1, 0, 1])).toEqual({threshold: 3, accuracy: 1});
});

it("fitThresholdRule(values, outcomes) takes the fewest errors, and the lowest of equal thresholds", () => {
  // Below 1.5: right for 1 and 3 and 4; below 2.5 as many.
  expect(fitThresholdRule(Float64Array.of(1, 2, 3, 4), [1, 0, 0, 1])).toEqual({threshold: 1.5, accuracy: 0.75});
});

it("fitThresholdRule(values, outcomes) never splits equal values", () => {
  const {threshold, accuracy} = fitThresholdRule(Float64Array.of(1, 1, 1, 2), [1, 1, 0, 0]);
  expect([threshold, accuracy]).toEqual([1.5, 0.75]);
});

it("fitThresholdRule(values, outcomes) says always yes, or always no, where that is best", () => {
  expect(fitThresholdRule(Float64Array.of(1, 2), [1, 1])).toEqual({threshold: Infinity, accuracy: 1});
  expect(fitThresholdRule(Float64Array.of(1, 2), [0, 0])).toEqual({threshold: 1, accuracy: 1});
});

it("ruleAccuracy(values, outcomes, threshold) agrees with the fit at its own threshold", () => {
  const values = Float64Array.of(3, 1, 4, 1, 5, 9, 2, 6);
  const outcomes = [1, 1, 0, 1, 0, 0, 0, 1];
  const {threshold, accuracy} = fitThresholdRule(values, outcomes);
  expect(ruleAccuracy(values, outcomes, threshold)).toBe(accuracy);
});

it("fitThresholdRule(values, outcomes) throws on nothing and on lists of different length", () => {
  expect(() => fitThresholdRule(new Float64Array(), [])).toThrow(new RangeError("invalid values; none: []"));
  expect(() => ruleAccuracy(Float64Array.of(1), [1, 0], 1)).toThrow(
    new RangeError("invalid outcomes; not as many as values (1): 2")
  );
});
