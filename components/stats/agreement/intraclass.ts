import {between} from "../../math/assert.js";
import type {Reason} from "./estimates.js";
import {fQuantile} from "./fQuantile.js";
import type {Ratings} from "./ratings.js";

export const intraclassForms = ["ICC(1,1)", "ICC(2,1)", "ICC(3,1)", "ICC(1,k)", "ICC(2,k)", "ICC(3,k)"] as const;

/**
 * One form of the intraclass correlation, with its interval from the F distribution; null where a ratio of mean squares
 * has nothing above or below its line.
 */
export interface IntraclassForm {
  form: (typeof intraclassForms)[number];
  value: number | null;
  low: number | null;
  high: number | null;
}

export interface IntraclassCorrelation {
  /** Empty where a reason says why. */
  forms: IntraclassForm[];
  reason: Reason | null;

  /** How many units every annotator labelled; only these count. */
  n: number;
}

/** Mean squares of an analysis of variance: between units, within them, between annotators, and the rest. */
interface MeanSquares {
  units: number;
  within: number;
  annotators: number;
  error: number;
}

/**
 * Intraclass correlations of labels that are amounts, on the units that all annotators labelled: (1) annotators differ
 * from unit to unit; (2) annotators are drawn at random, absolute agreement; (3) these annotators alone, consistency;
 * of a single label (1) or the mean of all annotators (k).
 *
 * Sources: P. E. Shrout and J. L. Fleiss (1979), https://doi.org/10.1037/0033-2909.86.2.420; K. O. McGraw and
 * S. P. Wong (1996), https://doi.org/10.1037/1082-989X.1.1.30.
 *
 * @throws {RangeError} if confidence is not between 0 and 1
 */
export function intraclassCorrelation(ratings: Ratings, {confidence = 0.95} = {}): IntraclassCorrelation {
  between(0, 1, confidence, "confidence");
  const {annotators, scores} = ratings;
  const none = (reason: Reason, n = 0) => ({forms: [], reason, n});
  if (scores === undefined) return none("labels are no numbers");
  if (annotators.length < 2) return none("one annotator");
  const rows = completeRows(ratings, scores);
  if (rows.length < 2) return none("too few complete units", rows.length);
  const squares = meanSquares(rows);
  if (squares.units + squares.within === 0) return none("no variation", rows.length);
  return {forms: formsOf(squares, {n: rows.length, k: annotators.length, confidence}), reason: null, n: rows.length};
}

function completeRows({units, annotators, codes}: Ratings, scores: readonly number[]): Float64Array[] {
  const width = annotators.length;
  const rows: Float64Array[] = [];
  for (let u = 0; u < units.length; u++) {
    const own = new Float64Array(width);
    let a = 0;
    for (; a < width && codes[u * width + a] >= 0; a++) own[a] = scores[codes[u * width + a]];
    if (a === width) rows.push(own);
  }
  return rows;
}

function meanSquares(rows: readonly Float64Array[]): MeanSquares {
  const [n, k] = [rows.length, rows[0].length];
  const rowMeans = rows.map(meanOf);
  const columnMeans = Float64Array.from({length: k}, (_, a) => meanOf(rows.map((row) => row[a])));
  const grand = meanOf(rowMeans);
  let [units, within, annotators, error] = [0, 0, 0, 0];
  rows.forEach((row, u) => {
    units += k * (rowMeans[u] - grand) ** 2;
    for (let a = 0; a < k; a++) {
      within += (row[a] - rowMeans[u]) ** 2;
      error += (row[a] - rowMeans[u] - columnMeans[a] + grand) ** 2;
    }
  });
  for (const mean of columnMeans) annotators += n * (mean - grand) ** 2;
  const rest = error <= 1e-24 * (units + within) ? 0 : error; // rounding is no disagreement
  return {
    units: units / (n - 1),
    within: within / (n * (k - 1)),
    annotators: annotators / (k - 1),
    error: rest / ((n - 1) * (k - 1))
  };
}

function formsOf(
  squares: MeanSquares,
  {n, k, confidence}: {n: number; k: number; confidence: number}
): IntraclassForm[] {
  const upper = 1 - (1 - confidence) / 2;
  const rest = (n - 1) * (k - 1);
  const {units, within, error} = squares;
  const one = oneWay(units, within, {upper, numerator: n - 1, denominator: n * (k - 1)});
  const three = oneWay(units, error, {upper, numerator: n - 1, denominator: rest});
  const single = [shareOf(one, k), twoWay(squares, {n, k, upper}), shareOf(three, k)];
  const average = [averageOf(one), single[1].map((value) => (k * value) / (1 + (k - 1) * value)), averageOf(three)];
  return [...single, ...average].map((ends, i) => {
    const [value, low, high] = ends.map((end) => (Number.isFinite(end) ? end : null));
    return {form: intraclassForms[i], value, low, high};
  });
}

/** The ratio of two mean squares, unit to rest, and the ends of its interval: value, low, high. */
function oneWay(
  units: number,
  rest: number,
  {upper, numerator, denominator}: {upper: number; numerator: number; denominator: number}
): number[] {
  const ratio = units / rest; // nothing ÷ nothing is NaN
  return [ratio, ratio / fQuantile(upper, numerator, denominator), ratio * fQuantile(upper, denominator, numerator)];
}

function shareOf(ratios: readonly number[], k: number): number[] {
  return ratios.map((ratio) => (ratio === Infinity ? 1 : (ratio - 1) / (ratio + k - 1)));
}

function averageOf(ratios: readonly number[]): number[] {
  return ratios.map((ratio) => 1 - 1 / ratio);
}

/** The interval has the degrees of freedom of Satterthwaite, as in McGraw and Wong's table 7. */
function twoWay(
  {units, annotators, error}: MeanSquares,
  {n, k, upper}: {n: number; k: number; upper: number}
): number[] {
  const value = (units - error) / (units + (k - 1) * error + (k * (annotators - error)) / n);
  const a = k * value * annotators;
  const b = (n * (1 + (k - 1) * value) - k * value) * error;
  const degrees = ((n - 1) * (k - 1) * (a + b) ** 2) / ((n - 1) * a * a + b * b);
  if (!(degrees > 1e-9)) return value === 1 ? [1, 1, 1] : [value, NaN, NaN];
  const spread = k * annotators + (k * n - k - n) * error;
  const high = fQuantile(upper, n - 1, degrees);
  const low = fQuantile(upper, degrees, n - 1);
  return [
    value,
    (n * (units - high * error)) / (high * spread + n * units),
    (n * (low * units - error)) / (spread + n * low * units)
  ];
}

function meanOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum / values.length;
}
