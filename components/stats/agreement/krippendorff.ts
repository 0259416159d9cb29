import {type Disagreement, type Level, levelDisagreement} from "./disagreement.js";
import {type Estimate, type Estimators, noEstimate, type Reason} from "./estimates.js";
import type {UnitCounts} from "./unitCounts.js";

export interface KrippendorffOptions {
  level: Level;

  /** The amount of each category, for the interval and ratio level. */
  scores?: readonly number[];
}

/** What the labels of all units with two or more come to, each times the weight of its unit. */
interface Sums {
  /** How often each category was given. */
  amounts: Float64Array;
  total: number;
  disagreement: Disagreement;

  /** The mean disagreement of a label with others of its unit, and with all others. */
  observed: number;
  expected: number;
}

/**
 * Krippendorff's alpha: 1 − observed ÷ expected disagreement, for any number of annotators, missing labels and four
 * levels of measurement. Units with one label are left out. The standard error is that of Gwet (2014), in which the
 * distances between categories count as given.
 *
 * Source: K. Krippendorff (2011), Computing Krippendorff's alpha-reliability,
 * https://repository.upenn.edu/asc_papers/43
 */
export function krippendorffAlpha(
  counts: UnitCounts,
  {level, scores = []}: KrippendorffOptions
): Estimators<"krippendorffAlpha"> {
  const fixed = level === "ordinal" ? null : levelDisagreement(level, {scores, amounts: new Float64Array(0)});
  const within = fixed === null ? null : withinUnits(counts, fixed);
  const sums = (weights: Float64Array) => {
    const {amounts, total} = sumLabels(counts, weights);
    const disagreement = fixed ?? levelDisagreement(level, {scores, amounts});
    const own = within ?? withinUnits(counts, disagreement, weights);
    let observed = 0;
    for (let u = 0; u < own.length; u++) observed += weights[u] * own[u];
    let expected = 0;
    disagreement.toAll(amounts).forEach((value, c) => (expected += amounts[c] * value));
    return {amounts, total, disagreement, observed: observed / total, expected: expected / (total * (total - 1))};
  };
  const whole = sums(new Float64Array(counts.units).fill(1));
  const pairs = level === "ratio" ? counts.categories * counts.categories : 0;
  return {
    names: ["krippendorffAlpha"],
    estimates: [estimate(counts, whole)],
    at: (weights) => [alphaOf(sums(weights))],
    cost: (level === "ordinal" ? 3 : 1) * counts.cells.length + counts.units + pairs
  };
}

function alphaOf({observed, expected}: Sums): number {
  return expected > 0 ? 1 - observed / expected : NaN;
}

function sumLabels({units, categories, starts, cells, counts, labels}: UnitCounts, weights: Float64Array) {
  const amounts = new Float64Array(categories);
  let total = 0;
  for (let u = 0; u < units; u++) {
    const weight = weights[u];
    if (weight === 0 || labels[u] < 2) continue;
    total += weight * labels[u];
    const end = starts[u + 1];
    for (let i = starts[u]; i < end; i++) amounts[cells[i]] += weight * counts[i];
  }
  return {amounts, total};
}

/** For each unit the disagreement of its pairs of labels ÷ (labels − 1); 0 without pairs or weight. */
function withinUnits(counts: UnitCounts, disagreement: Disagreement, weights?: Float64Array): Float64Array {
  const {units, labels} = counts;
  const result = new Float64Array(units);
  for (let u = 0; u < units; u++) {
    if (labels[u] < 2 || weights?.[u] === 0) continue;
    result[u] = disagreement.within(counts, u) / (labels[u] - 1);
  }
  return result;
}

/** The linearised alpha of each unit as in Gwet's handbook, in terms of disagreement. */
function estimate(counts: UnitCounts, sums: Sums): Estimate {
  const {units, starts, cells, counts: own, labels, paired} = counts;
  const reason = whyNot(counts, sums);
  if (reason !== null) return noEstimate(reason, paired);
  const {amounts, total, disagreement} = sums;
  const mean = total / paired;
  const toShares = disagreement.toAll(amounts.map((amount) => amount / total));
  let chance = 0;
  amounts.forEach((amount, c) => (chance += (amount / total) * toShares[c]));
  const within = withinUnits(counts, disagreement);
  const ratio = sums.observed / chance;
  const influence = new Float64Array(units);
  for (let u = 0; u < units; u++) {
    if (labels[u] < 2) continue;
    const size = labels[u] / mean;
    let byChance = 0;
    for (let i = starts[u]; i < starts[u + 1]; i++) byChance += (own[i] / mean) * toShares[cells[i]];
    const observed = within[u] / mean / chance - (1 - 1 / total) * ratio * (size - 1);
    influence[u] = ratio - observed - 2 * ratio * (size - byChance / chance);
  }
  return {value: alphaOf(sums), reason: null, influence, n: paired};
}

function whyNot({units, paired}: UnitCounts, {expected}: Sums): Reason | null {
  if (paired === 0) return "no overlapping units";
  if (units < 2 || paired < 2) return "single unit";
  return expected > 0 ? null : "one category";
}
