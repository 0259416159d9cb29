import {FileAttachment} from "observablehq:stdlib";

/** Where the built page finds each table, by its path below data/. Literal paths only: the build looks for them. */
const attachments: Record<string, {url(): Promise<string>}> = {
  "birdstrikes/birdstrikes.parquet": FileAttachment("../../data/birdstrikes/birdstrikes.parquet"),
  "films/films.parquet": FileAttachment("../../data/films/films.parquet"),
  "films/prices.parquet": FileAttachment("../../data/films/prices.parquet"),
  "flights/delays-by-hour.parquet": FileAttachment("../../data/flights/delays-by-hour.parquet"),
  "flights/delays-by-month.parquet": FileAttachment("../../data/flights/delays-by-month.parquet"),
  "flights/flights-3m.parquet": FileAttachment("../../data/flights/flights-3m.parquet"),
  "flights/flights.parquet": FileAttachment("../../data/flights/flights.parquet"),
  "flights/origins-by-month.parquet": FileAttachment("../../data/flights/origins-by-month.parquet"),
  "flights/per-hour.parquet": FileAttachment("../../data/flights/per-hour.parquet"),
  "weather/weather.parquet": FileAttachment("../../data/weather/weather.parquet")
};

/** The address of a table that ships with the site, such as "weather/weather.parquet". Nothing is loaded yet. */
export async function exampleUrl(file: string): Promise<string> {
  const attachment = attachments[file];
  if (attachment === undefined) throw new RangeError(`invalid file; not a table below data/: ${file}`);
  return attachment.url();
}

/** Loads a table that ships with the site. */
export async function exampleFile(file: string): Promise<ArrayBuffer> {
  const response = await fetch(await exampleUrl(file));
  if (!response.ok) throw new Error(`cannot load ${file}: ${response.status} ${response.statusText}`);
  return response.arrayBuffer();
}
