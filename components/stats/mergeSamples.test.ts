import fc from "fast-check";
import {expect, it} from "vitest";
import {createRandom} from "../math/random.js";
import {mergeSamples} from "./mergeSamples.js";
import {type SortedSample, sortedSample, weightedSample} from "./sample.js";

const of = (...values: number[]) => sortedSample(Float64Array.from(values));
const some = fc.array(fc.oneof(fc.integer({min: -4, max: 4}), fc.double({min: -4, max: 4, noNaN: true})), {
  minLength: 1,
  maxLength: 40
});

it("mergeSamples(x, y) agrees with a calculation by definition", () => {
  fc.assert(fc.property(some, some, (x, y) => compare(of(...x), of(...y), x, y)));
});

it("mergeSamples(x, y) takes a count as so many equal rows", () => {
  const cells = fc.array(fc.tuple(fc.integer({min: -5, max: 5}), fc.integer({min: 1, max: 5})), {
    minLength: 1,
    maxLength: 8
  });
  fc.assert(
    fc.property(cells, some, (pairs, y) => {
      const rows = pairs.flatMap(([value, count]) => new Array<number>(count).fill(value));
      compare(
        weightedSample(
          pairs.map(([value]) => value),
          pairs.map(([, count]) => count)
        ),
        of(...y),
        rows,
        y
      );
    })
  );
});

it("mergeSamples(x, y) keeps rank sums exact for ties beyond 2⁵³", () => {
  const count = 1e7;
  const {rankSquaresReference, rankSquaresCurrent} = mergeSamples(
    weightedSample([1], [count]),
    weightedSample([1], [count])
  );
  const n = BigInt(count);
  expect(rankSquaresReference).toBe(n * n * n + (n * (n * n - 1n)) / 3n);
  expect(rankSquaresCurrent).toBe(rankSquaresReference);
});

it("mergeSamples(x, y) of many rows equals the same rows as counts", () => {
  const random = createRandom(2);
  const [x, y] = [0, 1].map((shift) =>
    Float64Array.from({length: 30000}, () => Math.round(random.normal() * 3000) + shift)
  );
  const counted = (values: Float64Array) =>
    weightedSample(
      values,
      values.map(() => 1)
    );
  const plain = mergeSamples(sortedSample(x), sortedSample(y));
  const weighted = mergeSamples(counted(x), counted(y));
  expect(weighted.wasserstein).toBeCloseTo(plain.wasserstein, 9);
  expect({...weighted, wasserstein: 0}).toEqual({...plain, wasserstein: 0});
});

function compare(first: SortedSample, second: SortedSample, x: number[], y: number[]) {
  const merged = mergeSamples(first, second);
  const [n, m] = [x.length, y.length];
  const values = Array.from(new Set([...x, ...y].map((value) => value + 0))).sort((a, b) => a - b);
  const gaps = values.map(
    (v) => m * x.filter((value) => value <= v).length - n * y.filter((value) => value <= v).length
  );
  expect(merged.plus).toBe(Math.max(0, ...gaps));
  expect(merged.minus).toBe(Math.max(0, ...gaps.map((gap) => 0 - gap)));
  if (merged.plus > 0) expect(merged.plusAt).toBe(values[gaps.indexOf(merged.plus)]);
  if (merged.minus > 0) expect(merged.minusAt).toBe(values[gaps.indexOf(-merged.minus)]);
  let area = 0;
  for (let i = 1; i < values.length; i++) area += ((values[i] - values[i - 1]) * Math.abs(gaps[i - 1])) / (n * m);
  expect(merged.wasserstein).toBeCloseTo(area, 10);
  expect(Number(merged.rankSquaresReference)).toBe(rankSquares(x, [...x, ...y]));
  expect(Number(merged.rankSquaresCurrent)).toBe(rankSquares(y, [...x, ...y]));
}

/** Four times Σ (mid-rank in the pool − own rank)². */
function rankSquares(own: number[], pool: number[]): number {
  const sorted = own.slice().sort((a, b) => a - b);
  return sorted.reduce((sum, value, i) => {
    const twice = 2 * pool.filter((other) => other < value).length + pool.filter((other) => other === value).length + 1;
    return sum + (twice - 2 * (i + 1)) ** 2;
  }, 0);
}

it("mergeSamples(x, y) gives 0 as the place of a tie of 0 and −0", () => {
  const {plusAt} = mergeSamples(of(0, 5e-324), of(0, -0));
  expect(mergeSamples(of(-0, 0), of(0, 5e-324)).plusAt).toBe(0);
  expect(plusAt).toBeNaN();
});
