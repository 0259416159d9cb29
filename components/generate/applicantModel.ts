export const predictors = ["reasoning", "knowledge", "interview"] as const;
export type Predictor = (typeof predictors)[number];

/** What is drawn of each applicant, in this order everywhere. */
export const traits = [...predictors, "performance"] as const;
export type Trait = (typeof traits)[number];

/** How standard scores become points: mean of group A, standard deviation within a group, finest step and limits. */
const scales = {
  reasoning: {mean: 100, deviation: 15, step: 1, low: 40, high: 160},
  knowledge: {mean: 36, deviation: 8, step: 1, low: 0, high: 60},
  interview: {mean: 3, deviation: 0.7, step: 0.1, low: 1, high: 5},
  performance: {mean: 3.2, deviation: 0.6, step: 0.01, low: 0, high: 6.4}
};

/** A standard score in the points of its scale, rounded and kept within its limits. */
export function toPoints(trait: Trait, standard: number): number {
  const {mean, deviation, step, low, high} = scales[trait];
  const steps = Math.round((mean + deviation * standard) / step);
  return Math.min(high, Math.max(low, step < 1 ? steps / Math.round(1 / step) : steps * step));
}

/** Points as a standard score within group A. */
export function fromPoints(trait: Trait, points: number): number {
  return (points - scales[trait].mean) / scales[trait].deviation;
}

/** Both groups together: means, standard deviations and correlations of the traits, in units within a group. */
export interface Pooled {
  means: readonly number[];
  deviations: readonly number[];
  correlations: readonly (readonly number[])[];
}

/** Two groups with the same correlations within, whose means differ, taken together. */
export function poolGroups(
  within: readonly (readonly number[])[],
  differences: readonly number[],
  share: number
): Pooled {
  const covariance = within.map((row, i) =>
    row.map((r, j) => r + share * (1 - share) * differences[i] * differences[j])
  );
  const deviations = covariance.map((row, i) => Math.sqrt(row[i]));
  return {
    means: differences.map((difference) => share * difference),
    deviations,
    correlations: covariance.map((row, i) => row.map((value, j) => value / (deviations[i] * deviations[j])))
  };
}

/** The standard deviation of a weighted sum of standardised predictors, and its correlation with performance. */
export function weightedSum({correlations}: Pooled, weights: readonly number[]): {deviation: number; validity: number} {
  let variance = 0;
  let covariance = 0;
  weights.forEach((weight, i) => {
    weights.forEach((other, j) => (variance += weight * other * correlations[i][j]));
    covariance += weight * correlations[i][predictors.length];
  });
  const deviation = Math.sqrt(variance);
  return {deviation, validity: covariance / deviation};
}
