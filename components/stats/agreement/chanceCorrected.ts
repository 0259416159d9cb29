import {type Disagreement, weightedDisagreement, type Weighting} from "./disagreement.js";
import {type Estimate, type Estimators, noEstimate, type Reason} from "./estimates.js";
import {agreementWithin} from "./unitAgreement.js";
import type {UnitCounts} from "./unitCounts.js";

const names = ["fleissKappa", "gwetAC1", "gwetAC2", "brennanPrediger"] as const;

/** What the coefficients need of all units: sums over units, each times its weight. */
interface Sums {
  units: number;

  /** Units with two labels or more, and the sums of their agreement. */
  paired: number;
  agreement: number;
  weightedAgreement: number;

  /** For each category the mean over units of the share of labels in it. */
  shares: Float64Array;
}

/** Agreement expected by chance, and how it moves with each unit: a term for each category of its labels. */
interface Chance {
  expected: number;
  terms: Float64Array;
}

/**
 * Fleiss' kappa, Gwet's AC1 and AC2 and the coefficient of Brennan and Prediger: (p_a − p_e) ÷ (1 − p_e), where p_a is
 * the mean agreement within units of two labels or more, and p_e comes from the shares of the categories in all units.
 * Missing labels are allowed; the weighting counts for all but AC1. Standard errors take the number of units with two
 * labels as given.
 *
 * Sources: J. L. Fleiss (1971), https://doi.org/10.1037/h0031619; K. L. Gwet (2008),
 * https://doi.org/10.1348/000711006X126600, and (2014), Handbook of Inter-Rater Reliability; R. L. Brennan and
 * D. J. Prediger (1981), https://doi.org/10.1177/001316448104100307.
 */
export function chanceCorrected(counts: UnitCounts, weighting: Weighting): Estimators<(typeof names)[number]> {
  const weighted = weightedDisagreement(weighting, counts.categories);
  const plain = weightedDisagreement("identity", counts.categories);
  const agreement = {plain: agreementWithin(counts, plain), weighted: agreementWithin(counts, weighted)};
  const chances = [
    (shares: Float64Array) => fleissChance(shares, weighted),
    (shares: Float64Array) => gwetChance(shares, plain),
    (shares: Float64Array) => gwetChance(shares, weighted),
    (shares: Float64Array) => uniformChance(shares, weighted)
  ];
  const own = chances.map((_, i) => (i === 1 ? agreement.plain : agreement.weighted));
  const at = (weights: Float64Array) => {
    const sums = sumUnits(counts, agreement, weights);
    return chances.map((chance, i) => {
      const observed = (i === 1 ? sums.agreement : sums.weightedAgreement) / sums.paired;
      return corrected(observed, chance(sums.shares).expected);
    });
  };
  const everyUnit = new Float64Array(counts.units).fill(1);
  const {shares} = sumUnits(counts, agreement, everyUnit);
  const values = at(everyUnit);
  const estimates = chances.map((chance, i) =>
    estimate(values[i], {counts, agreement: own[i], chance: chance(shares)})
  );
  return {names, estimates, at, cost: 2 * counts.cells.length + 4 * counts.units};
}

function sumUnits(
  {units, categories, starts, cells, counts, labels}: UnitCounts,
  agreement: {plain: Float64Array; weighted: Float64Array},
  weights: Float64Array
): Sums {
  const shares = new Float64Array(categories);
  let [all, paired, plain, weighted] = [0, 0, 0, 0];
  for (let u = 0; u < units; u++) {
    const weight = weights[u];
    if (weight === 0) continue;
    all += weight;
    if (labels[u] >= 2) {
      paired += weight;
      plain += weight * agreement.plain[u];
      weighted += weight * agreement.weighted[u];
    }
    const each = weight / labels[u];
    const end = starts[u + 1];
    for (let i = starts[u]; i < end; i++) shares[cells[i]] += each * counts[i];
  }
  for (let c = 0; c < categories; c++) shares[c] /= all;
  return {units: all, paired, agreement: plain, weightedAgreement: weighted, shares};
}

/** Chance draws both labels by the shares of the categories. */
function fleissChance(shares: Float64Array, disagreement: Disagreement): Chance {
  const terms = disagreement.toAll(shares).map((value) => 1 - value);
  return {expected: dot(terms, shares), terms};
}

/** Chance plays a part only where a label is hard to give: Σ w ÷ (k (k − 1)) × Σ share (1 − share). */
function gwetChance(shares: Float64Array, disagreement: Disagreement): Chance {
  const k = shares.length;
  const factor = k < 2 ? NaN : agreementSum(k, disagreement) / (k * (k - 1));
  const terms = shares.map((share) => factor * (1 - share));
  return {expected: dot(terms, shares), terms};
}

/** Chance draws every category alike: Σ w ÷ k². */
function uniformChance(shares: Float64Array, disagreement: Disagreement): Chance {
  const k = shares.length;
  const expected = k < 2 ? NaN : agreementSum(k, disagreement) / (k * k);
  return {expected, terms: shares.map(() => expected)};
}

/** The sum of the weights of agreement over all k² pairs of categories. */
function agreementSum(k: number, disagreement: Disagreement): number {
  let sum = k * k;
  for (const value of disagreement.toAll(new Float64Array(k).fill(1))) sum -= value;
  return sum;
}

function estimate(
  value: number,
  {counts, agreement, chance}: {counts: UnitCounts; agreement: Float64Array; chance: Chance}
): Estimate {
  const {units, starts, cells, counts: own, labels, paired} = counts;
  const reason = whyNot(value, counts);
  if (reason !== null) return noEstimate(reason, paired);
  const {expected, terms} = chance;
  const influence = new Float64Array(units);
  for (let u = 0; u < units; u++) {
    const observed = labels[u] >= 2 ? ((units / paired) * (agreement[u] - expected)) / (1 - expected) : 0;
    let byChance = 0;
    for (let i = starts[u]; i < starts[u + 1]; i++) byChance += (own[i] / labels[u]) * terms[cells[i]];
    influence[u] = observed - value - (2 * (1 - value) * (byChance - expected)) / (1 - expected);
  }
  return {value, reason: null, influence, n: units};
}

function whyNot(value: number, {units, paired}: UnitCounts): Reason | null {
  if (paired === 0) return "no overlapping units";
  if (units < 2) return "single unit";
  return Number.isNaN(value) ? "one category" : null;
}

/** (observed − expected) ÷ (1 − expected); NaN where chance alone agrees always. */
export function corrected(observed: number, expected: number): number {
  return 1 - expected > 1e-12 ? (observed - expected) / (1 - expected) : NaN;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
