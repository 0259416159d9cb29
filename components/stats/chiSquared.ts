import {chiSquaredSf} from "./distributions.js";

export interface ChiSquaredResult {
  /** Pearson's χ², after Yates' correction if there are two categories. */
  statistic: number;
  pValue: number;

  /** The categories that occur on either side, less one. */
  degrees: number;

  /** The smallest expected count; below 5 the p-value is rough. */
  leastExpected: number;
}

/**
 * Tests whether two sides have the same shares of categories, from their counts in the same order. Categories
 * that occur on neither side are dropped; those on one side alone count. With two categories it applies Yates'
 * correction, as SciPy's chi2_contingency does.
 *
 * @throws {RangeError} if the lengths differ, a count is not a whole number ≥ 0, or a side has no rows
 */
export function chiSquaredTest(reference: ArrayLike<number>, current: ArrayLike<number>): ChiSquaredResult {
  const {n, m} = checkCounts(reference, current);
  const present = presentCategories(reference, current);
  const degrees = present.length - 1;
  let statistic = 0;
  let leastExpected = Infinity;
  for (const i of present) {
    const share = (reference[i] + current[i]) / (n + m);
    const difference = differenceOf(reference[i], current[i], n, m);
    const size = degrees === 1 ? difference - Math.min(0.5, difference) : difference;
    statistic += (size * size) / (share * n) + (size * size) / (share * m);
    leastExpected = Math.min(leastExpected, share * Math.min(n, m));
  }
  return {statistic, pValue: degrees === 0 ? 1 : chiSquaredSf(statistic, degrees), degrees, leastExpected};
}

/** Pearson's χ² without correction; what effect sizes are made from. */
export function pearsonStatistic(reference: ArrayLike<number>, current: ArrayLike<number>): number {
  const {n, m} = checkCounts(reference, current);
  let statistic = 0;
  for (const i of presentCategories(reference, current)) {
    const share = (reference[i] + current[i]) / (n + m);
    const difference = differenceOf(reference[i], current[i], n, m);
    statistic += (difference * difference) / (share * n) + (difference * difference) / (share * m);
  }
  return statistic;
}

/** The sums of both sides. @throws {RangeError} if the counts cannot be compared */
export function checkCounts(reference: ArrayLike<number>, current: ArrayLike<number>): {n: number; m: number} {
  if (reference.length !== current.length) {
    throw new RangeError(
      `invalid current; not as many categories as the reference (${reference.length}): ${current.length}`
    );
  }
  const n = sumOf(reference, "reference");
  const m = sumOf(current, "current");
  if (n === 0 || m === 0) throw new RangeError(`invalid counts; not at least one row on each side: ${n}, ${m}`);
  return {n, m};
}

function sumOf(counts: ArrayLike<number>, name: string): number {
  let sum = 0;
  for (let i = 0; i < counts.length; i++) {
    if (!(Number.isSafeInteger(counts[i]) && counts[i] >= 0)) {
      throw new RangeError(`invalid ${name} at index ${i}; not a whole number ≥ 0: ${counts[i]}`);
    }
    sum += counts[i];
  }
  return sum;
}

function presentCategories(reference: ArrayLike<number>, current: ArrayLike<number>): number[] {
  const present: number[] = [];
  for (let i = 0; i < reference.length; i++) if (reference[i] + current[i] > 0) present.push(i);
  return present;
}

/** |observed − expected|, the same in both cells of a column. */
function differenceOf(a: number, b: number, n: number, m: number): number {
  return Math.abs(a * m - b * n) / (n + m);
}
