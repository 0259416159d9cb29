import type {ReadSource} from "../source.js";
import {writeTable} from "../writeTable.js";

type Film = Record<string, string | number | null>;

/** The last year that the source can hold; a later one is a two-digit year read as this century. */
const lastYear = 2011;

/** Writes one row per film by year, with facts only: no titles, people, or ratings by readers and critics. */
export function buildFilms(read: ReadSource): void {
  const films = (JSON.parse(read("movies.json").toString("utf8")) as Film[])
    .map((film) => ({film, year: releaseYear(`${film["Release Date"]}`)}))
    .sort((a, b) => a.year - b.year);
  const column = (name: string) => films.map(({film}) => film[name] ?? null);
  writeTable("films/films.parquet", [
    {name: "year", type: "INT32", data: films.map(({year}) => year)},
    {name: "decade", type: "STRING", data: films.map(({year}) => `${Math.floor(year / 10) * 10}s`)},
    {name: "genre", type: "STRING", data: column("Major Genre")},
    {name: "origin", type: "STRING", data: column("Source")},
    {name: "rating", type: "STRING", data: column("MPAA Rating")},
    {name: "running_time", type: "INT32", data: column("Running Time min")},
    {name: "budget", type: "DOUBLE", data: column("Production Budget")},
    {name: "worldwide_gross", type: "DOUBLE", data: column("Worldwide Gross")}
  ]);
}

function releaseYear(date: string): number {
  const year = Number(/\d{4}$/.exec(date)?.[0]);
  if (!(year > 1900)) throw new RangeError(`invalid release date; not ending in a year: ${date}`);
  return year > lastYear ? year - 100 : year;
}

/**
 * US consumer prices, all items, city average, 1982–84 = 100 (CPI-U, annual averages of 1980 to 2010):
 * published by the US Bureau of Labor Statistics, public domain.
 */
const consumerPrices = [
  82.4, 90.9, 96.5, 99.6, 103.9, 107.6, 109.6, 113.6, 118.3, 124.0, 130.7, 136.2, 140.3, 144.5, 148.2, 152.4, 156.9,
  160.5, 163.0, 166.6, 172.2, 177.1, 179.9, 184.0, 188.9, 195.3, 201.6, 207.342, 215.303, 214.537, 218.056
];

/** Writes the price index by year, to compare dollars of different years. */
export function buildPrices(): void {
  writeTable("films/prices.parquet", [
    {name: "year", type: "INT32", data: consumerPrices.map((_, i) => 1980 + i)},
    {name: "index", type: "DOUBLE", data: consumerPrices}
  ]);
}
