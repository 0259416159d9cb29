import {FileAttachment} from "observablehq:stdlib";

/**
 * Where the built page finds each table, by its path below data/. Literal paths only, since the build looks for
 * them; and url() at once, since without a method it would fetch a library to read the file with.
 */
const addresses: Record<string, () => Promise<string>> = {
  "airports/airports.parquet": () => FileAttachment("../../data/airports/airports.parquet").url(),
  "birdstrikes/birdstrikes.parquet": () => FileAttachment("../../data/birdstrikes/birdstrikes.parquet").url(),
  "films/films.parquet": () => FileAttachment("../../data/films/films.parquet").url(),
  "flights/flights-3m.parquet": () => FileAttachment("../../data/flights/flights-3m.parquet").url(),
  "flights/flights.parquet": () => FileAttachment("../../data/flights/flights.parquet").url(),
  "flights/per-hour.parquet": () => FileAttachment("../../data/flights/per-hour.parquet").url(),
  "lessons/airports.json.gz": () => FileAttachment("../../data/lessons/airports.json.gz").url(),
  "lessons/delays-by-hour.json.gz": () => FileAttachment("../../data/lessons/delays-by-hour.json.gz").url(),
  "lessons/delays-by-month.json.gz": () => FileAttachment("../../data/lessons/delays-by-month.json.gz").url(),
  "lessons/emails.json.gz": () => FileAttachment("../../data/lessons/emails.json.gz").url(),
  "lessons/films.json.gz": () => FileAttachment("../../data/lessons/films.json.gz").url(),
  "lessons/flights.json.gz": () => FileAttachment("../../data/lessons/flights.json.gz").url(),
  "lessons/origins-by-month.json.gz": () => FileAttachment("../../data/lessons/origins-by-month.json.gz").url(),
  "lessons/prices.json.gz": () => FileAttachment("../../data/lessons/prices.json.gz").url(),
  "lessons/routes.json.gz": () => FileAttachment("../../data/lessons/routes.json.gz").url(),
  "lessons/strikes.json.gz": () => FileAttachment("../../data/lessons/strikes.json.gz").url(),
  "lessons/weather.json.gz": () => FileAttachment("../../data/lessons/weather.json.gz").url(),
  "weather/weather.parquet": () => FileAttachment("../../data/weather/weather.parquet").url()
};

/** The address of a table that ships with the site, such as "weather/weather.parquet". Nothing is loaded yet. */
export async function exampleUrl(file: string): Promise<string> {
  const address = addresses[file];
  if (address === undefined) throw new RangeError(`invalid file; not a table below data/: ${file}`);
  return address();
}

/** Loads a table that ships with the site. */
export async function exampleFile(file: string): Promise<ArrayBuffer> {
  const response = await fetch(await exampleUrl(file));
  if (!response.ok) throw new Error(`cannot load ${file}: ${response.status} ${response.statusText}`);
  return response.arrayBuffer();
}
