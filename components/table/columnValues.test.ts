import {expect, it} from "vitest";
import {numbersOf, stringsOf} from "./columnValues.js";
import type {Table} from "./table.js";

const table: Table = {
  name: "small.csv",
  rows: 3,
  columns: [
    {name: "x", kind: "number", values: Float64Array.of(1, NaN, 3)},
    {name: "city", kind: "category", codes: Int32Array.of(1, -1, 0), dictionary: ["Oslo", "Rome"]}
  ]
};

it("numbersOf(table, name) gives the values, NaN for missing ones", () => {
  expect(Array.from(numbersOf(table, "x"))).toEqual([1, NaN, 3]);
});

it("stringsOf(table, name) gives the strings, null for missing ones", () => {
  expect(stringsOf(table, "city")).toEqual(["Rome", null, "Oslo"]);
});

it.each(["city", "y"])("numbersOf(table, %j) throws unless that is a column of numbers", (name) => {
  expect(() => numbersOf(table, name)).toThrow(
    new RangeError(`invalid name; not a column of numbers in small.csv: ${name}`)
  );
});

it("stringsOf(table, name) throws unless that is a column of strings", () => {
  expect(() => stringsOf(table, "x")).toThrow(new RangeError("invalid name; not a column of strings in small.csv: x"));
});
