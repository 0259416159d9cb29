import {quantileOf, type SortedSample, weightedSample} from "../../stats/sample.js";
import {numbersOf} from "../../table/columnValues.js";
import type {Table} from "../../table/table.js";

/** Expects of every flight the median delay of its hour of departure, as seen in training. */
export interface DelayRule {
  /** Minutes, by hour 0 … 23. */
  expected: number[];
}

/** All flights of one period, as counts. */
export interface DelayPeriod {
  label: string;
  flights: number;

  /** Hours of departure: what the rule is given. */
  hours: SortedSample;

  /** Mean arrival delay, in minutes. */
  mean: number;

  /** The rule's mean absolute error, in minutes. */
  loss: number;
}

const labels: Record<number, string> = {1: "January to March", 4: "April", 5: "May", 6: "June"};

/** Learns the rule from January to March 2001 (month 1 of the table) and scores every period, training first. */
export function delayRule(delays: Table): {rule: DelayRule; periods: DelayPeriod[]} {
  const [month, hour, delay, flights] = ["month", "hour", "delay", "flights"].map((name) => numbersOf(delays, name));
  const rows = (wanted: (i: number) => boolean) => Array.from(month.keys()).filter(wanted);
  const pick = (from: Float64Array, indexes: number[]) => indexes.map((i) => from[i]);
  const expected = Array.from({length: 24}, (_, h) => {
    const own = rows((i) => month[i] === 1 && hour[i] === h);
    return quantileOf(weightedSample(pick(delay, own), pick(flights, own)), 0.5);
  });
  const periods = Object.entries(labels).map(([key, label]): DelayPeriod => {
    const own = rows((i) => month[i] === Number(key));
    const total = own.reduce((sum, i) => sum + flights[i], 0);
    const per = (value: (i: number) => number) => own.reduce((sum, i) => sum + flights[i] * value(i), 0) / total;
    return {
      label,
      flights: total,
      hours: weightedSample(pick(hour, own), pick(flights, own)),
      mean: per((i) => delay[i]),
      loss: per((i) => Math.abs(delay[i] - expected[hour[i]]))
    };
  });
  return {rule: {expected}, periods};
}
