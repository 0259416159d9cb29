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
 * Both samples on one grid of about cells points at most. Exact when there are no more distinct values; else
 * the values are cut at evenly spaced ranks of both sides, and the rows between two cuts stand at their mean,
 * each side having half the say. A value as frequent as a cell keeps a point of its own.
 */
export function pooledGrid(reference: SortedSample, current: SortedSample, cells = 2000): PooledGrid {
  wholeAtLeast(2, cells, "cells");
  const grid = new GridBuilder(reference, current);
  while (!grid.finished && grid.size < cells) grid.add(grid.nextValue(), true);
  if (grid.finished) return grid.result();
  const coarse = new GridBuilder(reference, current);
  for (const {value, frequent} of cuts(reference, current, Math.floor(cells / 2))) {
    if (frequent) coarse.add(value, false);
    coarse.add(value, true);
  }
  coarse.add(Infinity, true);
  return coarse.result();
}

/** One sample at no more than about cells weighted points; itself when it has no more distinct values. */
export function gridOf(sample: SortedSample, cells = 2000): SortedSample {
  const {points, reference} = pooledGrid(sample, {values: new Float64Array(0), counts: null, size: 0}, cells);
  return {values: points, counts: reference, size: sample.size};
}

/** Values at evenly spaced ranks of each side, ascending and distinct; frequent, if one side has it at two ranks. */
function cuts(reference: SortedSample, current: SortedSample, each: number): {value: number; frequent: boolean}[] {
  const found = new Map<number, boolean>();
  for (const {values} of [reference, current]) {
    const count = Math.min(each, values.length);
    for (let k = 0, last = NaN; k < count; k++) {
      const value = values[Math.floor(((k + 0.5) * values.length) / count)];
      found.set(value, found.get(value) === true || value === last);
      last = value;
    }
  }
  return Array.from(found, ([value, frequent]) => ({value, frequent})).sort((a, b) => a.value - b.value);
}

class GridBuilder {
  private readonly points: number[] = [];
  private readonly first: number[] = [];
  private readonly second: number[] = [];
  private i = 0;
  private j = 0;

  constructor(
    private readonly reference: SortedSample,
    private readonly current: SortedSample
  ) {}

  get size(): number {
    return this.points.length;
  }

  get finished(): boolean {
    return this.i >= this.reference.values.length && this.j >= this.current.values.length;
  }

  nextValue(): number {
    const {i, j} = this;
    if (j >= this.current.values.length) return this.reference.values[i];
    if (i >= this.reference.values.length) return this.current.values[j];
    return Math.min(this.reference.values[i], this.current.values[j]);
  }

  /** Puts all rows left below the value, or up to and with it, into one cell. */
  add(value: number, inclusive: boolean): void {
    if (this.finished) return;
    const base = this.nextValue();
    const i = endOf(this.reference.values, this.i, value, inclusive);
    const j = endOf(this.current.values, this.j, value, inclusive);
    if (i === this.i && j === this.j) return;
    const first = partOf(this.reference, this.i, i, base);
    const second = partOf(this.current, this.j, j, base);
    this.points.push(base + (first.excess + second.excess) / (first.share + second.share));
    this.first.push(first.count);
    this.second.push(second.count);
    this.i = i;
    this.j = j;
  }

  result(): PooledGrid {
    const {points, first, second} = this;
    return {
      points: Float64Array.from(points),
      reference: Float64Array.from(first),
      current: Float64Array.from(second)
    };
  }
}

/** The rows from start to end: how many, their share of the sample, and Σ (value − base) × share. */
function partOf({values, counts, size}: SortedSample, start: number, end: number, base: number) {
  let count = 0;
  let excess = 0;
  for (let i = start; i < end; i++) {
    const weight = counts === null ? 1 : counts[i];
    count += weight;
    excess += (values[i] - base) * (weight / size);
  }
  return {count, share: size > 0 ? count / size : 0, excess};
}

/** The first index from start on whose value is above the limit (or not below it), by growing and halving steps. */
function endOf(values: Float64Array, start: number, limit: number, inclusive: boolean): number {
  const inside = (i: number) => (inclusive ? values[i] <= limit : values[i] < limit);
  let step = 1;
  while (start + step <= values.length && inside(start + step - 1)) step *= 2;
  let low = start + Math.floor(step / 2);
  let high = Math.min(values.length, start + step - 1);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (inside(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
