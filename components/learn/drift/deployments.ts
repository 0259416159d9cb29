import {ksTest} from "../../stats/kolmogorovSmirnov.js";
import {type SortedSample, sortedSample} from "../../stats/sample.js";
import type {Table} from "../../table/table.js";
import {daysOf} from "./days.js";
import {delayRule} from "./delayRule.js";
import {rainRule} from "./rainRule.js";
import {scaledInput, trainingLoss} from "./scaledInput.js";
import {type Series, temperatureSeries} from "./series.js";
import {aircraftSeries, type PeriodCounts} from "./unseen.js";
import {fitSpeedModel, scoreYears} from "./unknownPolicy.js";

/** One model put to use somewhere else or later: how far its input moved, and what that did to its errors. */
export interface Deployment {
  model: string;
  use: string;

  /**
   * The gap between the input in training and in use, from 0 to 1: Kolmogorov–Smirnov statistic for numbers,
   * total variation for categories.
   */
  gap: number;

  /** Loss in use ÷ loss in training − 1: 0.1 means a tenth more error. */
  harm: number;
}

export interface DeploymentTables {
  weather: Table;
  birdstrikes: Table;
  delays: Table;
}

/** Every model of the lesson in every use that the lesson measures. */
export function deployments({weather, birdstrikes, delays}: DeploymentTables): Deployment[] {
  return [...rain(weather), ...temperature(temperatureSeries(weather)), ...delay(delays), ...speed(birdstrikes)];
}

/** How an alarm at that gap would have fared, if a harm of at least `harmful` is what it should find. */
export function alarmCounts(list: readonly Deployment[], {alarm, harmful}: {alarm: number; harmful: number}) {
  const rings = list.filter(({gap}) => gap >= alarm);
  const harmed = rings.filter(({harm}) => harm >= harmful);
  return {
    rings: rings.length,
    falseAlarms: rings.length - harmed.length,
    missed: list.filter(({gap, harm}) => gap < alarm && harm >= harmful).length
  };
}

function rain(weather: Table): Deployment[] {
  const {rule, home, away} = rainRule(weather);
  const trained = daysOf(weather, {city: "Seattle", from: "2012-01-01", to: "2015-01-01"});
  return [home, away].map(({name, days, accuracy}) => ({
    model: "Rain rule",
    use: `${name} 2015`,
    gap: gapOf(sortedSample(trained.swing), sortedSample(days.swing)),
    harm: (1 - accuracy) / (1 - rule.accuracy) - 1
  }));
}

function temperature(series: Series): Deployment[] {
  const before = trainingLoss(series) ?? NaN;
  return ["July 2012", "January 2013", "July 2015"].flatMap((label) =>
    series.stretches
      .filter((stretch) => stretch.label === label)
      .map((stretch) => {
        const {statistic, loss} = scaledInput(series, stretch, "frozen");
        return {model: "Temperature line", use: label, gap: statistic, harm: (loss ?? NaN) / before - 1};
      })
  );
}

function delay(delays: Table): Deployment[] {
  const [trained, ...later] = delayRule(delays).periods;
  return later.map(({label, hours, loss}) => ({
    model: "Delay rule",
    use: `${label} 2001`,
    gap: gapOf(trained.hours, hours),
    harm: loss / trained.loss - 1
  }));
}

function speed(birdstrikes: Table): Deployment[] {
  const model = fitSpeedModel(birdstrikes);
  const {reference, periods} = aircraftSeries(birdstrikes);
  return scoreYears(birdstrikes, model, "average")
    .filter(({label}) => ["1997", "2002"].includes(label))
    .map(({label, loss}) => ({
      model: "Speed model",
      use: label,
      gap: totalVariation(reference, periods.find((period) => period.label === label) ?? reference),
      harm: (loss ?? NaN) / model.loss - 1
    }));
}

function gapOf(reference: SortedSample, current: SortedSample): number {
  return ksTest(reference, current).statistic;
}

function totalVariation({counts: was}: PeriodCounts, {counts: is}: PeriodCounts): number {
  const size = (counts: Map<string, number>) => [...counts.values()].reduce((sum, count) => sum + count, 0);
  const [before, now] = [size(was), size(is)];
  const values = new Set([...was.keys(), ...is.keys()]);
  return [...values].reduce((sum, v) => sum + Math.abs((was.get(v) ?? 0) / before - (is.get(v) ?? 0) / now), 0) / 2;
}
