import {exp} from "../math/elementary.js";
import {normalCdf} from "../stats/distributions.js";

/**
 * Where a standard normal opinion becomes the next higher answer from 1 to 5, ascending: about 5 %, 15 %, 32 %, 36 % and
 * 12 % of answers, as is common for items on work.
 */
export const thresholds: readonly number[] = [-1.65, -0.85, 0.05, 1.17];

/** The highest answer. */
export const points = thresholds.length + 1;

/** The answer, from 1 to 5, to an opinion. */
export function likertAnswer(opinion: number): number {
  let answer = 1;
  while (answer < points && opinion > thresholds[answer - 1]) answer++;
  return answer;
}

/** The mean answer where opinions are normal with that mean and standard deviation 1. */
export function likertMean(shift: number): number {
  return thresholds.reduce((sum, threshold) => sum + normalCdf(shift - threshold), 1);
}

/** The variance of answers where opinions are standard normal. */
export function likertVariance(): number {
  let variance = 0;
  for (const a of thresholds) {
    for (const b of thresholds) variance += normalCdf(Math.min(a, b)) - normalCdf(a) * normalCdf(b);
  }
  return variance;
}

/**
 * The covariance of two answers whose opinions are standard normal with correlation r, from 0 to 0.95: answers are
 * coarser than opinions, so they correlate less. The derivative of the joint distribution function of two normals by
 * their correlation is their joint density (Plackett 1954), which is integrated from 0 to r by Simpson's rule.
 */
export function likertCovariance(r: number): number {
  const steps = 64;
  let sum = densityAtThresholds(0) + densityAtThresholds(r);
  for (let i = 1; i < steps; i++) sum += (i % 2 === 1 ? 4 : 2) * densityAtThresholds((r * i) / steps);
  return (sum * r) / steps / 3;
}

/** The correlation of opinions, from 0 to 0.95, whose answers have that covariance; NaN if there is none. */
export function opinionCorrelation(covariance: number): number {
  const high = 0.95;
  if (!(covariance >= 0 && covariance <= likertCovariance(high))) return NaN;
  // Newton's method; the covariance grows ever faster with the correlation, so that steps from above never overshoot.
  let r = high;
  for (let i = 0; i < 30; i++) {
    const next = r - (likertCovariance(r) - covariance) / densityAtThresholds(r);
    if (!(next < r)) return r;
    r = Math.max(0, next);
  }
  return r;
}

/** The joint density of two standard normals, summed over all pairs of thresholds. */
function densityAtThresholds(r: number): number {
  const rest = 1 - r * r;
  let sum = 0;
  for (const a of thresholds) {
    for (const b of thresholds) sum += exp(-(a * a - 2 * r * a * b + b * b) / (2 * rest));
  }
  return sum / (2 * Math.PI * Math.sqrt(rest));
}
