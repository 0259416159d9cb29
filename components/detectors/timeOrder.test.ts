import {expect, it} from "vitest";
import type {NumericColumn, Table} from "../table/table.js";
import {inTimeOrder} from "./timeOrder.js";

const table = (times: number[]): Table => ({
  name: "t",
  rows: times.length,
  columns: [
    {name: "x", kind: "number", values: Float64Array.from(times.keys())},
    {name: "at", kind: "time", values: Float64Array.from(times)}
  ]
});
const order = (sorted: Table) => [...(sorted.columns[0] as NumericColumn).values];

it("inTimeOrder(table) sorts rows by the first time column, equal times in row order, missing times last", () => {
  expect(order(inTimeOrder(table([30, NaN, 10, 30, 20])))).toEqual([2, 4, 0, 3, 1]);
});

it("inTimeOrder(table) gives back a table that is in order, or has no time", () => {
  const sorted = table([1, 1, 2]);
  expect(inTimeOrder(sorted)).toBe(sorted);
  const timeless = {...sorted, columns: sorted.columns.slice(0, 1)};
  expect(inTimeOrder(timeless)).toBe(timeless);
});
