import {createRandom, type Random} from "../../math/random.js";
import {normalCdf, normalQuantile} from "../distributions.js";
import type {Estimate, Estimators, Reason} from "./estimates.js";

export interface BootstrapSettings {
  /** How many resamples to draw; 0 leaves intervals out. */
  resamples: number;
  seed: number;

  /** How sure the interval is, such as 0.95. */
  confidence: number;
}

/** How an interval came about. */
export const intervalMethods = ["BCa bootstrap", "linearised bootstrap", "F distribution"] as const;
export type IntervalMethod = (typeof intervalMethods)[number];

/** Ends are null where a reason says why. */
export interface UnitInterval {
  low: number | null;
  high: number | null;
  method: IntervalMethod | null;
  reason: Reason | null;
}

export interface BootstrapProgress {
  stage: string;
  done: number;
  total: number;
}

/**
 * The most steps that exact resamples of one group of measures may take. From so many units on, the influence of each
 * says as much; with fewer units only a resample that is costly by itself is replaced, such as one of 1,225 pairs.
 */
const [mostSteps, manyUnits, mostStepsEach] = [5e7, 2000, 3e5];

/** The share of resamples that may be without a value, because all their labels are the same. */
const mostUndefined = 0.2;

/** Values this close count as equal. */
const tiny = 1e-12;

/**
 * Intervals from resamples of the units, bias-corrected and accelerated. All measures see the same resamples. Where
 * these would take too long, a measure moves with each resample by the influence of its units instead.
 *
 * Source: B. Efron (1987), Better bootstrap confidence intervals, https://doi.org/10.1080/01621459.1987.10478410.
 *
 * @returns the intervals of each measure, in the order of the groups and their names; yields how far it is
 */
export function* bootstrapUnits(
  groups: readonly Estimators<string>[],
  units: number,
  {resamples, seed, confidence}: BootstrapSettings
): Generator<BootstrapProgress, UnitInterval[]> {
  const exact = groups.map(({cost}) => cost * resamples <= mostSteps || (units < manyUnits && cost <= mostStepsEach));
  const replicates = groups.map(({names}) => names.map(() => new Float64Array(resamples)));
  const random = createRandom(seed, "agreement");
  const weights = new Float64Array(units);
  const every = Math.max(
    1,
    Math.ceil(2e6 / (units + groups.reduce((sum, {cost}, i) => sum + (exact[i] ? cost : 0), 0)))
  );
  for (let r = 0; r < resamples; r++) {
    if (r % every === 0) yield {stage: "drawing resamples", done: r, total: resamples};
    drawWeights(weights, random);
    groups.forEach((group, g) => {
      const values = exact[g] ? group.at(weights) : group.estimates.map((own) => linearised(own, weights));
      values.forEach((value, i) => (replicates[g][i][r] = value));
    });
  }
  return groups.flatMap(({estimates}, g) =>
    estimates.map((estimate, i): UnitInterval => {
      const method = exact[g] ? "BCa bootstrap" : "linearised bootstrap";
      return intervalOf(estimate, replicates[g][i], {confidence, method});
    })
  );
}

/** How often each unit is drawn in a resample of as many. A function of its own, for generators are compiled less well. */
function drawWeights(weights: Float64Array, random: Random): void {
  weights.fill(0);
  for (let draw = 0; draw < weights.length; draw++) weights[random.integer(weights.length)]++;
}

function linearised({value, influence, n}: Estimate, weights: Float64Array): number {
  let sum = 0;
  for (let u = 0; u < influence.length; u++) sum += weights[u] * influence[u];
  return value + sum / n;
}

function intervalOf(
  {value, reason, influence}: Estimate,
  replicates: Float64Array,
  {confidence, method}: {confidence: number; method: IntervalMethod}
): UnitInterval {
  const none = (reason: Reason): UnitInterval => ({low: null, high: null, method: null, reason});
  if (reason !== null) return none(reason);
  if (replicates.length === 0) return none("no resamples");
  if (influence.length < 2) return none("single unit");
  const sorted = replicates.filter((replicate) => !Number.isNaN(replicate)).sort();
  if (sorted.length < (1 - mostUndefined) * replicates.length) return none("resamples without a value");
  const ends = [(1 - confidence) / 2, (1 + confidence) / 2].map((p) =>
    correctedQuantile(p, {value, influence, sorted})
  );
  return {low: Math.min(...ends), high: Math.max(...ends), method, reason: null};
}

function correctedQuantile(
  p: number,
  {value, influence, sorted}: {value: number; influence: Float64Array; sorted: Float64Array}
): number {
  const bias = normalQuantile(shareBelow(value, sorted));
  const shifted = bias + normalQuantile(p);
  const corrected = normalCdf(bias + shifted / (1 - acceleration(influence) * shifted));
  return quantile(Number.isNaN(corrected) ? p : corrected, sorted);
}

/** The share of resamples below the value, equal ones by half; never 0 or 1, where the correction would be endless. */
function shareBelow(value: number, sorted: Float64Array): number {
  let below = 0;
  for (const replicate of sorted) {
    if (replicate < value - tiny) below++;
    else if (replicate <= value + tiny) below += 0.5;
  }
  return Math.min(Math.max(below, 0.5), sorted.length - 0.5) / sorted.length;
}

function acceleration(influence: Float64Array): number {
  let [squares, cubes] = [0, 0];
  for (const value of influence) {
    squares += value * value;
    cubes += value * value * value;
  }
  return squares === 0 ? 0 : cubes / (6 * squares * Math.sqrt(squares));
}

/** Between the two nearest of the sorted values. */
function quantile(p: number, sorted: Float64Array): number {
  const place = p * (sorted.length - 1);
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}
