import {dayLength} from "./days.js";
import type {Flights} from "./flights.js";

/** What one might tell the crew of a departing flight about the punctuality of its airport. */
export const knownThens = [
  {id: "published", label: "the month before, as published", short: "last month", inTime: true},
  {id: "landed", label: "today’s flights that have landed by now", short: "landed by now", inTime: true},
  {id: "left", label: "today’s flights that have left by now", short: "left by now", inTime: false},
  {id: "day", label: "all other flights of today", short: "others today", inTime: false},
  {id: "self", label: "all flights of today, this one too", short: "whole day", inTime: false}
] as const;
export type KnownThen = (typeof knownThens)[number]["id"];

/** Minutes from departure to arrival are not in the table: half an hour on the ground, and 7.5 miles a minute. */
export const assumedFlight = {ground: 30, milesPerMinute: 7.5} as const;

export interface Features {
  /** Which flights they belong to: those for which every feature has a value. */
  late: Uint8Array;

  /** For each of these flights the share of late ones among the flights that count. */
  values: Record<KnownThen, Float64Array>;
}

/** The share of late flights of the same airport, counted in five ways; only the first two are known in time. */
export function knownThenFeatures(flights: Flights): Features {
  const {time, late, origin, airports} = flights;
  const months = monthShares(flights);
  const rows: Record<KnownThen, number>[] = [];
  const outcome: number[] = [];
  for (const day of airportDays(flights)) {
    const hits = day.reduce((sum, i) => sum + late[i], 0);
    day.forEach((flight, place) => {
      const published = months[(new Date(time[flight]).getUTCMonth() - 1) * airports.length + origin[flight]];
      const left = countEarlier(flights, day.slice(0, place), () => true, flight);
      const landed = countEarlier(flights, day.slice(0, place), (i) => landing(flights, i) <= time[flight], flight);
      if (!(published >= 0) || Number.isNaN(landed)) return;
      rows.push({
        published,
        landed,
        left,
        day: (hits - late[flight]) / (day.length - 1),
        self: hits / day.length
      });
      outcome.push(late[flight]);
    });
  }
  const column = (id: KnownThen) => Float64Array.from(rows, (row) => row[id]);
  return {
    late: Uint8Array.from(outcome),
    values: Object.fromEntries(knownThens.map(({id}) => [id, column(id)])) as Features["values"]
  };
}

/** When a flight is on the ground again, by the clock of the airport that it left. */
function landing({time, distance}: Flights, i: number): number {
  return time[i] + 60_000 * (assumedFlight.ground + distance[i] / assumedFlight.milesPerMinute);
}

/** The share of late ones among those that left before the flight, and count; NaN if none does. */
function countEarlier(
  {time, late}: Flights,
  earlier: number[],
  counts: (i: number) => boolean,
  flight: number
): number {
  let [hits, rows] = [0, 0];
  for (const i of earlier) {
    if (time[i] >= time[flight] || !counts(i)) continue;
    rows++;
    hits += late[i];
  }
  return hits / rows;
}

/** The flights of each airport and day, in order. */
function airportDays({time, origin}: Flights): number[][] {
  const days = new Map<string, number[]>();
  for (let i = 0; i < time.length; i++) {
    const key = `${origin[i]} ${Math.floor(time[i] / dayLength)}`;
    const day = days.get(key);
    if (day === undefined) days.set(key, [i]);
    else day.push(i);
  }
  return [...days.values()];
}

/** The share of late flights by month (0 January) and airport; NaN without flights. */
function monthShares({time, late, origin, airports}: Flights): Float64Array {
  const rows = new Float64Array(12 * airports.length);
  const hits = new Float64Array(12 * airports.length);
  for (let i = 0; i < time.length; i++) {
    const place = new Date(time[i]).getUTCMonth() * airports.length + origin[i];
    rows[place]++;
    hits[place] += late[i];
  }
  return hits.map((hit, i) => hit / rows[i]);
}
