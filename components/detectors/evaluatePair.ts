import {totalVariation} from "../stats/distances.js";
import {cramersV, medianShift, spreadOf} from "../stats/effectSize.js";
import {detectableShift, detectableTotalVariation} from "../stats/power.js";
import type {Pair} from "./pair.js";
import type {Effect} from "./result.js";
import {type CheckSettings, thresholdFor} from "./settings.js";
import type {UnivariateOutcome, UnivariateTest} from "./univariateTest.js";

export interface Evaluation {
  /** null when a side has fewer than two usable values. */
  outcome: UnivariateOutcome | null;
  effect: {name: string; value: number; threshold: number};
  otherEffects: Effect[];
}

export const effectNames = {
  wasserstein: "Wasserstein ÷ reference sd",
  wassersteinPooled: "Wasserstein ÷ pooled sd (the reference is constant)",
  totalVariation: "total variation",
  medianShift: "median shift",
  cramersV: "Cramér's V, bias-corrected"
} as const;

/** Tests one pair and measures how far it moved. */
export function evaluatePair(pair: Pair, test: UnivariateTest, settings: CheckSettings): Evaluation {
  const {reference, current} = sizesOf(pair);
  const outcome = reference < 2 || current < 2 ? null : test.test(pair, settings);
  return {outcome, ...measureEffect(pair, settings)};
}

export function sizesOf(pair: Pair): {reference: number; current: number} {
  if (pair.type === "numbers") return {reference: pair.reference.size, current: pair.current.size};
  const sum = (counts: Float64Array) => counts.reduce((total, count) => total + count, 0);
  return {reference: sum(pair.reference), current: sum(pair.current)};
}

function measureEffect(pair: Pair, settings: CheckSettings): Pick<Evaluation, "effect" | "otherEffects"> {
  const threshold = thresholdFor(pair.type, settings);
  const other = (name: string, value: number) => [{name, value, low: null, high: null}];
  if (pair.type === "categories") {
    const value = totalVariation(pair.reference, pair.current);
    return {
      effect: {name: effectNames.totalVariation, value, threshold},
      otherEffects: other(effectNames.cramersV, cramersV(pair.reference, pair.current))
    };
  }
  const {reference, current, merged} = pair;
  const constant = reference.values[0] === reference.values[reference.values.length - 1];
  const value = merged.wasserstein === 0 ? 0 : merged.wasserstein / spreadOf(reference, current);
  return {
    effect: {name: constant && value > 0 ? effectNames.wassersteinPooled : effectNames.wasserstein, value, threshold},
    otherEffects: other(effectNames.medianShift, medianShift(reference, current))
  };
}

/**
 * The smallest effect that would have been found with 80 % power, when this column alone drifts among so many:
 * every correction then asks its p-value to fall below alpha ÷ columns. null with fewer than two values on a side.
 */
export function detectableEffect(pair: Pair, columns: number, {alpha, correction}: CheckSettings): number | null {
  const {reference, current} = sizesOf(pair);
  if (reference < 2 || current < 2) return null;
  const level = correction === "none" ? alpha : alpha / Math.max(1, columns);
  if (pair.type === "numbers") {
    const shift = detectableShift(reference, current, level);
    return Number.isFinite(shift) ? shift : null;
  }
  // A constant column would show a second value as soon as it changes.
  return detectableTotalVariation(reference, current, Math.max(2, pair.values.length), level);
}
