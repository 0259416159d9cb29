import {corrected} from "./chanceCorrected.js";
import {type Disagreement, weightedDisagreement, type Weighting} from "./disagreement.js";
import {type Estimate, type Estimators, noEstimate} from "./estimates.js";
import {addToUnits, columnsOf, type PairSums, sumPair} from "./pairSums.js";
import type {Ratings} from "./ratings.js";

const names = ["cohenKappa", "scottPi"] as const;

/** Two annotators on the units that both labelled. */
export interface PairAgreement {
  /** Their places in the list of annotators. */
  first: number;
  second: number;

  /** How many units both labelled. */
  units: number;

  /** The share of these with the same label; NaN without such units. */
  percent: number;

  /** NaN with fewer than two units, or if chance alone would agree always. */
  cohenKappa: number;
  scottPi: number;
}

export interface PairwiseAgreement extends Estimators<(typeof names)[number]> {
  pairs: PairAgreement[];
}

/**
 * Cohen's kappa and Scott's pi of every two annotators, and their means over pairs. Chance draws the labels of a pair
 * by the shares of each of the two (kappa), or of both together (pi), on the units that both labelled.
 *
 * Sources: J. Cohen (1960), https://doi.org/10.1177/001316446002000104, and (1968),
 * https://doi.org/10.1037/h0026256; W. A. Scott (1955), https://doi.org/10.1086/266577; for standard errors
 * J. L. Fleiss, J. Cohen and B. S. Everitt (1969), https://doi.org/10.1037/h0028106.
 */
export function pairwiseAgreement(ratings: Ratings, weighting: Weighting): PairwiseAgreement {
  const {units, annotators, categories} = ratings;
  const k = categories.length;
  const disagreement = weightedDisagreement(weighting, k);
  const columns = columnsOf(ratings);
  const everyUnit = new Float64Array(units.length).fill(1);
  const overlapping = countOverlapping(ratings);
  const influences = {cohenKappa: new Float64Array(units.length), scottPi: new Float64Array(units.length)};
  const pairs = indexPairs(annotators.length).map(([first, second]): PairAgreement => {
    const pair = [columns[first], columns[second]] as const;
    const sums = sumPair(pair, disagreement, everyUnit, k);
    const values = valuesOf(sums, disagreement);
    for (const name of names) {
      if (Number.isNaN(values[name])) continue;
      const moves = movesOf(sums, chanceOf[name](sums, disagreement), disagreement);
      addToUnits(influences[name], pair, (a, b) => (overlapping / sums.units) * moves(a, b), k);
    }
    return {first, second, ...values};
  });
  return {
    names,
    pairs,
    estimates: names.map((name) => meanEstimate(pairs, name, {influence: influences[name], n: overlapping})),
    at(weights) {
      const found = pairs.map(({first, second}) =>
        valuesOf(sumPair([columns[first], columns[second]], disagreement, weights, k), disagreement)
      );
      return names.map((name) => meanOf(found, name));
    },
    cost: pairs.length * (units.length + 8 * k)
  };
}

function indexPairs(count: number): [number, number][] {
  const pairs: [number, number][] = [];
  for (let a = 0; a < count; a++) for (let b = a + 1; b < count; b++) pairs.push([a, b]);
  return pairs;
}

/** How many units have two labels or more. */
function countOverlapping({units, annotators, codes}: Ratings): number {
  let overlapping = 0;
  for (let u = 0, at = 0; u < units.length; u++) {
    let labels = 0;
    for (let a = 0; a < annotators.length; a++) if (codes[at++] >= 0) labels++;
    if (labels >= 2) overlapping++;
  }
  return overlapping;
}

function valuesOf(sums: PairSums, disagreement: Disagreement) {
  const {units, same, observed} = sums;
  const valueOf = (name: (typeof names)[number]) =>
    units < 2 ? NaN : corrected(1 - observed, 1 - chanceOf[name](sums, disagreement).expected);
  return {units, percent: same / units, cohenKappa: valueOf("cohenKappa"), scottPi: valueOf("scottPi")};
}

/** The disagreement by chance, and how much of it goes with each label of the first and the second annotator. */
interface Chance {
  expected: number;
  withFirst: Float64Array;
  withSecond: Float64Array;
}

const chanceOf: Record<(typeof names)[number], (sums: PairSums, disagreement: Disagreement) => Chance> = {
  cohenKappa({first, second}, disagreement) {
    const withFirst = disagreement.toAll(second);
    return {expected: dot(withFirst, first), withFirst, withSecond: disagreement.toAll(first)};
  },
  scottPi({first, second}, disagreement) {
    const both = first.map((share, c) => (share + second[c]) / 2);
    const toBoth = disagreement.toAll(both);
    return {expected: dot(toBoth, both), withFirst: toBoth, withSecond: toBoth};
  }
};

/** How the pair's 1 − observed ÷ expected moves with a unit of these labels, to first order. */
function movesOf(
  {observed}: PairSums,
  {expected, withFirst, withSecond}: Chance,
  {between}: Disagreement
): (a: number, b: number) => number {
  const ratio = observed / expected;
  return (a, b) => (ratio * (withFirst[a] + withSecond[b] - expected) - between(a, b)) / expected;
}

function meanEstimate(
  pairs: readonly PairAgreement[],
  name: (typeof names)[number],
  {influence, n}: {influence: Float64Array; n: number}
): Estimate {
  if (n === 0) return noEstimate("no overlapping units");
  if (pairs.every(({units}) => units < 2)) return noEstimate("single unit", n);
  const defined = pairs.filter((pair) => !Number.isNaN(pair[name])).length;
  if (defined === 0) return noEstimate("one category", n);
  return {value: meanOf(pairs, name), reason: null, influence: influence.map((value) => value / defined), n};
}

function meanOf<Name extends string>(values: readonly Record<Name, number>[], name: Name): number {
  let [sum, count] = [0, 0];
  for (const {[name]: value} of values) {
    if (Number.isNaN(value)) continue;
    sum += value;
    count++;
  }
  return count === 0 ? NaN : sum / count;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
