import {type SortedSample, sortedSample, weightedSample} from "../../stats/sample.js";
import {numbersOf} from "../../table/columnValues.js";
import type {Table} from "../../table/table.js";
import {daysOf} from "./days.js";

/** One stretch of a series: a month of days, a year of films. */
export interface Stretch {
  label: string;
  sample: SortedSample;

  /** Input and outcome row by row, for a model; null where the table holds counts only. */
  pairs: {input: Float64Array; outcome: Float64Array} | null;
}

/** A number that is watched over time, with the stretch that a model was trained on. */
export interface Series {
  id: string;
  title: string;

  /** The input in a word or two: "temperature". */
  input: string;

  /** Of the input, such as "°C". */
  units: string;

  /** What the model predicts from the input, with its units; null without a model. */
  outcome: {name: string; units: string} | null;
  training: Stretch;
  stretches: Stretch[];
}

const months = "January February March April May June July August September October November December".split(" ");

/** Seattle's highest temperature of each day: trained on the first quarter of 2012, then month by month to the end of 2015. */
export function temperatureSeries(weather: Table): Series {
  const {date, high} = daysOf(weather, {city: "Seattle", from: "2012-01-01", to: "2016-01-01"});
  const stretch = (label: string, from: number, to: number): Stretch => {
    const days = Array.from(date.keys()).filter((i) => date[i] >= from && date[i] < to && i + 1 < high.length);
    const input = Float64Array.from(days, (i) => high[i]);
    return {label, sample: sortedSample(input), pairs: {input, outcome: Float64Array.from(days, (i) => high[i + 1])}};
  };
  const month = (i: number) => Date.UTC(2012, i, 1);
  return {
    id: "temperature",
    title: "Highest temperature of the day, Seattle",
    input: "temperature",
    units: "°C",
    outcome: {name: "tomorrow’s highest temperature", units: "°C"},
    training: stretch("January to March 2012", month(0), month(3)),
    stretches: Array.from({length: 45}, (_, i) =>
      stretch(`${months[(i + 3) % 12]} ${2012 + Math.floor((i + 3) / 12)}`, month(i + 3), month(i + 4))
    )
  };
}

/** Film budgets in millions of dollars: trained on the 1980s, then year by year; with prices, in dollars of 2010. */
export function budgetSeries(films: Table, prices: Table | null): Series {
  const year = numbersOf(films, "year");
  const [budget, gross] = [numbersOf(films, "budget"), numbersOf(films, "worldwide_gross")];
  const worth = prices === null ? () => 1 : priceFactor(prices, 2010);
  const stretch = (label: string, from: number, to: number): Stretch => {
    const rows = Array.from(year.keys()).filter(
      (i) => year[i] >= from && year[i] <= to && budget[i] > 0 && gross[i] >= 0
    );
    const input = Float64Array.from(rows, (i) => (budget[i] * worth(year[i])) / 1e6);
    const outcome = Float64Array.from(rows, (i) => (gross[i] * worth(year[i])) / 1e6);
    return {label, sample: sortedSample(input), pairs: {input, outcome}};
  };
  const dollars = prices === null ? "dollars of the year" : "dollars of 2010";
  return {
    id: prices === null ? "budgets" : "budgets-2010",
    title: `Film budgets, in ${dollars}`,
    input: "budget",
    units: `million ${dollars}`,
    outcome: {name: "worldwide box office", units: `million ${dollars}`},
    training: stretch("the 1980s", 1980, 1989),
    stretches: Array.from({length: 21}, (_, i) => stretch(`${1990 + i}`, 1990 + i, 1990 + i))
  };
}

/** Arrival delays of all flights of each month of 2001, as counts: trained on January. */
export function delaySeries(delays: Table): Series {
  const [month, delay, flights] = ["month", "delay", "flights"].map((name) => numbersOf(delays, name));
  const stretch = (wanted: number): Stretch => {
    const rows = Array.from(month.keys()).filter((i) => month[i] === wanted);
    const pick = (values: Float64Array) => Float64Array.from(rows, (i) => values[i]);
    return {label: `${months[wanted - 1]} 2001`, sample: weightedSample(pick(delay), pick(flights)), pairs: null};
  };
  return {
    id: "delays",
    title: "Arrival delays of US flights",
    input: "delay",
    units: "minutes",
    outcome: null,
    training: stretch(1),
    stretches: [2, 3, 4, 5, 6].map(stretch)
  };
}

/** How many dollars of the base year one dollar of another year was worth. */
function priceFactor(prices: Table, base: number): (year: number) => number {
  const [year, index] = [numbersOf(prices, "year"), numbersOf(prices, "index")];
  const byYear = new Map(Array.from(year, (value, i) => [value, index[i]]));
  return (wanted) => (byYear.get(base) ?? NaN) / (byYear.get(wanted) ?? NaN);
}
