import {expect, it} from "vitest";
import {compareValues} from "./compareValues.js";

it("compareValues(answer, expected) is null where they agree", () => {
  const value = {mean: 1.5, rows: [{a: 1, b: null}], kept: true, names: ["x"]};
  expect(compareValues(structuredClone(value), value)).toBeNull();
  expect(compareValues(0.1 + 0.2, 0.3)).toBeNull();
  expect(compareValues(-0, 0)).toBeNull();
  expect(compareValues(NaN, NaN)).toBeNull();
  expect(compareValues(Float64Array.of(1, 2), [1, 2])).toBeNull();
  expect(compareValues(new Map([["a", 1]]), [["a", 1]])).toBeNull();
  expect(compareValues(new Date(0), new Date(0))).toBeNull();
  expect(compareValues(Object.assign(Object.create(null), {a: 1}), {a: 1})).toBeNull();
});

it.each([
  [undefined, 3, "your function returns nothing: is there a `return`?"],
  ["3", 3, "your function returns a text where a number is asked for"],
  [[3], 3, "your function returns a list where a number is asked for"],
  [null, 3, "your function returns null where a number is asked for"],
  [3n as unknown, 3 as unknown, "your function returns a bigint where a number is asked for"],
  [NaN, 3, "your function returns NaN, which is no number: look at what is divided, and by what"],
  [0, NaN, "your function returns 0, which is not right"],
  [2, 3, "your function returns 2, which is too small"],
  [Infinity, 3, "your function returns Infinity, which is too large"],
  [true, false, "your function returns true, which is not right"],
  ["drift", "none", "your function returns “drift”, which is not right"],
  [[1], [1, 2], "your function returns a list of 1 value, which is too short"],
  [[1, 3], [1, 2], "in what your function returns, `[1]` is 3, which is too large"],
  [{a: [{}]}, {a: [{b: 1}]}, "in what your function returns, `a[0]` is an object without `b`"],
  [{a: 1, b: 2}, {a: 1}, "your function returns an object with `b`, which is not asked for"],
  [new Date(NaN), new Date(0), "your function returns “no date”, which is not right"]
])("compareValues(answer, expected) says what is wrong: %s, %s", (answer, expected, words) => {
  expect(compareValues(answer, expected)).toBe(words);
});

it("compareValues(answer, expected) comes to an end where an answer holds itself", () => {
  const answer: Record<string, unknown> = {};
  answer.self = answer;
  expect(compareValues(answer, {self: {self: 1}})).toContain("`self.self` is an object where a number is asked for");
});
