import {expect, it} from "vitest";
import {sortedSample} from "../stats/sample.js";
import {fitScaler, scale, scaleSample} from "./standardScaler.js";

it("fitScaler(sample) learns the mean and the standard deviation with n − 1", () => {
  expect(fitScaler(sortedSample(Float64Array.of(2, 4, 6)))).toEqual({mean: 4, sd: 2});
});

it("scale(values, scaler) gives distances from the mean in standard deviations, in the same order", () => {
  expect(Array.from(scale(Float64Array.of(6, 2, 5), {mean: 4, sd: 2}))).toEqual([1, -1, 0.5]);
});

it("scaleSample(sample, scaler) keeps counts and size", () => {
  const sample = {values: Float64Array.of(2, 6), counts: Float64Array.of(3, 1), size: 4};
  const scaled = scaleSample(sample, {mean: 4, sd: 2});
  expect(scaled).toEqual({...sample, values: Float64Array.of(-1, 1)});
});

it("fitScaler(sample) throws when all values are equal", () => {
  expect(() => fitScaler(sortedSample(Float64Array.of(1, 1)))).toThrow(
    new RangeError("invalid sample; not at least two values that differ: 2")
  );
});
