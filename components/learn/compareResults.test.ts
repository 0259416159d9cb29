import {expect, it} from "vitest";
import type {Table} from "../table/table.js";
import {tableOfRows} from "../table/tableOfRows.js";
import {compareResults} from "./compareResults.js";

const asked = result(["ABQ", 10, 1.5], ["AKN", 20, 2.5], ["ANC", 30, null]);

it("compareResults(answer, expected) is null where the rows agree, whatever their order and names", () => {
  expect(compareResults(asked, asked)).toBeNull();
  expect(compareResults(result(["ANC", 30, null], ["ABQ", 10, 1.5], ["AKN", 20, 2.5]), asked)).toBeNull();
  const renamed = {...asked, columns: asked.columns.map((column, i) => ({...column, name: `x${i}`}))};
  expect(compareResults(renamed, asked)).toBeNull();
});

it("compareResults(answer, expected, {tolerance}) takes numbers within a share of their size", () => {
  const near = result(["ABQ", 10.000001, 1.5], ["AKN", 20, 2.5000001], ["ANC", 30, null]);
  expect(compareResults(near, asked)).toBeNull();
  expect(compareResults(result([1.0000004e-9]), result([1e-9]))).toBeNull();
  expect(compareResults(result([1e-3]), result([1.1e-3]))).toContain("is not what the task asks for");
  expect(compareResults(result([Infinity]), result([3]))).not.toBeNull();
  expect(compareResults(result([1e6]), result([1.1e6]), {tolerance: 0.2})).toBeNull();
});

it("compareResults(answer, expected) counts each row as often as it stands there", () => {
  expect(compareResults(result([1], [1], [2]), result([1], [2], [2]))).toContain("is not what");
  expect(compareResults(result([1], [1], [2]), result([1], [2]))).toBe(
    "your result has 3 rows; 2 are asked for. Some rows stand there more than once"
  );
});

it("compareResults(answer, expected, {ordered}) asks for the order only where it is asked for", () => {
  const turned = result(["ANC", 30, null], ["AKN", 20, 2.5], ["ABQ", 10, 1.5]);
  expect(compareResults(turned, asked, {ordered: true})).toBe(
    "the rows are right, but they stand in another order than the task asks for"
  );
  expect(compareResults(asked, asked, {ordered: true})).toBeNull();
});

it.each([
  ["too few columns", result(["ABQ", 10]), "your result has 2 columns; the task asks for 3"],
  [
    "columns in another order",
    result([10, "ABQ", 1.5], [20, "AKN", 2.5], [30, "ANC", null]),
    "every value is there, but the columns stand in another order than the task asks for"
  ],
  [
    "text for numbers",
    result(["ABQ", "10", 1.5], ["AKN", "20", 2.5], ["ANC", "30", null]),
    "column 2 (“c1”) holds texts where the task asks for numbers"
  ],
  [
    "rows missing",
    result(["ABQ", 10, 1.5]),
    "your result has 1 row; 3 are asked for. What is there is right, and more belongs to it"
  ],
  [
    "rows too many",
    result(["ABQ", 10, 1.5], ["AKN", 20, 2.5], ["ANC", 30, null], ["ATL", null, 4]),
    "your result has 4 rows; 3 are asked for. All of those are there, and some that do not belong, such as (ATL, missing, 4)"
  ],
  ["wrong number of wrong rows", result(["ABQ", 11, 1.5], ["AKN", 20, 2.5]), "your result has 2 rows; 3 are asked for"],
  [
    "no rows",
    result(["ABQ", 10, 1.5], 0),
    "your result has no rows; 3 are asked for: which condition leaves every row out?"
  ],
  [
    "one wrong column",
    result(["ABQ", 99, 1.5], ["AKN", 20, 2.5], ["ANC", 30, null]),
    "column 2 (“c1”) is not what the task asks for; the others agree"
  ],
  [
    "nothing missing",
    result(["ABQ", 10, 1.5], ["AKN", 20, 2.5], ["ANC", 30, 0]),
    "column 3 (“c2”) is not what the task asks for; the others agree. Some of its values should be missing"
  ],
  [
    "too much missing",
    result(["ABQ", 10, null], ["AKN", 20, 2.5], ["ANC", 30, null]),
    "column 3 (“c2”) is not what the task asks for; the others agree. It has 2 missing values; fewer are expected"
  ],
  [
    "rounded",
    result(["ABQ", 10, 1.51], ["AKN", 20, 2.5], ["ANC", 30, null]),
    "The numbers are close, but not the same: look at what is rounded, and at what is divided by"
  ],
  [
    "values in other rows",
    result(["ABQ", 20, 1.5], ["AKN", 10, 2.5], ["ANC", 30, null]),
    "each column has the right values, but they do not stand in the right rows: look at what is joined or grouped"
  ]
])("compareResults(answer, expected) says what is wrong: %s", (_, answer, words) => {
  expect(compareResults(answer, asked)).toContain(words);
});

it("compareResults(answer, expected) tells no value of the right result", () => {
  const wrong = compareResults(result(["x", 1, 1], ["y", 2, 2], ["z", 3, 3], ["w", 4, 4]), asked);
  expect(wrong).not.toMatch(/ABQ|AKN|ANC|1\.5|2\.5/);
});

it("compareResults(answer, expected) takes a column without any value for one of any sort", () => {
  const empty = (value: string | number): Table => result([value], 0);
  expect(compareResults(empty("a"), empty(1))).toBeNull();
  const missing: Table = {
    name: "r",
    rows: 1,
    columns: [{name: "a", kind: "text", codes: new Int32Array([-1]), dictionary: []}]
  };
  expect(compareResults(missing, result([NaN, 1], [1, 2]))).toContain("1 column");
  expect(
    compareResults(missing, {...missing, columns: [{name: "b", kind: "number", values: new Float64Array([NaN])}]})
  ).toBeNull();
});

it("compareResults(answer, expected) is quick on many rows that are all off by a little", () => {
  const rows = (shift: number) => result(...Array.from({length: 20_000}, (_, i) => [(i + 1) * (1 + shift), i % 7]));
  expect(compareResults(rows(1e-9), rows(0))).toBeNull();
  expect(compareResults(rows(0.1), rows(0))).toContain("“c0”");
});

/** Rows without names; a last argument of 0 takes the rows away and leaves the columns. */
function result(...rows: ((string | number | null)[] | 0)[]): Table {
  const listed = rows.filter((row) => row !== 0);
  const table = tableOfRows(listed.map((row) => Object.fromEntries(row.map((cell, i) => [`c${i}`, cell]))));
  if (rows.at(-1) !== 0) return table;
  const columns = table.columns.map((column) =>
    "values" in column ? {...column, values: new Float64Array()} : {...column, codes: new Int32Array()}
  );
  return {...table, rows: 0, columns};
}
