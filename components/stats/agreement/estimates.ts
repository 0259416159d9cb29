/** Why a measure has no value, or a value no interval. */
export const reasons = [
  "no labels",
  "one annotator",
  "no overlapping units",
  "single unit",
  "one category",
  "labels are no numbers",
  "labels are no whole numbers",
  "too few complete units",
  "no variation",
  "resamples without a value",
  "no resamples"
] as const;
export type Reason = (typeof reasons)[number];

/** A measure of all units, and what each unit moves it. */
export interface Estimate {
  /** NaN where a reason says why there is none. */
  value: number;
  reason: Reason | null;

  /**
   * For each unit how the value moves, to first order, with its weight, times n; 0 for units that do not count. Their
   * spread gives the standard error, their skewness corrects intervals.
   */
  influence: Float64Array;

  /** How many units it rests on. */
  n: number;
}

/** Measures that are computed together from the weights of the units. */
export interface Estimators<Name extends string> {
  names: readonly Name[];
  estimates: readonly Estimate[];

  /** The values with each unit counted as often as its weight says; NaN where there is none. */
  at(weights: Float64Array): number[];

  /** About how many steps one call of at takes. */
  cost: number;
}

/** An estimate that cannot be made, and why. */
export function noEstimate(reason: Reason, n = 0): Estimate {
  return {value: NaN, reason, influence: new Float64Array(0), n};
}

/** √(Σ influence² ÷ (n (n − 1))), the standard error of linearised statistics; NaN below two units. */
export function standardErrorOf(influence: Float64Array, n: number): number {
  let squares = 0;
  for (const value of influence) squares += value * value;
  return n < 2 ? NaN : Math.sqrt(squares / (n * (n - 1)));
}
