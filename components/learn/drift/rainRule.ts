import {fitThresholdRule, ruleAccuracy, type ThresholdRule} from "../../models/thresholdRule.js";
import type {Table} from "../../table/table.js";
import {type Days, daysOf} from "./days.js";

export interface Place {
  name: string;
  days: Days;

  /** The share of days on which the rule is right. */
  accuracy: number;

  /** The share of days on which it would be right to say "dry" every day. */
  alwaysDry: number;
}

export interface RainRule {
  rule: ThresholdRule;

  /** How many days it was trained on. */
  trainingDays: number;

  /** Seattle in the year after training. */
  home: Place;

  /** New York in the same year. */
  away: Place;

  /** The rule that New York would have learned from its own days. */
  awayRule: ThresholdRule;
}

/** The thresholds that the lesson's slider can take, in °C. */
export const thresholds: readonly number[] = Array.from({length: 151}, (_, i) => i / 10);

const training = {from: "2012-01-01", to: "2015-01-01"};
const use = {from: "2015-01-01", to: "2016-01-01"};

/** Learns in Seattle, 2012 to 2014, below which daily swing of temperature a day is wet, and tries the rule in 2015 in both cities. */
export function rainRule(weather: Table): RainRule {
  const learned = daysOf(weather, {city: "Seattle", ...training});
  const rule = fitThresholdRule(learned.swing, learned.wet);
  const own = daysOf(weather, {city: "New York", ...training});
  return {
    rule,
    trainingDays: learned.wet.length,
    home: place(weather, "Seattle", rule.threshold),
    away: place(weather, "New York", rule.threshold),
    awayRule: fitThresholdRule(own.swing, own.wet)
  };
}

/** The share of days on which a rule with that threshold is right, for every threshold given. */
export function accuracyByThreshold({swing, wet}: Days, thresholds: readonly number[]): number[] {
  return thresholds.map((threshold) => ruleAccuracy(swing, wet, threshold));
}

function place(weather: Table, name: string, threshold: number): Place {
  const days = daysOf(weather, {city: name, ...use});
  const dry = days.wet.reduce((sum, wet) => sum + 1 - wet, 0);
  return {name, days, accuracy: ruleAccuracy(days.swing, days.wet, threshold), alwaysDry: dry / days.wet.length};
}
