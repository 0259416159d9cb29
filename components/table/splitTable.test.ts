import {expect, it} from "vitest";
import {InputError} from "./inputError.js";
import {splitTable} from "./splitTable.js";
import type {NumericColumn, Table} from "./table.js";

const table: Table = {
  name: "t",
  rows: 4,
  columns: [
    {name: "n", kind: "number", values: Float64Array.of(3, NaN, 1, 2)},
    {name: "day", kind: "time", values: Float64Array.of(0, 1, 2, 3).map((day) => day * 86_400_000)},
    {name: "city", kind: "category", codes: Int32Array.of(0, 1, -1, 0), dictionary: ["Oslo", "Rome"]}
  ]
};

it.each([
  [{column: "n", value: "2"}, [1], [3, 2], 1],
  [{column: "day", value: "1970-01-03"}, [3, NaN], [1, 2], 0],
  [{column: "city", value: "Oslo"}, [3, 2], [NaN], 1],
  [{row: 3}, [3, NaN, 1], [2], 0]
])("splitTable(table, %j) puts rows before or equal into the reference", (split, before, after, left) => {
  const result = splitTable(table, split);
  expect(result.reference.columns[0]).toMatchObject({values: Float64Array.from(before)});
  expect(result.current.columns[0]).toMatchObject({values: Float64Array.from(after)});
  expect(result.left).toBe(left);
  expect(result.findings).toHaveLength(left > 0 ? 1 : 0);
});

it.each([
  [{column: "x", value: "1"}, "no such column"],
  [{column: "n", value: "high"}, "a number"],
  [{column: "day", value: "soon"}, "a date such as"],
  [{column: "n", value: "0"}, "so the reference side is empty"],
  [{column: "n", value: "9"}, "so the current side is empty"],
  [{column: "city", value: "Lima"}, 'no row equal to "Lima", so the reference side is empty'],
  [{row: 0}, "row 0 of 4 rows"],
  [{row: 4}, "row 4 of 4 rows"]
])("splitTable(table, %j) throws %j", (split, message) => {
  expect(() => splitTable(table, split)).toThrow(InputError);
  expect(() => splitTable(table, split)).toThrow(message);
});

it("splitTable(table, split) copies nothing where the rows of a side follow one another", () => {
  const day = table.columns[1] as NumericColumn;
  const {reference, current} = splitTable(table, {column: "day", value: "1970-01-02"});
  expect((reference.columns[1] as NumericColumn).values.buffer).toBe(day.values.buffer);
  expect([...(current.columns[1] as NumericColumn).values]).toEqual([...day.values.subarray(1)]);
  const mixed = splitTable(table, {column: "n", value: "2"});
  expect((mixed.current.columns[1] as NumericColumn).values.buffer).not.toBe(day.values.buffer);
});
