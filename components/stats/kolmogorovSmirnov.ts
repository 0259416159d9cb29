import {oneOf} from "../math/assert.js";
import {exp} from "../math/elementary.js";
import {kolmogorovSf} from "./kolmogorov.js";
import {mergeSamples, type MergedSamples} from "./mergeSamples.js";
import type {SortedSample} from "./sample.js";

export interface KsOptions {
  /** How to compute the p-value; auto is exact up to 10,000 rows on the larger side. Defaults to auto. */
  method?: "auto" | "exact" | "asymptotic";

  /** Greater: the reference's distribution function lies above, so current values are larger. Defaults to two-sided. */
  alternative?: "two-sided" | "less" | "greater";
}

export interface KsResult {
  /** The largest distance between the two distribution functions, in [0, 1]. */
  statistic: number;
  pValue: number;

  /** The method used, which is asymptotic when the exact one was asked for but would overflow. */
  method: "exact" | "asymptotic";

  /** The first value where the distance is reached; NaN if the distance is 0. */
  location: number;

  /** 1 if the reference's distribution function lies above there, −1 if the current one's. */
  sign: 1 | -1;
}

/**
 * The two-sample test of Kolmogorov and Smirnov, as SciPy's ks_2samp computes it: ties included, exact by
 * counting lattice paths, else by the one-sample law at n m ÷ (n + m) values (two-sided) or Hodges' formula.
 *
 * Source: J. L. Hodges (1958), “The significance probability of the Smirnov two-sample test”,
 * https://doi.org/10.1007/BF02589501.
 *
 * @throws {RangeError} if a sample is empty or an option is unknown
 */
export function ksTest(reference: SortedSample, current: SortedSample, options: KsOptions = {}): KsResult {
  return ksTestOfMerged(mergeSamples(reference, current), options);
}

/** The same for samples already merged, so that several statistics share one walk. */
export function ksTestOfMerged(merged: MergedSamples, options: KsOptions = {}): KsResult {
  const {method = "auto", alternative = "two-sided"} = options;
  oneOf(["auto", "exact", "asymptotic"], method, "method");
  oneOf(["two-sided", "less", "greater"], alternative, "alternative");
  const {n, m, plus, minus} = merged;
  const below = alternative === "less" || (alternative === "two-sided" && minus > plus);
  const steps = below ? minus : plus; // the distance times n × m, a whole number
  const p = ksPValue(steps, {n, m, method, alternative});
  return {
    statistic: steps / (n * m),
    pValue: p.pValue,
    method: p.method,
    location: below ? merged.minusAt : merged.plusAt,
    sign: below ? -1 : 1
  };
}

interface Question extends Required<KsOptions> {
  n: number;
  m: number;
}

function ksPValue(steps: number, question: Question): {pValue: number; method: "exact" | "asymptotic"} {
  const {n, m, method, alternative} = question;
  const g = greatestCommonDivisor(n, m);
  const wanted = method === "auto" ? Math.max(n, m) <= 10000 : method === "exact" && n / g < 2147483647 / (m / g);
  if (wanted || (alternative === "two-sided" && roundHalfEven(harmonic(n, m)) < 1)) {
    const pValue = exactPValue(Math.round(steps / g), g, question);
    if (pValue >= 0 && pValue <= 1) return {pValue, method: "exact"};
  }
  const d = steps / (n * m);
  const pValue = alternative === "two-sided" ? kolmogorovSf(d, roundHalfEven(harmonic(n, m))) : hodges(d, n, m);
  return {pValue, method: "asymptotic"};
}

/** NaN or above 1 where SciPy gives up and takes the asymptotic law. */
function exactPValue(h: number, g: number, {n, m, alternative}: Question): number {
  if (h === 0) return 1;
  if (alternative === "two-sided") return n === m ? outsideSquare(n, h) : outsideBand(h, g, {n, m});
  if (n === m) {
    let product = 1;
    for (let j = 0; j < h; j++) product *= (n - j) / (n + j + 1);
    return product;
  }
  return binomialOverflows(n, m) ? NaN : outsideLine(h, g, {n, m});
}

/** Equal sizes: the alternating sum of reflected paths, nested so that nothing cancels. */
function outsideSquare(n: number, h: number): number {
  let sum = 0;
  for (let k = Math.floor(n / h); k >= 0; k--) {
    let product = 1;
    for (let j = 0; j < h; j++) product = ((n - k * h - j) * product) / (n + k * h + j + 1);
    sum = product * (1 - sum);
  }
  return 2 * sum;
}

interface Sizes {
  n: number;
  m: number;
}

/**
 * Unequal sizes: the chance that a random path from (0, 0) to (n, m) leaves the band |i m − j n| < h g, from
 * the chances of the paths to each point, diagonal by diagonal; those outside have the chance 1.
 */
function outsideBand(h: number, g: number, {n, m}: Sizes): number {
  const nSteps = n / g;
  const mSteps = m / g;
  const total = nSteps + mSteps;
  const chances = new Float64Array(n + 2).fill(1); // by i + 1, on the current diagonal
  chances[1] = 0; // the path of no steps
  for (let s = 1; s <= n + m; s++) {
    // Inside: −h < i mSteps − (s − i) nSteps < h.
    const first = Math.max(0, s - m, Math.floor((s * nSteps - h) / total) + 1);
    const last = Math.min(n, s, Math.ceil((s * nSteps + h) / total) - 1);
    if (first > last) return 1;
    const inverse = 1 / s;
    for (let i = last; i >= first; i--) chances[i + 1] = (i * chances[i] + (s - i) * chances[i + 1]) * inverse;
    chances[first] = 1;
    if (last + 2 <= n + 1) chances[last + 2] = 1;
  }
  return Math.min(1, chances[n + 1]);
}

/** The same with the lower border alone: the chance that the path touches i m − j n ≥ h g. */
function outsideLine(h: number, g: number, {n, m}: Sizes): number {
  const nSteps = n / g;
  const mSteps = m / g;
  const chances = new Float64Array(n + 2).fill(1);
  chances[1] = 0;
  for (let s = 1; s <= n + m; s++) {
    const first = Math.max(0, s - m);
    const last = Math.min(n, s, Math.ceil((s * nSteps + h) / (nSteps + mSteps)) - 1);
    const inverse = 1 / s;
    for (let i = last; i >= first; i--) {
      const left = i === 0 ? 0 : i * chances[i];
      chances[i + 1] = (left + (s - i) * chances[i + 1]) * inverse;
    }
    if (last + 2 <= n + 1) chances[last + 2] = 1;
  }
  return Math.min(1, chances[n + 1]);
}

/** Whether C(n + m, n) exceeds the largest number. */
function binomialOverflows(n: number, m: number): boolean {
  let value = 1;
  const small = Math.min(n, m);
  const large = Math.max(n, m);
  for (let i = 1; i <= small && value < Infinity; i++) value *= (large + i) / i;
  return value === Infinity;
}

function hodges(d: number, n: number, m: number): number {
  const large = Math.max(n, m);
  const small = Math.min(n, m);
  const z = Math.sqrt(harmonic(n, m)) * d;
  const exponent = -2 * z * z - (2 * z * (large + 2 * small)) / Math.sqrt(large * small * (large + small)) / 3;
  return Math.min(1, exp(exponent));
}

function harmonic(n: number, m: number): number {
  return (n * m) / (n + m);
}

function roundHalfEven(x: number): number {
  const floor = Math.floor(x);
  const part = x - floor;
  return part > 0.5 || (part === 0.5 && floor % 2 === 1) ? floor + 1 : floor;
}

function greatestCommonDivisor(a: number, b: number): number {
  while (b > 0) [a, b] = [b, a % b];
  return a;
}
