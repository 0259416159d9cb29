import {expect, it} from "vitest";
import {valueTable} from "./valueTable.js";

const table = {
  name: "t",
  rows: 2,
  columns: [
    {name: "x", kind: "number", values: Float64Array.of(1, NaN)},
    {name: "c", kind: "category", codes: Int32Array.of(0, -1), dictionary: ["a"]}
  ]
};

it("valueTable(value) takes tables, arrays of objects, and maps", () => {
  expect(valueTable(table)).toEqual({table, rows: 2});
  expect(names([{a: 1}, {b: "x"}])).toEqual(["a", "b"]);
  expect(names(new Map([["k", 1]]))).toEqual(["key", "value"]);
});

it("valueTable(value) keeps the first 10,000 rows and says how many there were", () => {
  const long = Array.from({length: 10_001}, (_, i) => ({i}));
  expect(valueTable(long)).toMatchObject({table: {rows: 10_000}, rows: 10_001});
  const values = new Float64Array(20_000);
  const tall = {name: "tall", rows: 20_000, columns: [{name: "x", kind: "number", values}]};
  expect(valueTable(tall)).toMatchObject({table: {rows: 10_000}, rows: 20_000});
});

it.each([
  ["a number", 1],
  ["nothing", undefined],
  ["null", null],
  ["an empty list", []],
  ["objects without names", [{}, {}]],
  ["numbers", [1, 2]],
  ["objects and numbers", [{a: 1}, 2]],
  ["dates", [new Date(0)]],
  ["lists", [[1], [2]]],
  ["a typed array", new Float64Array(2)],
  ["an object", {a: 1}],
  ["a table with too few values", {...table, rows: 3}],
  ["a table whose codes lead nowhere", {...table, columns: [{...table.columns[1], codes: Int32Array.of(0, 1)}]}],
  ["rows that share no name", Array.from({length: 200}, (_, i) => ({[`name${i}`]: i}))]
])("valueTable(value) of %s is null", (_, value) => {
  expect(valueTable(value)).toBeNull();
});

function names(value: unknown): string[] | undefined {
  return valueTable(value)?.table.columns.map(({name}) => name);
}
