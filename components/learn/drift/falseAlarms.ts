import {type WindowAlarms, windowAlarms} from "../../detectors/windowAlarms.js";
import {autoregressive} from "../../generate/autoregressive.js";
import {createRandom} from "../../math/random.js";
import {seasonalAnomaly} from "../../stats/seasonalAnomaly.js";
import type {Table} from "../../table/table.js";
import {daysOf} from "./days.js";

const day = 86_400_000;
const window = 60;

/** Seattle's highest temperature of each day, less what is usual for that day of the year: the season is gone. */
export function temperatureAnomaly(weather: Table): Float64Array {
  const {date, high} = daysOf(weather, {city: "Seattle", from: "2012-01-01", to: "2016-01-01"});
  const places = date.map((time) => {
    const year = new Date(time).getUTCFullYear();
    return Math.round((time - Date.UTC(year, 0, 1)) / day);
  });
  return seasonalAnomaly(high, places, {period: 366});
}

/** How often two windows of 60 days differ "significantly", keeping every so many-th day; in order, or shuffled with a seed. */
export function anomalyAlarms(
  anomaly: Float64Array,
  {every, shuffled}: {every: number; shuffled: boolean}
): WindowAlarms {
  return windowAlarms(shuffled ? shuffle(anomaly) : anomaly, {window, every});
}

/** The same for a made-up series of the same length whose distribution never changes, and whose neighbours share phi. */
export function simulatedAlarms({phi, every, series = 8}: {phi: number; every: number; series?: number}): WindowAlarms {
  const runs = Array.from({length: series}, (_, i) => {
    const random = createRandom(7, "false alarms", `${i}`);
    return windowAlarms(autoregressive({count: 24 * window, phi, random}), {window, every});
  });
  const pairs = runs.reduce((sum, run) => sum + run.pairs, 0);
  const alarms = runs.reduce((sum, run) => sum + run.alarms, 0);
  return {windows: 24 * series, pairs, alarms, rate: alarms / pairs};
}

/** The share of pairs that ring against how many days are left out: real days in order, shuffled, and made up with the same memory. */
export function alarmLines(anomaly: Float64Array, phi: number) {
  const line = (rate: (every: number) => number) => Array.from({length: 10}, (_, i) => ({x: i + 1, y: rate(i + 1)}));
  return [
    {
      name: "days in order",
      color: "current" as const,
      points: line((every) => anomalyAlarms(anomaly, {every, shuffled: false}).rate)
    },
    {
      name: "days shuffled",
      color: "reference" as const,
      points: line((every) => anomalyAlarms(anomaly, {every, shuffled: true}).rate)
    },
    {
      name: "made up, no change",
      color: "text" as const,
      dashed: true,
      points: line((every) => simulatedAlarms({phi, every}).rate)
    }
  ];
}

/** How much a value tells about the next one: the autocorrelation at a lag. */
export function autocorrelation(values: Float64Array, lag: number): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  let [products, squares] = [0, 0];
  for (let i = 0; i < values.length; i++) {
    squares += (values[i] - mean) ** 2;
    if (i + lag < values.length) products += (values[i] - mean) * (values[i + lag] - mean);
  }
  return products / squares;
}

function shuffle(values: Float64Array): Float64Array {
  return createRandom(7, "shuffled days").shuffle(values.slice());
}
