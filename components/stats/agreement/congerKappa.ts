import {corrected} from "./chanceCorrected.js";
import {type Disagreement, weightedDisagreement, type Weighting} from "./disagreement.js";
import {type Estimate, type Estimators, noEstimate, type Reason} from "./estimates.js";
import type {Ratings} from "./ratings.js";
import {agreementWithin} from "./unitAgreement.js";
import type {UnitCounts} from "./unitCounts.js";

/** How often each annotator gave each label, annotators × categories, as shares, and how many labels each gave. */
interface Habits {
  shares: Float64Array;
  sizes: Float64Array;

  /** How many annotators gave any label. */
  active: number;

  /** The sum over annotators of the shares of each category. */
  together: Float64Array;
}

/**
 * Conger's kappa: Cohen's kappa for more than two annotators. Agreement by chance is the mean, over every two
 * annotators, of what their own habits give; missing labels are allowed.
 *
 * Source: A. J. Conger (1980), https://doi.org/10.1037/0033-2909.88.2.322; with missing labels and standard error
 * K. L. Gwet (2014), Handbook of Inter-Rater Reliability.
 */
export function congerKappa(ratings: Ratings, counts: UnitCounts, weighting: Weighting): Estimators<"congerKappa"> {
  const disagreement = weightedDisagreement(weighting, counts.categories);
  const agreement = agreementWithin(counts, disagreement);
  const at = (weights: Float64Array) => {
    let [sum, paired] = [0, 0];
    for (let u = 0; u < agreement.length; u++) {
      if (counts.labels[u] < 2) continue;
      sum += weights[u] * agreement[u];
      paired += weights[u];
    }
    return corrected(sum / paired, expectedAgreement(habitsOf(ratings, weights), disagreement));
  };
  const value = at(new Float64Array(counts.units).fill(1));
  return {
    names: ["congerKappa"],
    estimates: [estimate(value, {ratings, counts, agreement, disagreement})],
    at: (weights) => [at(weights)],
    cost: ratings.codes.length + ratings.annotators.length * counts.categories
  };
}

function habitsOf({annotators, categories, units, codes}: Ratings, weights: Float64Array): Habits {
  const [width, k] = [annotators.length, categories.length];
  const shares = new Float64Array(width * k);
  const sizes = new Float64Array(width);
  for (let u = 0, at = 0; u < units.length; u++) {
    const weight = weights[u];
    for (let a = 0; a < width; a++) {
      const code = codes[at++];
      if (code < 0) continue;
      shares[a * k + code] += weight;
      sizes[a] += weight;
    }
  }
  const together = new Float64Array(k);
  let active = 0;
  for (let a = 0; a < width; a++) {
    if (sizes[a] === 0) continue;
    active++;
    for (let c = 0; c < k; c++) together[c] += shares[a * k + c] /= sizes[a];
  }
  return {shares, sizes, active, together};
}

/** The sum over ordered pairs of annotators is that of all with all, less that of each with themselves. */
function expectedAgreement({shares, active, together}: Habits, disagreement: Disagreement): number {
  const k = together.length;
  let sum = dot(disagreement.toAll(together), together);
  for (let at = 0; at < shares.length; at += k) {
    const own = shares.subarray(at, at + k);
    sum -= dot(disagreement.toAll(own), own);
  }
  return 1 - sum / (active * (active - 1));
}

interface Parts {
  ratings: Ratings;
  counts: UnitCounts;
  agreement: Float64Array;
  disagreement: Disagreement;
}

function estimate(value: number, {ratings, counts, agreement, disagreement}: Parts): Estimate {
  const {units, paired, labels} = counts;
  const reason = whyNot(value, ratings, counts);
  if (reason !== null) return noEstimate(reason, paired);
  const habits = habitsOf(ratings, new Float64Array(units).fill(1));
  const expected = expectedAgreement(habits, disagreement);
  const chance = chanceByUnit(ratings, habits, disagreement);
  const influence = agreement.map((own, u) => {
    const observed = labels[u] >= 2 ? ((units / paired) * (own - expected)) / (1 - expected) : 0;
    return observed - value - ((1 - value) * chance[u]) / (1 - expected);
  });
  return {value, reason: null, influence, n: units};
}

/** How the agreement expected by chance moves with each unit. */
function chanceByUnit({annotators, codes, units}: Ratings, habits: Habits, disagreement: Disagreement): Float64Array {
  const {shares, sizes, together, active} = habits;
  const [width, k] = [annotators.length, together.length];
  const withRest = new Float64Array(width * k);
  const usual = new Float64Array(width);
  for (let a = 0; a < width; a++) {
    const own = shares.subarray(a * k, a * k + k);
    const toRest = disagreement.toAll(together.map((sum, c) => sum - own[c]));
    withRest.set(toRest, a * k);
    usual[a] = dot(toRest, own);
  }
  const moves = new Float64Array(units.length);
  for (let u = 0, at = 0; u < units.length; u++) {
    let sum = 0;
    for (let a = 0; a < width; a++) {
      const code = codes[at++];
      if (code >= 0) sum -= (withRest[a * k + code] - usual[a]) / sizes[a];
    }
    moves[u] = (2 * units.length * sum) / (active * (active - 1));
  }
  return moves;
}

function whyNot(value: number, {annotators}: Ratings, {units, paired}: UnitCounts): Reason | null {
  if (annotators.length < 2) return "one annotator";
  if (paired === 0) return "no overlapping units";
  if (units < 2) return "single unit";
  return Number.isNaN(value) ? "one category" : null;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
