import {stringsOf, numbersOf} from "../../table/columnValues.js";
import type {Table} from "../../table/table.js";

/** The values of one period, with how often each occurs. */
export interface PeriodCounts {
  label: string;
  counts: Map<string, number>;
  missing: number;
}

/** A category that is watched over time. */
export interface CategorySeries {
  id: string;
  title: string;

  /** One row, in words: "film", "strike", "departure"; and several of them. */
  row: string;
  rows: string;

  /** What the values are: "genre", "aircraft model", "airport"; and several of them. */
  value: string;
  values: string;
  reference: PeriodCounts;
  periods: PeriodCounts[];

  /** New values that someone who knows them can put back under an old one. */
  mapBack: ReadonlyMap<string, string>;
}

export interface Unseen {
  label: string;

  /** All rows of the period. */
  rows: number;
  missing: number;
  missingShare: number;

  /** Rows whose value the reference never had. */
  unseen: number;

  /** unseen ÷ rows. */
  unseenShare: number;

  /** The unseen values, most frequent first. */
  values: {value: string; count: number}[];
}

/** Counts what a period holds that the reference never had, and what is missing. O(values). */
export function countUnseen(reference: PeriodCounts, {label, counts, missing}: PeriodCounts): Unseen {
  const all = Array.from(counts, ([value, count]) => ({value, count}));
  const rows = missing + all.reduce((sum, {count}) => sum + count, 0);
  const values = all.filter(({value}) => !reference.counts.has(value));
  values.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  const unseen = values.reduce((sum, {count}) => sum + count, 0);
  return {label, rows, missing, missingShare: missing / rows, unseen, unseenShare: unseen / rows, values};
}

/** A series whose new values were put back under the old ones that they were split off from. */
export function mappedBack(series: CategorySeries): CategorySeries {
  const periods = series.periods.map((period) => {
    const counts = new Map<string, number>();
    for (const [value, count] of period.counts) {
      const old = series.mapBack.get(value) ?? value;
      counts.set(old, (counts.get(old) ?? 0) + count);
    }
    return {...period, counts};
  });
  return {...series, periods};
}

/** Film genres by decade; the reference is the 1980s. */
export function genreSeries(films: Table): CategorySeries {
  const year = numbersOf(films, "year");
  const decade = (from: number) => ({label: `${from}s`, from, to: from + 9});
  const count = counter(year, stringsOf(films, "genre"), null);
  return {
    id: "films",
    title: "Film genres, trained on the 1980s",
    row: "film",
    rows: "films",
    value: "genre",
    values: "genres",
    reference: count(decade(1980)),
    periods: [1950, 1960, 1970, 1990, 2000].map((from) => count(decade(from))),
    mapBack: new Map([
      ["Romantic Comedy", "Comedy"],
      ["Concert/Performance", "Musical"]
    ])
  };
}

/** Aircraft models in bird strikes by year; the reference is 1990 and 1991. */
export function aircraftSeries(birdstrikes: Table): CategorySeries {
  const count = counter(numbersOf(birdstrikes, "year"), stringsOf(birdstrikes, "aircraft"), null);
  return {
    id: "aircraft",
    title: "Aircraft models in bird strikes, trained on 1990 and 1991",
    row: "strike",
    rows: "strikes",
    value: "aircraft model",
    values: "aircraft models",
    reference: count({label: "1990 and 1991", from: 1990, to: 1991}),
    periods: Array.from({length: 11}, (_, i) => count({label: `${1992 + i}`, from: 1992 + i, to: 1992 + i})),
    mapBack: new Map()
  };
}

/** Phases of flight by year, with made-up short codes from 1997 on: what a changed code looks like. */
export function recodedSeries(birdstrikes: Table): CategorySeries {
  const years = numbersOf(birdstrikes, "year");
  const phases = stringsOf(birdstrikes, "phase");
  const code = (phase: string) =>
    phase
      .toUpperCase()
      .replace(/[^A-Z]/g, "")
      .slice(0, 4);
  const told = phases.map((phase, i) => (phase !== null && years[i] >= 1997 ? code(phase) : phase));
  const count = counter(years, told, null);
  const known = [...new Set(phases.filter((phase) => phase !== null))];
  return {
    id: "codes",
    title: "Phases of flight, with new codes from 1997 on (made up)",
    row: "strike",
    rows: "strikes",
    value: "phase",
    values: "phases",
    reference: count({label: "1990 and 1991", from: 1990, to: 1991}),
    periods: Array.from({length: 11}, (_, i) => count({label: `${1992 + i}`, from: 1992 + i, to: 1992 + i})),
    mapBack: new Map(known.map((phase) => [code(phase), phase]))
  };
}

/** Airports of departure by month of 2001; the reference is January to March. */
export function airportSeries(origins: Table): CategorySeries {
  const count = counter(numbersOf(origins, "month"), stringsOf(origins, "origin"), numbersOf(origins, "flights"));
  return {
    id: "airports",
    title: "Airports of departure, trained on January to March 2001",
    row: "departure",
    rows: "departures",
    value: "airport",
    values: "airports",
    reference: count({label: "January to March", from: 1, to: 3}),
    periods: ["April", "May", "June"].map((label, i) => count({label, from: i + 4, to: i + 4})),
    mapBack: new Map()
  };
}

function counter(times: Float64Array, values: (string | null)[], weights: Float64Array | null) {
  return ({label, from, to}: {label: string; from: number; to: number}): PeriodCounts => {
    const counts = new Map<string, number>();
    let missing = 0;
    values.forEach((value, i) => {
      if (!(times[i] >= from && times[i] <= to)) return;
      const weight = weights === null ? 1 : weights[i];
      if (value === null) missing += weight;
      else counts.set(value, (counts.get(value) ?? 0) + weight);
    });
    return {label, counts, missing};
  };
}
