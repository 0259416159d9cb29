import {csvParse, type DSVRowString} from "d3";
import type {ReadSource} from "../source.js";
import {writeTable} from "../writeTable.js";

/** Writes the bird strikes by date, without the columns that name an operator or are nearly empty. */
export function buildBirdstrikes(read: ReadSource): void {
  const rows = csvParse(read("birdstrikes.csv").toString("utf8"));
  rows.sort((a, b) => compare(a["Flight Date"], b["Flight Date"]));
  const text = (name: string) => rows.map((row) => row[name] || null);
  writeTable("birdstrikes/birdstrikes.parquet", [
    {name: "date", type: "TIMESTAMP", data: rows.map((row) => new Date(`${row["Flight Date"]}T00:00:00Z`))},
    {name: "year", type: "INT32", data: rows.map((row) => Number(row["Flight Date"].slice(0, 4)))},
    {name: "aircraft", type: "STRING", data: text("Aircraft Make Model")},
    {name: "airport", type: "STRING", data: text("Airport Name")},
    {name: "state", type: "STRING", data: text("Origin State")},
    {name: "phase", type: "STRING", data: text("Phase of flight")},
    {name: "time_of_day", type: "STRING", data: text("Time of day")},
    {name: "species", type: "STRING", data: text("Wildlife Species")},
    {name: "size", type: "STRING", data: text("Wildlife Size")},
    {name: "speed", type: "INT32", data: wholeNumbers(rows, "Speed IAS in knots")},
    {name: "cost", type: "INT32", data: wholeNumbers(rows, "Cost Total $")}
  ]);
}

function wholeNumbers(rows: DSVRowString[], name: string): (number | null)[] {
  return rows.map((row) => (row[name] === "" ? null : Number(row[name])));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
