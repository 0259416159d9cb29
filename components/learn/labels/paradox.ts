import {between} from "../../math/assert.js";

/** Two annotators, two labels: the shares of items in each cell. */
export interface TwoByTwo {
  bothYes: number;
  onlyFirst: number;
  onlySecond: number;
  bothNo: number;
}

export interface ChanceCorrected {
  percent: number;
  cohenKappa: number;
  krippendorffAlpha: number;
  gwetAC1: number;
}

/**
 * What two annotators of the same skill give on average: each gives the right label with the chance `accuracy`,
 * independently, and the share `prevalence` of items is a true yes.
 *
 * @throws {RangeError} if a share is not strictly between 0 and 1
 */
export function expectedTable(prevalence: number, accuracy: number): TwoByTwo {
  between(0, 1, prevalence, "prevalence");
  between(0, 1, accuracy, "accuracy");
  const split = accuracy * (1 - accuracy);
  return {
    bothYes: prevalence * accuracy ** 2 + (1 - prevalence) * (1 - accuracy) ** 2,
    onlyFirst: split,
    onlySecond: split,
    bothNo: prevalence * (1 - accuracy) ** 2 + (1 - prevalence) * accuracy ** 2
  };
}

/**
 * Agreement in a table of shares, for as many items as wanted: percent, Cohen's kappa, Krippendorff's alpha in the
 * limit of many items (there it equals Scott's pi), and Gwet's AC1. NaN where chance alone would always agree.
 *
 * Source: K. L. Gwet (2014), Handbook of Inter-Rater Reliability, chapter 2.
 */
export function agreementOf({bothYes, onlyFirst, onlySecond, bothNo}: TwoByTwo): ChanceCorrected {
  const percent = bothYes + bothNo;
  const [first, second] = [bothYes + onlyFirst, bothYes + onlySecond];
  const middle = (first + second) / 2;
  const beyond = (chance: number) => (percent - chance) / (1 - chance);
  return {
    percent,
    cohenKappa: beyond(first * second + (1 - first) * (1 - second)),
    krippendorffAlpha: beyond(middle ** 2 + (1 - middle) ** 2),
    gwetAC1: beyond(2 * middle * (1 - middle))
  };
}

/** The prevalences that the lesson's slider can take. */
export const prevalences: readonly number[] = Array.from({length: 50}, (_, i) => (i + 1) / 100);

/** A table of 100 items as whole numbers, its rows and columns as near as they come to the shares. */
export function outOfHundred({bothYes, onlyFirst, onlySecond}: TwoByTwo): TwoByTwo {
  const [yes, first, second] = [bothYes, onlyFirst, onlySecond].map((share) => Math.round(100 * share));
  return {bothYes: yes, onlyFirst: first, onlySecond: second, bothNo: 100 - yes - first - second};
}
