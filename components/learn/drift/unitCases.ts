import {explainByUnit, type UnitExplanation} from "../../detectors/unitChange.js";
import {ksTest} from "../../stats/kolmogorovSmirnov.js";
import {quantileOf, type SortedSample, sortedSample} from "../../stats/sample.js";
import type {Table} from "../../table/table.js";
import {daysOf} from "./days.js";

export type UnitCaseId = "a" | "b" | "c" | "d";

export interface UnitCase {
  id: UnitCaseId;

  /** What arrives, without saying why it changed. */
  title: string;

  /** What really happened. */
  truth: string;
  reference: SortedSample;
  current: SortedSample;

  /** Kolmogorov–Smirnov before anything is undone. */
  statistic: number;
  pValue: number;

  /** The conversion that brings the two sides closest. */
  best: UnitExplanation;

  /** Whether undoing it leaves less than half of the gap and a statistic below 0.15. */
  explained: boolean;
}

/** Four numbers that changed: Seattle 2012 to 2014 is the reference, what arrives in 2015 is one of these. */
export function unitCases(weather: Table): UnitCase[] {
  const before = daysOf(weather, {city: "Seattle", from: "2012-01-01", to: "2015-01-01"});
  const after = daysOf(weather, {city: "Seattle", from: "2015-01-01", to: "2016-01-01"});
  const summer = daysOf(weather, {city: "Seattle", from: "2015-06-01", to: "2015-09-01"});
  const away = daysOf(weather, {city: "New York", from: "2015-01-01", to: "2016-01-01"});
  const fahrenheit = after.high.map((value) => value * 1.8 + 32);
  const kilometres = after.wind.map((value) => value * 3.6);
  return [
    unitCase("a", "Temperature, first delivery", "the station now reports in °F", before.high, fahrenheit),
    unitCase("b", "Temperature, second delivery", "only the summer was delivered", before.high, summer.high),
    unitCase("c", "Wind, first delivery", "the wind is New York’s", before.wind, away.wind),
    unitCase("d", "Wind, second delivery", "the station now reports in km/h", before.wind, kilometres)
  ];
}

/** Quantiles of both sides at the same shares, for a quantile–quantile plot. */
export function pairedQuantiles({reference, current}: {reference: SortedSample; current: SortedSample}, points = 49) {
  return Array.from({length: points}, (_, i) => {
    const share = (i + 1) / (points + 1);
    return {share, reference: quantileOf(reference, share), current: quantileOf(current, share)};
  });
}

function unitCase(id: UnitCaseId, title: string, truth: string, ...[was, is]: [Float64Array, Float64Array]): UnitCase {
  const [reference, current] = [sortedSample(was), sortedSample(is)];
  const {statistic, pValue} = ksTest(reference, current);
  const [best] = explainByUnit(reference, current);
  const explained = best.statistic < 0.15 && best.statistic < statistic / 2;
  return {id, title, truth, reference, current, statistic, pValue, best, explained};
}
