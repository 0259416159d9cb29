import type {Flights} from "./flights.js";

/** What may stand behind "punctuality". */
export const definitions = [
  {id: "share", label: "share of flights late by the threshold or more"},
  {id: "mean", label: "mean delay"},
  {id: "median", label: "median delay"},
  {id: "minutes", label: "minutes lost: delays alone, early arrivals as 0"}
] as const;
export type Definition = (typeof definitions)[number]["id"];

export interface Kpi {
  airport: string;
  flights: number;

  /** A share for "share", minutes otherwise. */
  value: number;

  /** 1 is the worst. */
  rank: number;
}

export interface KpiOptions {
  definition: Definition;

  /** Minutes; for "share" alone. */
  threshold: number;

  /** Only airports with at least so many flights. */
  smallest: number;
}

/** Airports by the chosen definition, worst first. */
export function rankAirports(flights: Flights, {definition, threshold, smallest}: KpiOptions): Kpi[] {
  const delays = delaysByAirport(flights).filter(({values}) => values.length >= smallest);
  const kpis = delays.map(({airport, values}) => ({
    airport,
    flights: values.length,
    value: measures[definition](values, threshold)
  }));
  kpis.sort((a, b) => b.value - a.value || (a.airport < b.airport ? -1 : 1));
  return kpis.map((kpi, i) => ({...kpi, rank: i + 1}));
}

const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;

const measures: Record<Definition, (delays: Float64Array, threshold: number) => number> = {
  share: (delays, threshold) => mean(delays.map((delay) => (delay >= threshold ? 1 : 0))),
  mean,
  median: (delays) => {
    const sorted = delays.slice().sort();
    const half = sorted.length / 2;
    return sorted.length % 2 === 1 ? sorted[Math.floor(half)] : (sorted[half - 1] + sorted[half]) / 2;
  },
  minutes: (delays) => mean(delays.map((delay) => Math.max(0, delay)))
};

function delaysByAirport({delay, origin, airports}: Flights): {airport: string; values: Float64Array}[] {
  const counts = new Uint32Array(airports.length);
  for (const code of origin) counts[code]++;
  const lists = airports.map((airport, code) => ({airport, values: new Float64Array(counts[code])}));
  const filled = new Uint32Array(airports.length);
  for (let i = 0; i < origin.length; i++) lists[origin[i]].values[filled[origin[i]]++] = delay[i];
  return lists.filter(({values}) => values.length > 0);
}
