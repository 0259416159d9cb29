import {wholeAtLeast} from "../math/assert.js";
import type {SortedSample} from "./sample.js";

/** The rows of two samples counted at the same points. */
export interface PooledGrid {
  /** Ascending. */
  points: Float64Array;
  reference: Float64Array;
  current: Float64Array;
}

/**
 * Both samples on one grid of at most cells points (cells + 1 at most in odd cases): exact when there are no
 * more distinct values; else neighbours are put together into cells of about equal weight, each side having
 * half of it, and stand at their mean. A value with the weight of a whole cell keeps its own. O(n + m).
 */
export function pooledGrid(reference: SortedSample, current: SortedSample, cells = 2000): PooledGrid {
  wholeAtLeast(2, cells, "cells");
  const limit = isWithin(reference, current, cells) ? 0 : 2 / cells;
  const grid: {points: number[]; reference: number[]; current: number[]} = {points: [], reference: [], current: []};
  let i = 0;
  let j = 0;
  let mass = 0;
  let centre = 0;
  let inReference = 0;
  let inCurrent = 0;
  const close = () => {
    if (mass === 0) return;
    grid.points.push(centre);
    grid.reference.push(inReference);
    grid.current.push(inCurrent);
    mass = inReference = inCurrent = 0;
  };
  while (i < reference.values.length || j < current.values.length) {
    const value = nextValue(reference, current, i, j);
    let a = 0;
    let b = 0;
    for (; i < reference.values.length && reference.values[i] === value; i++) a += reference.counts?.[i] ?? 1;
    for (; j < current.values.length && current.values[j] === value; j++) b += current.counts?.[j] ?? 1;
    const weight = (a / reference.size || 0) / 2 + (b / current.size || 0) / 2;
    if (weight >= limit) close();
    mass += weight;
    centre = mass === weight ? value : centre * (1 - weight / mass) + value * (weight / mass);
    inReference += a;
    inCurrent += b;
    if (mass >= limit) close();
  }
  close();
  return {
    points: Float64Array.from(grid.points),
    reference: Float64Array.from(grid.reference),
    current: Float64Array.from(grid.current)
  };
}

/** One sample at no more than about cells weighted points; itself when it has no more distinct values. */
export function gridOf(sample: SortedSample, cells = 2000): SortedSample {
  const {points, reference} = pooledGrid(sample, {values: new Float64Array(0), counts: null, size: 0}, cells);
  return {values: points, counts: reference, size: sample.size};
}

function nextValue(reference: SortedSample, current: SortedSample, i: number, j: number): number {
  if (j >= current.values.length) return reference.values[i];
  if (i >= reference.values.length) return current.values[j];
  return Math.min(reference.values[i], current.values[j]);
}

/** Whether both together have at most that many distinct values; stops counting beyond. */
function isWithin(reference: SortedSample, current: SortedSample, most: number): boolean {
  let distinct = 0;
  let i = 0;
  let j = 0;
  while (i < reference.values.length || j < current.values.length) {
    if (++distinct > most) return false;
    const value = nextValue(reference, current, i, j);
    while (i < reference.values.length && reference.values[i] === value) i++;
    while (j < current.values.length && current.values[j] === value) j++;
  }
  return true;
}
