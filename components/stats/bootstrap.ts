import {wholeAtLeast} from "../math/assert.js";
import type {Random} from "../math/random.js";
import {checkCounts} from "./chiSquared.js";
import {cramersV, medianShift, spreadOf} from "./effectSize.js";
import {type PooledGrid, pooledGrid} from "./grid.js";
import {mergeSamples} from "./mergeSamples.js";
import {resampledShifts} from "./resampledMedians.js";
import {resampler} from "./resample.js";
import type {SortedSample} from "./sample.js";

export interface BootstrapOptions {
  /** Where the random numbers come from; createRandom(seed, column) keeps columns apart. */
  random: Random;

  /** How many samples to draw. Defaults to 200. */
  replicates?: number;

  /** The most cells of the grid that stands for the rows. Defaults to 2000. */
  cells?: number;
}

/** An estimate with its 95 % interval. */
export interface Interval {
  value: number;
  low: number;
  high: number;
}

export interface Band {
  low: number;
  high: number;
}

export interface NumberEffects {
  /** The Wasserstein distance in standard deviations of the reference. */
  wasserstein: Interval;

  /** The current median less the reference's, in the units of the values. */
  medianShift: Interval;

  /** Where the middle 95 % of the standardised Wasserstein distance lies when nothing changed, at these sizes. */
  noDriftBand: Band;
}

export interface CountEffects {
  totalVariation: Interval;

  /** Bias-corrected Cramér's V. */
  cramersV: Interval;

  /** Where the middle 95 % of the total variation lies when nothing changed, at these sizes. */
  noDriftBand: Band;
}

/**
 * Intervals for the effects of a column of numbers, and the band of no drift, from resamples of both sides.
 *
 * A distance is never negative, so plain bootstrap intervals of one near 0 lie above the truth. The interval
 * here is the hull of the basic and the percentile interval, and reaches down to 0 whenever the estimate lies
 * inside the band that no drift would give. Simulated coverage is in bootstrap.test.ts. The interval of the
 * median shift is the percentile interval, its resampled medians drawn exactly (see resampledMedians).
 *
 * Sources: B. Efron and R. Tibshirani (1993), An Introduction to the Bootstrap, chapter 13; Z. Fang and
 * A. Santos (2019), https://doi.org/10.1093/restud/rdy049, for what goes wrong near 0.
 */
export function bootstrapNumbers(
  reference: SortedSample,
  current: SortedSample,
  {random, replicates = 200, cells = 2000}: BootstrapOptions
): NumberEffects {
  wholeAtLeast(20, replicates, "replicates");
  const shifts = resampledShifts(reference, current, {random, replicates});
  const shift = medianShift(reference, current);
  const spread = spreadOf(reference, current);
  const moved = {value: shift, low: quantile(shifts, 0.025), high: quantile(shifts, 0.975)};
  if (spread === 0) {
    return {wasserstein: {value: 0, low: 0, high: 0}, medianShift: moved, noDriftBand: {low: 0, high: 0}};
  }
  const grid = pooledGrid(reference, current, cells);
  const distance = standardisedDistance(grid, spread);
  const draws = drawBoth(grid, {n: reference.size, m: current.size, random, replicates}, distance);
  const value = mergeSamples(reference, current).wasserstein / spread;
  return {
    wasserstein: intervalOf(value, draws.changed, {estimate: distance(grid.reference, grid.current), band: draws.band}),
    medianShift: moved,
    noDriftBand: draws.band
  };
}

/** The same for counts of categories in the same order: total variation and Cramér's V, both between 0 and 1. */
export function bootstrapCounts(
  reference: ArrayLike<number>,
  current: ArrayLike<number>,
  {random, replicates = 200}: BootstrapOptions
): CountEffects {
  wholeAtLeast(20, replicates, "replicates");
  const {n, m} = checkCounts(reference, current);
  const cells = {reference: Float64Array.from(reference), current: Float64Array.from(current)};
  const sides = {n, m, random, replicates};
  const variation = drawBoth(cells, sides, shareDistance);
  const association = drawBoth(cells, sides, (a, b) => associationOf(a, b));
  const estimate = shareDistance(cells.reference, cells.current);
  const v = cramersV(reference, current);
  return {
    totalVariation: capped(intervalOf(estimate, variation.changed, {estimate, band: variation.band})),
    cramersV: capped(intervalOf(v, association.changed, {estimate: v, band: association.band})),
    noDriftBand: variation.band
  };
}

type Distance = (reference: Float64Array, current: Float64Array) => number;

interface Sides {
  n: number;
  m: number;
  random: Random;
  replicates: number;
}

/** The distance in resamples of each side from itself, and its band in resamples of both sides from the pool. */
function drawBoth(grid: Omit<PooledGrid, "points">, {n, m, random, replicates}: Sides, distance: Distance) {
  const pool = grid.reference.map((count, i) => count + grid.current[i]);
  const both = (first: Float64Array, second: Float64Array) => {
    const drawFirst = resampler(first, n, random);
    const drawSecond = resampler(second, m, random);
    return Float64Array.from({length: replicates}, () => distance(drawFirst(), drawSecond())).sort();
  };
  const changed = both(grid.reference, grid.current);
  const unchanged = both(pool, pool);
  return {changed, band: {low: quantile(unchanged, 0.025), high: quantile(unchanged, 0.975)}};
}

/** The hull of the basic and the percentile interval, from 0 if the estimate lies within the band of no drift. */
function intervalOf(value: number, draws: Float64Array, {estimate, band}: {estimate: number; band: Band}): Interval {
  const low = quantile(draws, 0.025);
  const high = quantile(draws, 0.975);
  const least = estimate <= band.high ? 0 : Math.max(0, Math.min(low, 2 * estimate - high));
  const most = Math.max(high, 2 * estimate - low);
  const rounding = value - estimate; // what the grid took away
  return {
    value,
    low: least === 0 ? 0 : Math.max(0, Math.min(value, least + rounding)),
    high: Math.max(value, most + rounding)
  };
}

function capped({value, low, high}: Interval): Interval {
  return {value, low: Math.min(1, low), high: Math.min(1, high)};
}

/** The area between the distribution functions of cell counts, over the standard deviation of the reference. */
function standardisedDistance({points, reference}: PooledGrid, spread: number): Distance {
  const scaled = points.map((point) => point / spread - points[0] / spread);
  const own = deviation(scaled, reference) > 0;
  return (first, second) => {
    let n = 0;
    let m = 0;
    for (let i = 0; i < first.length; i++) {
      n += first[i];
      m += second[i];
    }
    if (!(n > 0 && m > 0)) return 0;
    let gap = 0;
    let area = 0;
    for (let i = 0; i + 1 < first.length; i++) {
      gap += first[i] / n - second[i] / m;
      area += Math.abs(gap) * (scaled[i + 1] - scaled[i]);
    }
    const unit = own ? deviation(scaled, first) : 1; // a constant reference has no unit of its own
    return unit > 0 ? area / unit : area;
  };
}

function deviation(points: Float64Array, counts: Float64Array): number {
  let size = 0;
  let sum = 0;
  let squares = 0;
  const centre = points[points.length >> 1];
  for (let i = 0; i < points.length; i++) {
    const weighted = counts[i] * (points[i] - centre);
    size += counts[i];
    sum += weighted;
    squares += weighted * (points[i] - centre);
  }
  return size > 1 ? Math.sqrt(Math.max(0, squares - (sum * sum) / size) / (size - 1)) : 0;
}

function shareDistance(first: Float64Array, second: Float64Array): number {
  let n = 0;
  let m = 0;
  for (let i = 0; i < first.length; i++) {
    n += first[i];
    m += second[i];
  }
  if (!(n > 0 && m > 0)) return 0;
  let sum = 0;
  for (let i = 0; i < first.length; i++) sum += Math.abs(first[i] / n - second[i] / m);
  return Math.min(1, sum / 2);
}

/** Cramér's V of resampled counts, which need not be whole. */
function associationOf(first: Float64Array, second: Float64Array): number {
  const n = first.reduce((sum, count) => sum + count, 0);
  const m = second.reduce((sum, count) => sum + count, 0);
  return n > 0 && m > 0 ? cramersV(first.map(Math.round), second.map(Math.round)) : 0;
}

/** The quantile of sorted numbers, linear between neighbours. */
function quantile(sorted: Float64Array, p: number): number {
  const position = p * (sorted.length - 1);
  const below = Math.floor(position);
  const part = position - below;
  return part === 0 ? sorted[below] : sorted[below] * (1 - part) + sorted[below + 1] * part;
}
