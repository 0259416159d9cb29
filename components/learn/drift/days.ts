import {numbersOf, stringsOf} from "../../table/columnValues.js";
import type {Table} from "../../table/table.js";

/** The days of one city in order, without gaps; every list has one entry per day. */
export interface Days {
  /** Milliseconds since 1970 UTC. */
  date: Float64Array;

  /** The day's highest temperature, in °C. */
  high: Float64Array;

  /** The day's highest minus its lowest temperature, in °C. */
  swing: Float64Array;

  /** Mean wind speed, in m/s. */
  wind: Float64Array;

  /** Whether any precipitation fell: 1 yes, 0 no. */
  wet: Uint8Array;
}

export interface Stay {
  city: string;

  /** The first day, and the day after the last one, such as "2015-01-01". */
  from: string;
  to: string;
}

/** The days that a city's weather table holds from one date to another. @throws {RangeError} if there are none */
export function daysOf(weather: Table, {city, from, to}: Stay): Days {
  const [cities, dates] = [stringsOf(weather, "location"), numbersOf(weather, "date")];
  const [start, end] = [Date.parse(from), Date.parse(to)];
  const rows = Array.from(dates.keys()).filter((i) => cities[i] === city && dates[i] >= start && dates[i] < end);
  if (rows.length === 0) throw new RangeError(`invalid stay; no days in ${weather.name}: ${city}, ${from} to ${to}`);
  const pick = (name: string) => {
    const values = numbersOf(weather, name);
    return Float64Array.from(rows, (i) => values[i]);
  };
  const [high, low, precipitation] = [pick("temp_max"), pick("temp_min"), pick("precipitation")];
  return {
    date: pick("date"),
    high,
    // The source has one decimal; the difference should too.
    swing: high.map((value, i) => Math.round(10 * (value - low[i])) / 10),
    wind: pick("wind"),
    wet: Uint8Array.from(precipitation, (value) => (value > 0 ? 1 : 0))
  };
}
