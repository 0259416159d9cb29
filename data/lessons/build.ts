import {readFileSync, writeFileSync} from "node:fs";
import {gzipSync} from "fflate";
import {parquetReadObjects} from "hyparquet";
import {packTable} from "../../components/table/packedTable.js";
import type {Column} from "../../components/table/table.js";
import {dataPath} from "../writeTable.js";

/** What lessons take from which table: the columns they need, packed small enough to open with the page. */
const parts = [
  {
    name: "weather",
    from: "weather/weather",
    columns: ["location", "date", "precipitation", "temp_max", "temp_min", "wind"]
  },
  {name: "films", from: "films/films", columns: ["year", "genre", "budget", "worldwide_gross"]},
  {name: "prices", from: "films/prices", columns: ["year", "index"]},
  {name: "strikes", from: "birdstrikes/birdstrikes", columns: ["year", "aircraft", "phase", "speed"]},
  {name: "delays-by-month", from: "flights/delays-by-month", columns: ["month", "delay", "flights"]},
  {name: "delays-by-hour", from: "flights/delays-by-hour", columns: ["month", "hour", "delay", "flights"]},
  {name: "origins-by-month", from: "flights/origins-by-month", columns: ["month", "origin", "flights"]}
];

/** Packs the lessons' parts of the tables that were written before. */
export async function buildLessonTables(): Promise<void> {
  for (const {name, from, columns} of parts) {
    const file = new Uint8Array(readFileSync(dataPath(`${from}.parquet`))).buffer;
    const rows = await parquetReadObjects({file});
    const table = {
      name,
      rows: rows.length,
      columns: columns.map((column) =>
        columnOf(
          column,
          rows.map((row) => row[column])
        )
      )
    };
    // No time stamp in the gzip header: the same table gives the same bytes.
    const bytes = gzipSync(new TextEncoder().encode(JSON.stringify(packTable(table))), {level: 9, mtime: 0});
    writeFileSync(dataPath(`lessons/${name}.json.gz`), bytes);
    console.log(`data/lessons/${name}.json.gz: ${rows.length} rows, ${Math.ceil(bytes.length / 1000)} kB`);
  }
}

function columnOf(name: string, values: unknown[]): Column {
  const first = values.find((value) => value !== null && value !== undefined);
  if (typeof first !== "string") {
    const kind = first instanceof Date ? "time" : "number";
    // Number(null) would be 0.
    return {
      name,
      kind,
      values: Float64Array.from(values, (value) => (value === null || value === undefined ? NaN : Number(value)))
    };
  }
  const dictionary = [...new Set(values.filter((value) => typeof value === "string"))].sort();
  const codes = new Map(dictionary.map((value, code) => [value, code]));
  return {
    name,
    kind: "category",
    dictionary,
    codes: Int32Array.from(values, (value) => codes.get(value as string) ?? -1)
  };
}
