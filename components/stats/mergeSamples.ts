import type {SortedSample} from "./sample.js";

/** What one walk through two sorted samples yields; F is the share of reference values ≤ x, G that of current ones. */
export interface MergedSamples {
  n: number;
  m: number;

  /** The largest F − G times n × m, a whole number ≥ 0, and the first value where it is reached (NaN if it is 0). */
  plus: number;
  plusAt: number;

  /** The largest G − F times n × m, a whole number ≥ 0, and the first value where it is reached (NaN if it is 0). */
  minus: number;
  minusAt: number;

  /** The Wasserstein-1 distance, the area between F and G, in the units of the values. */
  wasserstein: number;

  /** Four times the sums of (mid-rank − own rank)² over the reference and over the current rows; exact. */
  rankSquaresReference: bigint;
  rankSquaresCurrent: bigint;
}

/**
 * Walks once through both samples, O(n + m), and collects what the tests of Kolmogorov and Smirnov and of
 * Cramér and von Mises and the Wasserstein distance need. Ties are taken as one step.
 *
 * @throws {RangeError} if a sample is empty
 */
export function mergeSamples(reference: SortedSample, current: SortedSample): MergedSamples {
  if (!(reference.size > 0)) throw new RangeError("invalid reference; not at least one value: 0");
  if (!(current.size > 0)) throw new RangeError("invalid current; not at least one value: 0");
  const n = reference.size;
  const m = current.size;
  const walk = start(reference, current);
  const singles = reference.counts === null && current.counts === null;
  while (walk.i < reference.values.length || walk.j < current.values.length) {
    if (singles) singleSteps(reference.values, current.values, walk);
    tiedStep(reference, current, walk);
    if (walk.xSquares >= flushAt || walk.ySquares >= flushAt) flush(walk);
  }
  flush(walk);
  return {
    n,
    m,
    plus: walk.plus,
    plusAt: walk.plusAt + 0, // −0 is 0
    minus: 0 - walk.minus,
    minusAt: walk.minusAt + 0,
    wasserstein: walk.area,
    rankSquaresReference: walk.xExact,
    rankSquaresCurrent: walk.yExact
  };
}

const flushAt = 4503599627370496; // 2⁵²: sums of whole numbers below it are exact

/** Where the walk stands: places i and j, rows passed, the gap F − G times n × m, and the sums so far. */
type Walk = ReturnType<typeof start>;

function start({values: x, size: n}: SortedSample, {values: y, size: m}: SortedSample) {
  return {
    n,
    m,
    i: 0,
    j: 0,
    before: 0,
    passed: 0,
    last: Math.min(x[0], y[0]),
    area: 0,
    plus: 0,
    plusAt: NaN,
    minus: 0,
    minusAt: NaN,
    xSquares: 0,
    ySquares: 0,
    xExact: 0n,
    yExact: 0n
  };
}

/** The common case, written out for speed: one row of weight 1 without a tie, until a tie or near an end. */
function singleSteps(x: Float64Array, y: Float64Array, walk: Walk): void {
  const {n, m} = walk;
  const scale = 1 / n / m;
  const xEnd = x.length - 1; // single steps only while a next value is there
  const yEnd = y.length - 1;
  let {i, j, last, area, plus, minus, xSquares, ySquares} = walk;
  if (i >= xEnd || j >= yEnd) return;
  let gap = i * m - j * n;
  let u = x[i];
  let v = y[j];
  for (;;) {
    if (u < v) {
      const next = x[i + 1];
      if (next === u) break;
      area += (u - last) * (Math.abs(gap) * scale);
      last = u;
      xSquares += j * (4 * j);
      gap += m;
      if (gap > plus) {
        plus = gap;
        walk.plusAt = u;
      }
      u = next;
      if (++i >= xEnd || xSquares >= flushAt) break;
    } else {
      const next = y[j + 1];
      if (next === v || u === v) break;
      area += (v - last) * (Math.abs(gap) * scale);
      last = v;
      ySquares += i * (4 * i);
      gap -= n;
      if (gap < minus) {
        minus = gap;
        walk.minusAt = v;
      }
      v = next;
      if (++j >= yEnd || ySquares >= flushAt) break;
    }
  }
  walk.i = walk.before = i;
  walk.j = walk.passed = j;
  walk.last = last;
  walk.area = area;
  walk.plus = plus;
  walk.minus = minus;
  walk.xSquares = xSquares;
  walk.ySquares = ySquares;
}

/** All rows of the next value, on both sides. */
function tiedStep(reference: SortedSample, current: SortedSample, walk: Walk): void {
  const {values: x, counts: xCounts} = reference;
  const {values: y, counts: yCounts} = current;
  const {n, m, before, passed, last} = walk;
  let {i, j} = walk;
  if (i >= x.length && j >= y.length) return;
  const value = j >= y.length || (i < x.length && x[i] < y[j]) ? x[i] : y[j];
  let a = 0;
  let b = 0;
  for (; i < x.length && x[i] === value; i++) a += xCounts === null ? 1 : xCounts[i];
  for (; j < y.length && y[j] === value; j++) b += yCounts === null ? 1 : yCounts[j];
  walk.area += (value - last) * (Math.abs(before * m - passed * n) / n / m);
  addSquares(walk, a, b);
  walk.i = i;
  walk.j = j;
  walk.before = before + a;
  walk.passed = passed + b;
  walk.last = value;
  const gap = walk.before * m - walk.passed * n;
  if (gap > walk.plus) {
    walk.plus = gap;
    walk.plusAt = value;
  } else if (gap < walk.minus) {
    walk.minus = gap;
    walk.minusAt = value;
  }
}

/** For a tied reference rows at rank r: Σ (mid-rank − rank)² = a (passed + b/2)² + a (a² − 1)/12; and so for current. */
function addSquares(walk: Walk, a: number, b: number): void {
  const xDouble = 2 * walk.before + a;
  const yDouble = 2 * walk.passed + b;
  const xTerm = a * yDouble * yDouble + (a * (a * a - 1)) / 3;
  const yTerm = b * xDouble * xDouble + (b * (b * b - 1)) / 3;
  if (xTerm < flushAt && yTerm < flushAt) {
    walk.xSquares += xTerm;
    walk.ySquares += yTerm;
  } else {
    walk.xExact += exactTerm(a, yDouble);
    walk.yExact += exactTerm(b, xDouble);
  }
}

/** The same for a tie so large that floating point would round it. */
function exactTerm(count: number, double: number): bigint {
  const a = BigInt(count);
  const d = BigInt(double);
  return a * d * d + (a * (a * a - 1n)) / 3n;
}

function flush(walk: Walk): void {
  walk.xExact += BigInt(walk.xSquares);
  walk.yExact += BigInt(walk.ySquares);
  walk.xSquares = walk.ySquares = 0;
}
