import {readFileSync, writeFileSync} from "node:fs";
import {gzipSync} from "fflate";
import {parquetReadObjects} from "hyparquet";
import {compressors} from "hyparquet-compressors";
import {createRandom} from "../../components/math/random.js";
import {packTable} from "../../components/table/packedTable.js";
import type {Column} from "../../components/table/table.js";
import {dataPath} from "../writeTable.js";

interface Part {
  name: string;
  from: string;
  columns: string[];

  /** Which rows of the table, in order; all if not given. */
  take?: (rows: Row[]) => Row[] | Promise<Row[]>;
}

type Row = Record<string, unknown>;

/** What lessons take from which table: the columns they need, packed small enough to open with the page. */
const parts: Part[] = [
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
  {name: "origins-by-month", from: "flights/origins-by-month", columns: ["month", "origin", "flights"]},
  {name: "emails", from: "emails/emails", columns: ["id", "subject", "text", "truth", "source"]},
  {
    name: "flights",
    from: "flights/flights",
    columns: ["date", "delay", "distance", "origin", "destination"],
    take: (rows) => Array.from(createRandom(2001, "lesson flights").sample(rows.length, 20_000), (i) => rows[i])
  },
  {
    name: "routes",
    from: "flights/flights-3m",
    columns: ["origin", "destination", "flights", "late"],
    take: countRoutes
  },
  {
    name: "airports",
    from: "airports/airports",
    columns: ["code", "name", "city", "state", "latitude", "longitude"],
    take: async (rows) => {
      const served = await servedAirports();
      return rows.filter(({code}) => served.has(code));
    }
  }
];

/** Packs the lessons' parts of the tables that were written before. */
export async function buildLessonTables(): Promise<void> {
  for (const {name, from, columns, take} of parts) {
    const whole = await readRows(from);
    const rows = take === undefined ? whole : await take(whole);
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

async function readRows(table: string): Promise<Row[]> {
  const file = new Uint8Array(readFileSync(dataPath(`${table}.parquet`))).buffer;
  return parquetReadObjects({file, compressors});
}

/** The codes of the airports that any of the 3,000,000 flights left from or went to. */
async function servedAirports(): Promise<Set<unknown>> {
  const flights = await readRows("flights/flights-3m");
  return new Set(flights.flatMap(({origin, destination}) => [origin, destination]));
}

/** One row per route that was flown: how many flights, and how many of them came 15 minutes late or later. */
function countRoutes(flights: Row[]): Row[] {
  const routes = new Map<string, {origin: unknown; destination: unknown; flights: number; late: number}>();
  for (const {origin, destination, delay} of flights) {
    const key = `${String(origin)} ${String(destination)}`;
    const route = routes.get(key) ?? {origin, destination, flights: 0, late: 0};
    route.flights++;
    if (Number(delay) >= 15) route.late++;
    routes.set(key, route);
  }
  return Array.from(routes)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, route]) => route);
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
