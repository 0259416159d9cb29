import {expect, it} from "vitest";
import {type PackedTable, packTable, unpackTable} from "./packedTable.js";
import type {Table} from "./table.js";

const table: Table = {
  name: "small",
  rows: 4,
  columns: [
    {name: "day", kind: "time", values: Float64Array.of(0, 86_400_000, 172_800_000, 259_200_000)},
    {name: "count", kind: "number", values: Float64Array.of(1001, 1002, 1003, 1004)},
    {name: "swing", kind: "number", values: Float64Array.of(7.4, -0.1, 0, 12)},
    {name: "third", kind: "number", values: Float64Array.of(1 / 3, NaN, 2, -5)},
    {name: "speed", kind: "number", values: Float64Array.of(150, NaN, 0, 90)},
    {name: "city", kind: "category", codes: Int32Array.of(1, -1, 0, 1), dictionary: ["Oslo", "Rome"]}
  ]
};

it("unpackTable(name, packTable(table)) is the table, through JSON too", () => {
  expect(unpackTable("small", packTable(table))).toEqual(table);
  expect(unpackTable("small", JSON.parse(JSON.stringify(packTable(table))) as PackedTable)).toEqual(table);
});

it("packTable(table) keeps differences and whole numbers where they are shorter", () => {
  const [, count, swing, third] = packTable(table).columns;
  expect(count).toMatchObject({steps: true, values: [1001, 1, 1, 1]});
  expect(swing).toMatchObject({scale: 10, values: [74, -1, 0, 120]});
  expect(third).toMatchObject({scale: 1, values: [1 / 3, null, 2, -5]});
});

it("unpackTable(name, packed) throws on another version", () => {
  const packed = {version: 2, columns: []} as unknown as PackedTable;
  expect(() => unpackTable("old", packed)).toThrow(new TypeError("invalid packed table old; not of version 1: 2"));
});
