import {writeFileSync} from "node:fs";
import {parquetReadObjects} from "hyparquet";
import {compressors} from "hyparquet-compressors";
import type {ReadSource} from "../source.js";
import {dataPath, writeTable} from "../writeTable.js";

interface Flight {
  date: Date;
  delay: bigint;
  distance: bigint;
  origin: string;
  destination: string;
}

const sampleSize = 250_000;
const seed = 2001;
const hour = 3_600_000;

/** Writes the whole, a random sample in its order, and five small tables that count every flight of the whole. */
export async function buildFlights(read: ReadSource): Promise<void> {
  const bytes = read("flights-3m.parquet");
  writeFileSync(dataPath("flights/flights-3m.parquet"), bytes);
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
  const flights = (await parquetReadObjects({file, compressors})) as unknown as Flight[];
  report("whole", flights);
  const sample = sampleInOrder(flights, sampleSize, seed);
  report("sample", sample);
  writeSample(sample);
  writeHours(flights);
  writeDelays(flights);
  writeDelaysByHour(flights);
  writeAirports(flights);
}

function writeSample(flights: Flight[]): void {
  writeTable("flights/flights.parquet", [
    {name: "date", type: "TIMESTAMP", data: flights.map(({date}) => date), sorted: true},
    {name: "delay", type: "INT32", data: flights.map(({delay}) => Number(delay))},
    {name: "distance", type: "INT32", data: flights.map(({distance}) => Number(distance))},
    {name: "origin", type: "STRING", data: flights.map(({origin}) => origin)},
    {name: "destination", type: "STRING", data: flights.map(({destination}) => destination)}
  ]);
}

/** One row per hour from the first to the last, the hours without a departure included. */
function writeHours(flights: Flight[]): void {
  const first = Math.floor(flights[0].date.getTime() / hour);
  const count = Math.floor(flights[flights.length - 1].date.getTime() / hour) - first + 1;
  const departures = new Array<number>(count).fill(0);
  const minutes = new Array<number>(count).fill(0);
  for (const {date, delay} of flights) {
    const i = Math.floor(date.getTime() / hour) - first;
    departures[i]++;
    minutes[i] += Number(delay);
  }
  writeTable("flights/per-hour.parquet", [
    {name: "hour", type: "TIMESTAMP", data: departures.map((_, i) => new Date((first + i) * hour)), sorted: true},
    {name: "flights", type: "INT32", data: departures},
    {
      name: "delay",
      type: "DOUBLE",
      data: departures.map((n, i) => (n > 0 ? Math.round((100 * minutes[i]) / n) / 100 : null))
    }
  ]);
}

/** How many flights of each month had each delay: all that a distribution needs, in a few kilobytes. */
function writeDelays(flights: Flight[]): void {
  const counts = new Map<string, number>();
  for (const {date, delay} of flights) add(counts, `${month(date)} ${delay}`);
  const rows = Array.from(counts, ([key, count]) => [...key.split(" ").map(Number), count]);
  rows.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  writeTable("flights/delays-by-month.parquet", [
    {name: "month", type: "INT32", data: rows.map((row) => row[0])},
    {name: "delay", type: "INT32", data: rows.map((row) => row[1]), sorted: true},
    {name: "flights", type: "INT32", data: rows.map((row) => row[2]), sorted: true}
  ]);
}

/** The same by hour of departure too, with January to March as one period (month 1) to keep the file small. */
function writeDelaysByHour(flights: Flight[]): void {
  const counts = new Map<string, number>();
  for (const {date, delay} of flights) {
    const period = month(date) <= 3 ? 1 : month(date);
    add(counts, `${period} ${date.getUTCHours()} ${delay}`);
  }
  const rows = Array.from(counts, ([key, count]) => [...key.split(" ").map(Number), count]);
  rows.sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]);
  const column = (index: number, name: string) => ({
    name,
    type: "INT32" as const,
    data: rows.map((row) => row[index]),
    sorted: true
  });
  writeTable(
    "flights/delays-by-hour.parquet",
    ["month", "hour", "delay", "flights"].map((name, i) => column(i, name))
  );
}

function writeAirports(flights: Flight[]): void {
  const counts = new Map<string, number>();
  for (const {date, origin} of flights) add(counts, `${month(date)} ${origin}`);
  const rows = Array.from(counts, ([key, count]) => ({
    month: Number(key.split(" ")[0]),
    origin: key.split(" ")[1],
    count
  }));
  rows.sort((a, b) => a.month - b.month || (a.origin < b.origin ? -1 : 1));
  writeTable("flights/origins-by-month.parquet", [
    {name: "month", type: "INT32", data: rows.map((row) => row.month)},
    {name: "origin", type: "STRING", data: rows.map((row) => row.origin)},
    {name: "flights", type: "INT32", data: rows.map((row) => row.count)}
  ]);
}

/** The month of departure; the few stamped midnight of 1 July end the last day of June, and are counted there. */
function month(date: Date): number {
  return Math.min(6, date.getUTCMonth() + 1);
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Knuth's algorithm S: each subset of that size is equally likely, and the order stays. */
function sampleInOrder<T>(items: readonly T[], size: number, seed: number): T[] {
  const random = mulberry32(seed);
  const sample: T[] = [];
  items.forEach((item, i) => {
    if ((items.length - i) * random() < size - sample.length) sample.push(item);
  });
  return sample;
}

function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Prints what the data card states, for both quarters. */
function report(name: string, flights: Flight[]): void {
  const split = Date.UTC(2001, 3, 1);
  const first = flights.filter(({date}) => date.getTime() < split);
  const second = flights.filter(({date}) => date.getTime() >= split);
  const known = new Set(first.flatMap(({origin, destination}) => [origin, destination]));
  const unseen = new Map<string, number>();
  for (const {origin, destination} of second) {
    for (const airport of [origin, destination]) if (!known.has(airport)) add(unseen, airport);
  }
  const mean = (part: Flight[]) => (part.reduce((sum, {delay}) => sum + Number(delay), 0) / part.length).toFixed(3);
  console.log(
    `${name}: ${first.length} + ${second.length} flights, mean delay ${mean(first)} and ${mean(second)} minutes`
  );
  console.log(`${name}: airports never seen before:`, Object.fromEntries(unseen));
}
