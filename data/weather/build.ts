import {csvParse} from "d3";
import type {ReadSource} from "../source.js";
import {writeTable} from "../writeTable.js";

/** Writes the daily weather of Seattle and New York, in the order of the source: city by city, day by day. */
export function buildWeather(read: ReadSource): void {
  const rows = csvParse(read("weather.csv").toString("utf8"));
  writeTable("weather/weather.parquet", [
    {name: "location", type: "STRING", data: rows.map((row) => row.location)},
    {name: "date", type: "TIMESTAMP", data: rows.map((row) => new Date(`${row.date}T00:00:00Z`))},
    {name: "precipitation", type: "DOUBLE", data: rows.map((row) => Number(row.precipitation))},
    {name: "temp_max", type: "DOUBLE", data: rows.map((row) => Number(row.temp_max))},
    {name: "temp_min", type: "DOUBLE", data: rows.map((row) => Number(row.temp_min))},
    {name: "wind", type: "DOUBLE", data: rows.map((row) => Number(row.wind))},
    {name: "weather", type: "STRING", data: rows.map((row) => row.weather)}
  ]);
}
