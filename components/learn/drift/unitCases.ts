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

  /** The unit on record for the reference. */
  unit: string;

  /** What really happened, and whether that is a changed unit. */
  truth: string;
  unitChanged: boolean;
  reference: SortedSample;
  current: SortedSample;
}

export interface UnitVerdict {
  /** Kolmogorov–Smirnov before anything is undone, and its p-value. */
  statistic: number;
  pValue: number;

  /** The conversion that brings the two sides closest, of those that were tried. */
  best: UnitExplanation;

  /** Whether undoing it leaves less than half of the gap, and a gap below 0.15: a rule of thumb, and it can be fooled. */
  explained: boolean;
}

/** Four numbers that changed: Seattle 2012 to 2014 is the reference, what arrives in 2015 is one of these. */
export function unitCases(weather: Table): UnitCase[] {
  const before = daysOf(weather, {city: "Seattle", from: "2012-01-01", to: "2015-01-01"});
  const after = daysOf(weather, {city: "Seattle", from: "2015-01-01", to: "2016-01-01"});
  const summer = daysOf(weather, {city: "Seattle", from: "2015-06-01", to: "2015-09-01"});
  const away = daysOf(weather, {city: "New York", from: "2015-01-01", to: "2016-01-01"});
  const temperature = {unit: "°C", reference: sortedSample(before.high)};
  const wind = {unit: "m/s", reference: sortedSample(before.wind)};
  return [
    {
      ...temperature,
      id: "a",
      title: "Temperature, delivery A",
      truth: "the station now reports in °F",
      unitChanged: true,
      current: sortedSample(after.high.map((value) => value * 1.8 + 32))
    },
    {
      ...temperature,
      id: "b",
      title: "Temperature, delivery B",
      truth: "only June to August was delivered",
      unitChanged: false,
      current: sortedSample(summer.high)
    },
    {
      ...wind,
      id: "c",
      title: "Wind, delivery C",
      truth: "the wind is New York’s, in the same unit",
      unitChanged: false,
      current: sortedSample(away.wind)
    },
    {
      ...wind,
      id: "d",
      title: "Wind, delivery D",
      truth: "the station now reports in km/h",
      unitChanged: true,
      current: sortedSample(after.wind.map((value) => value * 3.6))
    }
  ];
}

/** Looks for a unit that explains the change; with onRecord, only conversions from the unit that is on record. */
export function unitVerdict({reference, current, unit}: UnitCase, onRecord: boolean): UnitVerdict {
  const {statistic, pValue} = ksTest(reference, current);
  const [best] = explainByUnit(reference, current, onRecord ? {from: unit} : {});
  return {statistic, pValue, best, explained: best.statistic < 0.15 && best.statistic < statistic / 2};
}

/** Quantiles of both sides at the same shares, for a quantile–quantile plot. */
export function pairedQuantiles({reference, current}: {reference: SortedSample; current: SortedSample}, points = 49) {
  return Array.from({length: points}, (_, i) => {
    const share = (i + 1) / (points + 1);
    return {share, reference: quantileOf(reference, share), current: quantileOf(current, share)};
  });
}
