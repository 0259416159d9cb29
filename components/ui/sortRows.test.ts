import {expect, it} from "vitest";
import {sortRows} from "./sortRows.js";

it("sortRows(values, descending) puts what is missing last either way", () => {
  const values = [2, null, 10, NaN, 1, undefined];
  expect(sortRows(values, false)).toEqual([4, 0, 2, 1, 3, 5]);
  expect(sortRows(values, true)).toEqual([2, 0, 4, 1, 3, 5]);
});

it("sortRows(values, descending) keeps the order of ties either way", () => {
  expect(sortRows(["b", "a", "b", "a"], false)).toEqual([1, 3, 0, 2]);
  expect(sortRows(["b", "a", "b", "a"], true)).toEqual([0, 2, 1, 3]);
});

it("sortRows(values, descending) orders numbers within text by size", () => {
  expect(sortRows(["x10", "x9", "X1"], false)).toEqual([2, 1, 0]);
});
