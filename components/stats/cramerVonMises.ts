import {oneOf} from "../math/assert.js";
import {exp} from "../math/elementary.js";
import {logGamma} from "./distributions.js";
import {mergeSamples, type MergedSamples} from "./mergeSamples.js";
import type {SortedSample} from "./sample.js";

export interface CvmOptions {
  /** How to compute the p-value; auto is exact up to 20 rows on the larger side. Defaults to auto. */
  method?: "auto" | "exact" | "asymptotic";
}

export interface CvmResult {
  /** Anderson's T, with mid-ranks for ties. */
  statistic: number;
  pValue: number;
  method: "exact" | "asymptotic";
}

/**
 * The two-sample test of Cramér and von Mises, as SciPy's cramervonmises_2samp computes it. More sensitive than
 * Kolmogorov and Smirnov's to changes of spread, since it sums the squared distance over all values.
 *
 * Source: T. W. Anderson (1962), https://doi.org/10.1214/aoms/1177704477; exact law by Y. Xiao, A. Gordon and
 * A. Yakovlev (2006), https://doi.org/10.18637/jss.v017.i08. Asymptotic p-values below 1e-8 are noise.
 *
 * @throws {RangeError} if a sample has fewer than two rows, or exact is asked for with more than 200 on a side
 */
export function cvmTest(reference: SortedSample, current: SortedSample, options: CvmOptions = {}): CvmResult {
  return cvmTestOfMerged(mergeSamples(reference, current), options);
}

/** The same for samples already merged, so that several statistics share one walk. */
export function cvmTestOfMerged(merged: MergedSamples, {method = "auto"}: CvmOptions = {}): CvmResult {
  oneOf(["auto", "exact", "asymptotic"], method, "method");
  const {n, m} = merged;
  if (n < 2 || m < 2) throw new RangeError(`invalid sample; not at least two rows on each side: ${n}, ${m}`);
  const exact = method === "exact" || (method === "auto" && Math.max(n, m) <= 20);
  if (exact && Math.max(n, m) > 200) {
    throw new RangeError(`invalid method; not possible with more than 200 rows on a side: exact`);
  }
  const k = BigInt(n) * BigInt(m);
  // Anderson's U four times over, a whole number; what is left above the smallest possible value, 24 times over.
  const fourfold = BigInt(n) * merged.rankSquaresReference + BigInt(m) * merged.rankSquaresCurrent;
  const excess = 6n * fourfold - 4n * k * (4n * k - 1n);
  const statistic = Number(excess) / 24 / (n * m) / (n + m);
  const pValue = exact ? exactPValue(excess, n, m) : asymptoticPValue(statistic, n, m);
  return {statistic, pValue, method: exact ? "exact" : "asymptotic"};
}

/** The share of all ways to deal the pooled ranks that give at least this statistic. */
function exactPValue(excess: bigint, n: number, m: number): number {
  const multiple = (n / greatestCommonDivisor(n, m)) * m;
  const a = multiple / n;
  const b = multiple / m;
  const limit = (BigInt(multiple) ** 2n * BigInt(n + m) * excess) / (24n * BigInt(n * m) ** 2n);
  const bound = Number(limit) - (excess < 0n ? 1 : 0);
  if (bound <= 0) return 1;
  // below[v]: how many paths to (u, v) have each sum below the bound; only these need to be told apart.
  let below: Frequencies[] = Array.from({length: n + 1}, () => ({sums: [], ways: []}));
  below[0] = {sums: [0], ways: [1]};
  for (let u = 0; u <= m; u++) {
    let here: Frequencies = {sums: [], ways: []};
    below = below.map((left, v) => (here = mergeAndShift(here, left, {by: (a * v - b * u) ** 2, bound})));
  }
  let fewer = 0;
  for (const ways of below[n].ways) fewer += ways;
  const all = binomial(n + m, n);
  return Math.max(0, (all - fewer) / all);
}

interface Frequencies {
  /** Ascending. */
  sums: number[];
  ways: number[];
}

function mergeAndShift(x: Frequencies, y: Frequencies, {by, bound}: {by: number; bound: number}): Frequencies {
  const sums: number[] = [];
  const ways: number[] = [];
  let i = 0;
  let j = 0;
  while (i < x.sums.length || j < y.sums.length) {
    const sum = j >= y.sums.length || (i < x.sums.length && x.sums[i] < y.sums[j]) ? x.sums[i] : y.sums[j];
    let count = 0;
    if (i < x.sums.length && x.sums[i] === sum) count += x.ways[i++];
    if (j < y.sums.length && y.sums[j] === sum) count += y.ways[j++];
    if (sum + by >= bound) break;
    sums.push(sum + by);
    ways.push(count);
  }
  return {sums, ways};
}

function asymptoticPValue(statistic: number, n: number, m: number): number {
  const total = n + m;
  const k = n * m;
  const mean = (1 + 1 / total) / 6;
  const variance = ((total + 1) * (4 * k * total - 3 * (n * n + m * m) - 2 * k)) / (45 * total * total * 4 * k);
  const standardised = 1 / 6 + (statistic - mean) / Math.sqrt(45 * variance);
  return standardised < 0.003 ? 1 : Math.max(0, 1 - limitCdf(standardised));
}

/** The limit law by the series of Csörgő and Faraway (1996), https://doi.org/10.1111/j.2517-6161.1996.tb02077.x. */
export function limitCdf(x: number): number {
  let sum = 0;
  for (let k = 0; ; k++) {
    const y = 4 * k + 1;
    const q = (y * y) / (16 * x);
    const factor = exp(logGamma(k + 0.5) - logGamma(k + 1)) / (Math.PI * Math.sqrt(Math.PI * x));
    const term = factor * Math.sqrt(y) * scaledBessel(q);
    sum += term;
    if (!(term >= 1e-7)) return sum; // SciPy stops here, and so do its p-values
  }
}

/** e^−q K_¼(q), from the integral of e^(−q (1 + cosh t)) cosh(t/4) over t ≥ 0 by the trapezoidal rule, exact to rounding. */
function scaledBessel(q: number): number {
  const step = 1 / 32;
  let sum = 0.5 * exp(-2 * q);
  for (let i = 1; ; i++) {
    const grow = exp(i * step);
    const quarter = exp((i * step) / 4);
    const term = exp(-q * (1 + (grow + 1 / grow) / 2)) * ((quarter + 1 / quarter) / 2);
    sum += term;
    if (term < sum * 1e-18) return sum * step;
  }
}

function binomial(total: number, chosen: number): number {
  let value = 1;
  for (let i = 1; i <= Math.min(chosen, total - chosen); i++) value = (value * (total + 1 - i)) / i;
  return value;
}

function greatestCommonDivisor(a: number, b: number): number {
  while (b > 0) [a, b] = [b, a % b];
  return a;
}
