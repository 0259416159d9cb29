import {csvParse} from "d3";
import type {ReadSource} from "../source.js";
import {writeTable} from "../writeTable.js";

/** Writes one row per airport of the United States and its territories, by its code. */
export function buildAirports(read: ReadSource): void {
  const rows = csvParse(read("airports.csv").toString("utf8")).sort((a, b) => (a.iata < b.iata ? -1 : 1));
  const text = (name: string) => rows.map((row) => (row[name] === "NA" ? null : row[name]));
  const degrees = (name: string) => rows.map((row) => Math.round(Number(row[name]) * 10_000) / 10_000);
  writeTable("airports/airports.parquet", [
    {name: "code", type: "STRING", data: rows.map(({iata}) => iata)},
    {name: "name", type: "STRING", data: text("name")},
    {name: "city", type: "STRING", data: text("city")},
    {name: "state", type: "STRING", data: text("state")},
    {name: "country", type: "STRING", data: text("country")},
    {name: "latitude", type: "DOUBLE", data: degrees("latitude")},
    {name: "longitude", type: "DOUBLE", data: degrees("longitude")}
  ]);
}
