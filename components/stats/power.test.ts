import {expect, it} from "vitest";
import {createRandom, type Random} from "../math/random.js";
import {chiSquaredTest} from "./chiSquared.js";
import {fisherExact} from "./fisherExact.js";
import {ksTest} from "./kolmogorovSmirnov.js";
import {detectableProportion, detectableShift, detectableTotalVariation} from "./power.js";
import {sortedSample} from "./sample.js";

// Simulated power with fixed seeds; 80 % is aimed at. Larger runs by hand gave 0.77 to 0.90 for shifts.
it.each([
  [10, 10, 0.05],
  [20, 20, 0.05],
  [20, 20, 0.005],
  [200, 20, 0.05],
  [200, 200, 0.005],
  [1000, 1000, 0.05],
  [5000, 5000, 0.05]
])("detectableShift(%d, %d, %d) is found about four times of five", (n, m, alpha) => {
  const shift = detectableShift(n, m, alpha);
  const rounds = n >= 1000 ? 100 : 400;
  const power = shareOf(rounds, (random) => {
    const normals = (size: number, mean: number) =>
      sortedSample(Float64Array.from({length: size}, () => random.normal() + mean));
    return ksTest(normals(n, 0), normals(m, shift)).pValue < alpha;
  });
  expect(power).toBeGreaterThan(0.74);
  expect(power).toBeLessThan(0.93);
});

it.each([
  [100, 100, 4],
  [500, 200, 6],
  [2000, 2000, 10]
])("detectableTotalVariation(%d, %d, %d, 0.05) in the hardest pattern is found about four times of five", (n, m, c) => {
  const change = detectableTotalVariation(n, m, c, 0.05);
  const even = new Array<number>(c).fill(1 / c);
  const moved = even.map((share, i) => share + ((i < c / 2 ? 1 : -1) * change) / (c / 2));
  const power = shareOf(500, (random) => chiSquaredTest(draw(random, even, n), draw(random, moved, m)).pValue < 0.05);
  expect(power).toBeGreaterThan(0.74);
  expect(power).toBeLessThan(0.86);
});

it.each([
  [100, 100, 0.1],
  [1000, 200, 0.02],
  [500, 500, 0.9],
  [500, 500, 0.5]
])("detectableProportion(%d, %d, %d, 0.05) is found about four times of five", (n, m, p) => {
  const change = detectableProportion(n, m, p, 0.05);
  const other = p <= 0.5 ? p + change : p - change;
  const power = shareOf(500, (random) => {
    const [zeros, ones] = draw(random, [1 - p, p], n);
    const [otherZeros, otherOnes] = draw(random, [1 - other, other], m);
    return (
      fisherExact([
        [otherOnes, ones],
        [otherZeros, zeros]
      ]).pValue < 0.05
    );
  });
  expect(power).toBeGreaterThan(0.7);
  expect(power).toBeLessThan(0.87);
});

it("detectable effects fall with more rows and rise with a stricter level", () => {
  expect(detectableShift(1000, 1000, 0.05)).toBeLessThan(detectableShift(100, 1000, 0.05));
  expect(detectableShift(100, 100, 0.001)).toBeGreaterThan(detectableShift(100, 100, 0.05));
  expect(detectableTotalVariation(900, 900, 5, 0.05)).toBeCloseTo(detectableTotalVariation(100, 100, 5, 0.05) / 3, 10);
  expect(detectableProportion(1000, 1000, 0.1, 0.05)).toBeLessThan(detectableProportion(100, 100, 0.1, 0.05));
});

it("detectable effects have an end for too few rows", () => {
  expect(detectableShift(2, 2, 0.05)).toBe(Infinity);
  expect(detectableTotalVariation(2, 2, 5, 0.05)).toBe(1);
  expect(detectableTotalVariation(200, 200, 1, 0.05)).toBe(1);
  expect(detectableProportion(1, 1, 0, 0.01)).toBe(1);
  expect(() => detectableShift(0, 1, 0.05)).toThrow(RangeError);
  expect(() => detectableProportion(9, 9, -0.1, 0.05)).toThrow(RangeError);
  expect(() => detectableTotalVariation(9, 9, 3, 1)).toThrow(RangeError);
});

it("detectableTotalVariation(n, m, 2, 0.05) is Cohen's w of 2.8016 ÷ √ rows, halved", () => {
  expect(detectableTotalVariation(100, 100, 2, 0.05)).toBeCloseTo((2.8015 * Math.sqrt(2 / 100)) / 2, 4);
});

function shareOf(rounds: number, found: (random: Random) => boolean): number {
  const random = createRandom(12, "power");
  let hits = 0;
  for (let round = 0; round < rounds; round++) if (found(random)) hits++;
  return hits / rounds;
}

function draw(random: Random, shares: number[], size: number): number[] {
  const counts = new Array<number>(shares.length).fill(0);
  for (let row = 0; row < size; row++) {
    let rest = random.uniform();
    let i = 0;
    while (i < shares.length - 1 && (rest -= shares[i]) >= 0) i++;
    counts[i]++;
  }
  return counts;
}
