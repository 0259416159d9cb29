import {readFileSync, statSync} from "node:fs";
import {parquetMetadata, parquetReadObjects} from "hyparquet";
import {expect, it} from "vitest";
import {examples} from "./examples.js";
import {dataPath} from "./writeTable.js";

const read = (file: string) => new Uint8Array(readFileSync(dataPath(file))).buffer;
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
