import {expect, it} from "vitest";
import {fitLine, meanAbsoluteError, predictLine} from "./line.js";

it("fitLine(x, y) agrees with a calculation by hand", () => {
  // Means 2 and 4; products (−1)(−2) + 0 + (1)(2) = 4; squares 2.
  expect(fitLine([1, 2, 3], [2, 4, 6])).toEqual({intercept: 0, slope: 2});
  const {intercept, slope} = fitLine([0, 1, 2, 3], [1, 3, 2, 5]);
  expect(slope).toBeCloseTo(1.1, 12);
  expect(intercept).toBeCloseTo(1.1, 12);
});

it("fitLine(x, y) leaves errors that neither sum nor correlate with x", () => {
  const [x, y] = [
    [1, 2, 4, 8, 9],
    [3, 1, 4, 1, 5]
  ];
  const errors = predictLine(fitLine(x, y), x).map((value, i) => value - y[i]);
  expect(errors.reduce((sum, error) => sum + error, 0)).toBeCloseTo(0, 12);
  expect(errors.reduce((sum, error, i) => sum + error * x[i], 0)).toBeCloseTo(0, 12);
});

it("meanAbsoluteError(predictions, outcomes) is in the units of the outcomes", () => {
  expect(meanAbsoluteError([1, 2, 3], [2, 2, 1])).toBe(1);
});

it("fitLine(x, y) throws where no line is determined", () => {
  expect(() => fitLine([1, 1], [1, 2])).toThrow(new RangeError("invalid x; not at least two values that differ: 2"));
  expect(() => fitLine([1, 2], [1])).toThrow(new RangeError("invalid y; not as many as x (2): 1"));
  expect(() => meanAbsoluteError([], [])).toThrow(
    new RangeError("invalid predictions; not as many as outcomes (0): 0")
  );
});
