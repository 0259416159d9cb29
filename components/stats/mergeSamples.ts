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
  const walk = walkBoth(reference, current);
  const n = reference.size;
  const m = current.size;
  return {
    n,
    m,
    plus: walk.plus,
    plusAt: walk.plusAt,
    minus: 0 - walk.minus,
    minusAt: walk.minusAt,
    wasserstein: walk.area,
    rankSquaresReference: walk.squares[0],
    rankSquaresCurrent: walk.squares[1]
  };
}

const flushAt = 4503599627370496; // 2⁵²: sums of whole numbers below it are exact

function walkBoth(reference: SortedSample, current: SortedSample) {
  const {values: x, counts: xCounts, size: n} = reference;
  const {values: y, counts: yCounts, size: m} = current;
  const squares: [bigint, bigint] = [0n, 0n];
  let xSquares = 0;
  let ySquares = 0;
  let plus = 0;
  let minus = 0;
  let plusAt = NaN;
  let minusAt = NaN;
  let area = 0;
  let i = 0;
  let j = 0;
  let before = 0; // rows of the reference passed
  let passed = 0; // rows of current passed
  let gap = 0;
  let last = x[0] < y[0] ? x[0] : y[0];
  const scale = 1 / n / m;
  const xSingles = xCounts === null && yCounts === null ? x.length - 1 : 0; // single steps only while a next value is there
  const ySingles = y.length - 1;
  while (i < x.length || j < y.length) {
    // The common step, one row without a tie, is written out apart: it makes the walk several times faster.
    while (i < xSingles && j < ySingles && xSquares < flushAt && ySquares < flushAt) {
      const u = x[i];
      const v = y[j];
      if (u < v) {
        if (x[i + 1] === u) break;
        area += (u - last) * (Math.abs(gap) * scale);
        last = u;
        xSquares += 4 * j * j;
        gap += m;
        i++;
        if (gap > plus) {
          plus = gap;
          plusAt = u;
        }
      } else {
        if (v === u || y[j + 1] === v) break;
        area += (v - last) * (Math.abs(gap) * scale);
        last = v;
        ySquares += 4 * i * i;
        gap -= n;
        j++;
        if (gap < minus) {
          minus = gap;
          minusAt = v;
        }
      }
    }
    if (xCounts === null) before = i;
    if (yCounts === null) passed = j;
    const value = j >= y.length || (i < x.length && x[i] < y[j]) ? x[i] : y[j];
    area += (value - last) * (Math.abs(gap) * scale);
    last = value;
    let a = 0;
    let b = 0;
    while (i < x.length && x[i] === value) ((a += xCounts === null ? 1 : xCounts[i]), i++);
    while (j < y.length && y[j] === value) ((b += yCounts === null ? 1 : yCounts[j]), j++);
    const xDouble = 2 * before + a;
    const yDouble = 2 * passed + b;
    const xTerm = a * yDouble * yDouble + (a > 1 ? (a * (a * a - 1)) / 3 : 0);
    const yTerm = b * xDouble * xDouble + (b > 1 ? (b * (b * b - 1)) / 3 : 0);
    if (xTerm < flushAt && yTerm < flushAt) {
      xSquares += xTerm;
      ySquares += yTerm;
    } else {
      squares[0] += exactTerm(a, yDouble);
      squares[1] += exactTerm(b, xDouble);
    }
    if (xSquares >= flushAt || ySquares >= flushAt) {
      squares[0] += BigInt(xSquares);
      squares[1] += BigInt(ySquares);
      xSquares = ySquares = 0;
    }
    before += a;
    passed += b;
    gap = before * m - passed * n;
    if (gap > plus) {
      plus = gap;
      plusAt = value;
    } else if (gap < minus) {
      minus = gap;
      minusAt = value;
    }
  }
  squares[0] += BigInt(xSquares);
  squares[1] += BigInt(ySquares);
  return {plus, plusAt, minus, minusAt, area, squares};
}

/** The same sum for a tie so large that floating point would round it. */
function exactTerm(count: number, double: number): bigint {
  const a = BigInt(count);
  const d = BigInt(double);
  return a * d * d + (a * (a * a - 1n)) / 3n;
}
