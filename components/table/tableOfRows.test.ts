import {expect, it} from "vitest";
import {rowsOf} from "./rowsOf.js";
import type {Table} from "./table.js";
import {tableOfRows} from "./tableOfRows.js";

const rows = [
  {n: 1.5, when: new Date(0), yes: true, city: "Oslo", mixed: 1},
  {n: null, when: new Date(86_400_000), yes: false, city: "Bergen", mixed: "a"},
  {n: -2, when: null, yes: null, city: null, mixed: {x: [1]}}
];

it("tableOfRows(rows) gives each column the kind of its values", () => {
  const {columns, rows: count} = tableOfRows(rows);
  expect(count).toBe(3);
  expect(columns.map(({name, kind}) => [name, kind])).toEqual([
    ["n", "number"],
    ["when", "time"],
    ["yes", "boolean"],
    ["city", "category"],
    ["mixed", "text"]
  ]);
});

it("rowsOf(tableOfRows(rows)) is rows, what is mixed or nested as text", () => {
  expect(rowsOf(tableOfRows(rows))).toEqual(
    rows.map((row) => ({...row, mixed: typeof row.mixed === "object" ? '{"x":[1]}' : String(row.mixed)}))
  );
});

it("tableOfRows(rows) takes in names that occur in some rows alone, and a row's own __proto__", () => {
  const odd = JSON.parse('[{"a": 1}, {"__proto__": "x", "b": 2}]') as Record<string, unknown>[];
  expect(tableOfRows(odd).columns.map(({name}) => name)).toEqual(["a", "__proto__", "b"]);
  expect(rowsOf(tableOfRows([{a: 1}, {b: 2}]))).toEqual([
    {a: 1, b: null},
    {a: null, b: 2}
  ]);
});

it("tableOfRows(rows) of nothing has no column, and of values that contain themselves still shows", () => {
  expect(tableOfRows([])).toEqual({name: "result", rows: 0, columns: []});
  const round: Record<string, unknown> = {};
  round.round = round;
  expect(rowsOf(tableOfRows([{round}]))).toEqual([{round: "(contains itself)"}]);
});

it("rowsOf(table) reads codes by their dictionary; −1 and NaN are null", () => {
  const table: Table = {
    name: "t",
    rows: 2,
    columns: [
      {name: "c", kind: "category", codes: Int32Array.of(1, -1), dictionary: ["a", "b"]},
      {name: "x", kind: "number", values: Float64Array.of(NaN, 0)}
    ]
  };
  expect(rowsOf(table)).toEqual([
    {c: "b", x: null},
    {c: null, x: 0}
  ]);
});
