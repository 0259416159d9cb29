import type {UnitCounts} from "./unitCounts.js";

export const levels = ["nominal", "ordinal", "interval", "ratio"] as const;
export type Level = (typeof levels)[number];

export const weightings = ["identity", "linear", "quadratic", "ordinal"] as const;
export type Weighting = (typeof weightings)[number];

/** How far apart two categories are: 0 for a category and itself. Weights of agreement are 1 minus this. */
export interface Disagreement {
  between(a: number, b: number): number;

  /** For each category c the sum over l of between(c, l) × amounts[l]. */
  toAll(amounts: Float64Array): Float64Array;

  /** The sum of between over all ordered pairs of labels of a unit. */
  within(counts: UnitCounts, unit: number): number;
}

/**
 * Disagreement between categories by their places i and j in order: identity 1 if i ≠ j; linear |i − j| ÷ (k − 1);
 * quadratic (i − j)² ÷ (k − 1)²; ordinal d (d + 1) ÷ (k (k − 1)) with d = |i − j|.
 *
 * Source: K. L. Gwet (2014), Handbook of Inter-Rater Reliability, chapter 3.
 */
export function weightedDisagreement(weighting: Weighting, categories: number): Disagreement {
  const places = Float64Array.from({length: categories}, (_, i) => i);
  const most = Math.max(1, categories - 1);
  if (weighting === "identity") return matching;
  if (weighting === "linear") return combined(places, 1 / most, 0);
  if (weighting === "quadratic") return squared(places, 1 / (most * most));
  const share = 1 / Math.max(1, categories * (categories - 1));
  return combined(places, share, share);
}

/**
 * Krippendorff's difference function for a level of measurement. That of ordinal labels depends on how often each
 * category occurs: the square of the distance between the middles of their ranks, all labels sorted. That of numbers is
 * the square of their difference, for the ratio level that of their difference ÷ their sum.
 *
 * Source: K. Krippendorff (2011), Computing Krippendorff's alpha-reliability,
 * https://repository.upenn.edu/asc_papers/43
 */
export function levelDisagreement(
  level: Level,
  {scores, amounts}: {scores: readonly number[]; amounts: Float64Array}
): Disagreement {
  if (level === "nominal") return matching;
  if (level === "ordinal") return squared(middleRanks(amounts), 1);
  if (level === "interval") return squared(Float64Array.from(scores), 1);
  return pairwise(scores.length, (a, b) => {
    const sum = scores[a] + scores[b];
    return sum === 0 ? 0 : ((scores[a] - scores[b]) / sum) ** 2;
  });
}

const matching: Disagreement = {
  between: (a, b) => (a === b ? 0 : 1),
  toAll(amounts) {
    let total = 0;
    for (const amount of amounts) total += amount;
    return amounts.map((amount) => total - amount);
  },
  within({starts, counts, labels}, unit) {
    let same = 0;
    for (let i = starts[unit]; i < starts[unit + 1]; i++) same += counts[i] * counts[i];
    return labels[unit] * labels[unit] - same;
  }
};

/** factor × (x_a − x_b)², from moments about the middle of the places. */
function squared(places: Float64Array, factor: number): Disagreement {
  const {low, span} = rangeOf(places);
  const x = places.map((place) => (place - low) / span);
  const scale = factor * span * span;
  return {
    between: (a, b) => scale * (x[a] - x[b]) ** 2,
    toAll(amounts) {
      let total = 0;
      let first = 0;
      for (let i = 0; i < x.length; i++) {
        total += amounts[i];
        first += amounts[i] * x[i];
      }
      const mean = total > 0 ? first / total : 0;
      let second = 0;
      for (let i = 0; i < x.length; i++) second += amounts[i] * (x[i] - mean) ** 2;
      return x.map((place) => scale * (total * (place - mean) ** 2 + second));
    },
    within({starts, cells, counts, labels}, unit) {
      const [start, end] = [starts[unit], starts[unit + 1]];
      let mean = 0;
      for (let i = start; i < end; i++) mean += counts[i] * x[cells[i]];
      mean /= labels[unit];
      let squares = 0;
      for (let i = start; i < end; i++) squares += counts[i] * (x[cells[i]] - mean) ** 2;
      return 2 * scale * labels[unit] * squares;
    }
  };
}

/** linear × |i − j| + square × (i − j)² for places 0, 1, 2 …, by sums that run along the order. */
function combined(places: Float64Array, linear: number, square: number): Disagreement {
  const squares = squared(places, square);
  const between = (a: number, b: number) => linear * Math.abs(a - b) + square * (a - b) ** 2;
  return {
    between,
    toAll(amounts) {
      const result = squares.toAll(amounts);
      for (let i = 1, below = 0, sum = 0; i < amounts.length; i++) {
        below += amounts[i - 1];
        sum += below;
        result[i] += linear * sum;
      }
      for (let i = amounts.length - 2, above = 0, sum = 0; i >= 0; i--) {
        above += amounts[i + 1];
        sum += above;
        result[i] += linear * sum;
      }
      return result;
    },
    within: (counts, unit) => pairsWithin(between, counts, unit)
  };
}

function pairwise(categories: number, between: (a: number, b: number) => number): Disagreement {
  return {
    between,
    toAll(amounts) {
      const result = new Float64Array(categories);
      for (let a = 0; a < categories; a++) {
        for (let b = 0; b < a; b++) {
          const value = between(a, b);
          result[a] += value * amounts[b];
          result[b] += value * amounts[a];
        }
      }
      return result;
    },
    within: (counts, unit) => pairsWithin(between, counts, unit)
  };
}

function pairsWithin(between: Disagreement["between"], {starts, cells, counts}: UnitCounts, unit: number): number {
  let sum = 0;
  for (let i = starts[unit]; i < starts[unit + 1]; i++) {
    for (let j = starts[unit]; j < i; j++) sum += counts[i] * counts[j] * between(cells[i], cells[j]);
  }
  return 2 * sum;
}

/** The rank in the middle of each category, were all labels sorted: Σ n below + n ÷ 2. */
function middleRanks(amounts: Float64Array): Float64Array {
  let below = 0;
  return amounts.map((amount) => {
    const middle = below + amount / 2;
    below += amount;
    return middle;
  });
}

function rangeOf(places: Float64Array): {low: number; span: number} {
  let [low, high] = [Infinity, -Infinity];
  for (const place of places) {
    if (place < low) low = place;
    if (place > high) high = place;
  }
  return high > low ? {low, span: high - low} : {low: places.length > 0 ? low : 0, span: 1};
}
