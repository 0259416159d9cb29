import {readFileSync, statSync} from "node:fs";
import {gunzipSync, strFromU8} from "fflate";
import {parquetMetadata, parquetReadObjects} from "hyparquet";
import {expect, it} from "vitest";
import {type PackedTable, unpackTable} from "../components/table/packedTable.js";
import type {CodedColumn, NumericColumn} from "../components/table/table.js";
import {examples} from "./examples.js";
import {dataPath} from "./writeTable.js";

const read = (file: string) => new Uint8Array(readFileSync(dataPath(file))).buffer;
const lessonTable = (name: string) => {
  const bytes = gunzipSync(new Uint8Array(read(`lessons/${name}.json.gz`)));
  return unpackTable(name, JSON.parse(strFromU8(bytes)) as PackedTable);
};
const split = Date.UTC(2001, 3, 1);

it("flights/flights.parquet has the quarters, the mean delays and the order that its card states", async () => {
  const rows = (await parquetReadObjects({file: read("flights/flights.parquet")})) as {date: Date; delay: number}[];
  const quarters = [rows.filter(({date}) => date.getTime() < split), rows.filter(({date}) => date.getTime() >= split)];
  const means = quarters.map((part) => part.reduce((sum, {delay}) => sum + delay, 0) / part.length);
  expect(quarters.map(({length}) => length)).toEqual([122_954, 127_046]);
  expect(means.map((mean) => mean.toFixed(2))).toEqual(["7.57", "5.87"]);
  expect(rows.every(({date}, i) => i === 0 || rows[i - 1].date <= date)).toBe(true);
});

it("flights/delays-by-month.parquet counts three million flights with mean delays of 7.5 and 5.8 minutes", async () => {
  const rows = await parquetReadObjects({file: read("flights/delays-by-month.parquet")});
  const mean = (months: number[]) => {
    const part = rows.filter(({month}) => months.includes(month as number));
    const flights = part.reduce((sum, row) => sum + row.flights, 0);
    return {flights, mean: part.reduce((sum, row) => sum + row.flights * row.delay, 0) / flights};
  };
  expect(mean([1, 2, 3])).toEqual({flights: 1_477_911, mean: expect.closeTo(7.533, 3)});
  expect(mean([4, 5, 6])).toEqual({flights: 1_522_089, mean: expect.closeTo(5.828, 3)});
});

it.each(examples)(
  "the example $id has the size that the menu states, and the column it is split by",
  ({file, bytes, split}) => {
    expect(statSync(dataPath(file)).size).toBe(bytes);
    expect(parquetMetadata(read(file)).schema.map(({name}) => name)).toContain(split.column);
  }
);

it("airports/airports.parquet has one row per code, and one for every airport of the flights", async () => {
  const airports = await parquetReadObjects({file: read("airports/airports.parquet")});
  const codes = new Set(airports.map(({code}) => code));
  const flights = await parquetReadObjects({
    file: read("flights/flights.parquet"),
    columns: ["origin", "destination"]
  });
  expect([airports.length, codes.size]).toEqual([3376, 3376]);
  expect(airports.filter(({city, state}) => city === null && state === null)).toHaveLength(12);
  expect(flights.filter(({origin, destination}) => !codes.has(origin) || !codes.has(destination))).toEqual([]);
});

it("lessons/airports.json.gz holds the 229 airports of the flights, of which Marquette has no state", () => {
  const {rows, columns} = lessonTable("airports");
  const [code, state] = ["code", "state"].map((name) => columns.find((column) => column.name === name) as CodedColumn);
  expect(rows).toBe(229);
  expect(Array.from(code.codes, (c, i) => (state.codes[i] < 0 ? code.dictionary[c] : "")).join("")).toBe("MQT");
});

it("lessons/flights.json.gz is a part of the sample in its order", () => {
  const {rows, columns} = lessonTable("flights");
  const dates = columns[0] as NumericColumn;
  expect(rows).toBe(20_000);
  expect(columns.map(({name}) => name)).toEqual(["date", "delay", "distance", "origin", "destination"]);
  expect(dates.values.every((date, i) => i === 0 || dates.values[i - 1] <= date)).toBe(true);
});

it("lessons/routes.json.gz counts three million flights, one in five of them late; Atlantic City has a single one", () => {
  const {rows, columns} = lessonTable("routes");
  const sum = (name: string) => (columns.find((c) => c.name === name) as NumericColumn).values.reduce((a, b) => a + b);
  const origin = columns[0] as CodedColumn;
  expect([rows, sum("flights"), sum("late")]).toEqual([3399, 3_000_000, 626_590]);
  expect(Array.from(origin.codes).filter((code) => origin.dictionary[code] === "ACY")).toHaveLength(1);
});

it("emails/emails.parquet holds 44 of each class, masked, none longer than 500 characters", async () => {
  const rows = await parquetReadObjects({file: read("emails/emails.parquet")});
  expect(rows.filter(({truth}) => truth === "spam")).toHaveLength(44);
  expect(rows.filter(({truth}) => truth === "not spam")).toHaveLength(44);
  expect(new Set(rows.map(({id}) => id)).size).toBe(88);
  for (const {subject, text} of rows as {subject: string; text: string}[]) {
    expect(text.length).toBeLessThanOrEqual(500);
    // No address of a person, of a page, or of a telephone.
    expect(`${subject}\n${text}`).not.toMatch(/\w@\w|https?:|www\.|\d{3}[ .-]?\d{3}[ .-]?\d{4}/);
  }
});

it("lessons/emails.json.gz is the whole table", () => {
  const {rows, columns} = lessonTable("emails");
  expect([rows, ...columns.map(({name}) => name)]).toEqual([88, "id", "subject", "text", "truth", "source"]);
});
