import {expect, it} from "vitest";
import type {Column} from "../table/table.js";
import {mergeSummaries, summarise} from "./summarise.js";

const numbers = (...values: number[]): Column => ({name: "x", kind: "number", values: Float64Array.from(values)});
const codes = (...codes: number[]): Column => ({
  name: "x",
  kind: "category",
  codes: Int32Array.from(codes),
  dictionary: ["a", "b", "c"]
});

it("summarise(column) sorts numbers and counts what is missing and infinite", () => {
  const column = numbers(3, NaN, 1, Infinity, -2);
  const summary = summarise(column);
  expect(summary).toMatchObject({type: "numbers", missing: 2, infinite: 1, sample: {size: 3}});
  expect(summary.type === "numbers" && [...summary.sample.values]).toEqual([-2, 1, 3]);
  expect([...(column as {values: Float64Array}).values]).toEqual([3, NaN, 1, Infinity, -2]);
});

it("summarise(column) counts categories, unused words of the dictionary left out", () => {
  expect(summarise(codes(1, -1, 1, 0))).toEqual({
    type: "categories",
    counts: new Map([
      ["a", 1],
      ["b", 2]
    ]),
    size: 3,
    missing: 1
  });
});

it("mergeSummaries(a, b) is the summary of both chunks together", () => {
  expect(mergeSummaries(summarise(numbers(3, 1, NaN)), summarise(numbers(2, 1)))).toEqual(
    summarise(numbers(3, 1, NaN, 2, 1))
  );
  expect(mergeSummaries(summarise(codes(0, 2)), summarise(codes(2, -1)))).toEqual(summarise(codes(0, 2, 2, -1)));
});

it("mergeSummaries(numbers, categories) throws", () => {
  expect(() => mergeSummaries(summarise(numbers(1)), summarise(codes(0)))).toThrow(TypeError);
});
