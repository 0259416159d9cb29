import {expect, it} from "vitest";
import {createRandom} from "../math/random.js";
import {bootstrapCounts, bootstrapNumbers} from "./bootstrap.js";
import {type SortedSample, sortedSample, weightedSample} from "./sample.js";

const generator = createRandom(21, "bootstrap");
const normals = (size: number, shift: number) =>
  sortedSample(Float64Array.from({length: size}, () => generator.normal() + shift));
const numbers = (x: SortedSample, y: SortedSample, seed = 1) => bootstrapNumbers(x, y, {random: createRandom(seed)});

// Longer runs by hand (300 to 600 rounds) gave, for 50, 200 and 2000 rows a side and shifts of 0, 0.05, 0.1, 0.2, 0.5
// and 1 standard deviation, a coverage of 0.95 to 0.98 for the distance and 0.93 to 0.97 for the median.
it.each([
  [200, 0, 200],
  [200, 0.1, 200],
  [200, 0.5, 200],
  [2000, 0, 60],
  [2000, 0.1, 60],
  [2000, 0.5, 60]
])("bootstrapNumbers(x, y) of %d rows covers a shift of %d about 95 times of 100", (n, shift, rounds) => {
  let distance = 0;
  let median = 0;
  let band = 0;
  for (let round = 0; round < rounds; round++) {
    const effects = numbers(normals(n, 0), normals(n, shift), round);
    const {value, low, high} = effects.wasserstein;
    distance += low <= shift && shift <= high ? 1 / rounds : 0;
    median += effects.medianShift.low <= shift && shift <= effects.medianShift.high ? 1 / rounds : 0;
    band += effects.noDriftBand.low <= value && value <= effects.noDriftBand.high ? 1 / rounds : 0;
    expect(low <= value && value <= high).toBe(true);
  }
  expect(distance).toBeGreaterThan(0.9);
  expect(median).toBeGreaterThan(0.88);
  if (shift === 0) expect(band).toBeGreaterThan(0.9);
  if (shift === 0.5) expect(band).toBeLessThan(0.1);
});

it("bootstrapNumbers(x, y) is the same for the same seed, and for rows given as counts", () => {
  const x = normals(300, 0);
  const y = normals(200, 0.2);
  expect(numbers(x, y)).toEqual(numbers(x, y));
  const counted = weightedSample(
    x.values,
    x.values.map(() => 1)
  );
  const [plain, weighted] = [numbers(x, y), numbers(counted, y)];
  expect(weighted.wasserstein.low).toBeCloseTo(plain.wasserstein.low, 10);
  expect(weighted.medianShift).toEqual(plain.medianShift);
});

it.each([1e-300, 1e300])("bootstrapNumbers(x, y) does not depend on the scale %d", (scale) => {
  const [x, y] = [normals(100, 0), normals(100, 0.4)];
  const scaled = (sample: SortedSample) => ({...sample, values: sample.values.map((value) => value * scale)});
  const [here, there] = [numbers(x, y), numbers(scaled(x), scaled(y))];
  expect(there.wasserstein.high).toBeCloseTo(here.wasserstein.high, 9);
  expect(there.noDriftBand.high).toBeCloseTo(here.noDriftBand.high, 9);
  expect(there.medianShift.high / scale).toBeCloseTo(here.medianShift.high, 9);
});

it("bootstrapNumbers(x, y) holds for constants, one row, and ties", () => {
  const constant = (value: number, count: number) => weightedSample([value], [count]);
  const none = {value: 0, low: 0, high: 0};
  expect(numbers(constant(4, 30), constant(4, 20))).toEqual({
    wasserstein: none,
    medianShift: none,
    noDriftBand: {low: 0, high: 0}
  });
  const moved = numbers(constant(4, 30), constant(6, 20));
  expect(moved.wasserstein).toEqual({value: 2, low: 2, high: 2});
  expect(moved.medianShift).toEqual({value: 2, low: 2, high: 2});
  expect(moved.noDriftBand.high).toBeLessThan(2);
  const tiny = numbers(constant(1, 1), weightedSample([1, 2], [1, 1]));
  expect(Object.values(tiny.wasserstein).every(Number.isFinite)).toBe(true);
  const tied = numbers(weightedSample([0, 1], [5000, 5000]), weightedSample([0, 1], [4000, 6000]));
  expect(tied.wasserstein.value).toBeCloseTo(0.2, 3);
  expect(tied.wasserstein.low).toBeGreaterThan(0.15);
  expect(tied.wasserstein.high).toBeLessThan(0.25);
});

it.each([
  [300, [0.5, 0.3, 0.2], [0.5, 0.3, 0.2], 0],
  [300, [0.5, 0.3, 0.2], [0.3, 0.4, 0.3], 0.2],
  [3000, [0.5, 0.3, 0.2], [0.45, 0.32, 0.23], 0.05]
])("bootstrapCounts(x, y) of %d rows covers the true change of %j to %j about 95 times of 100", (n, p, q, change) => {
  let covered = 0;
  let band = 0;
  for (let round = 0; round < 200; round++) {
    const effects = bootstrapCounts(draw(p, n), draw(q, n), {random: createRandom(round)});
    const {value, low, high} = effects.totalVariation;
    covered += low <= change + 1e-9 && change - 1e-9 <= high ? 1 / 200 : 0;
    band += effects.noDriftBand.low <= value && value <= effects.noDriftBand.high ? 1 / 200 : 0;
    expect(low <= value && value <= high && low >= 0 && high <= 1).toBe(true);
    expect(effects.cramersV.low).toBeLessThanOrEqual(effects.cramersV.value);
  }
  expect(covered).toBeGreaterThan(0.91);
  if (change === 0) expect(band).toBeGreaterThan(0.91);
  if (change === 0.2) expect(band).toBeLessThan(0.1);
});

it("bootstrapCounts(x, y) holds for one category and for none in common", () => {
  const none = {value: 0, low: 0, high: 0};
  const one = bootstrapCounts([5], [9], {random: createRandom(1)});
  expect(one).toEqual({totalVariation: none, cramersV: none, noDriftBand: {low: 0, high: 0}});
  const apart = bootstrapCounts([50, 0], [0, 60], {random: createRandom(1)});
  expect(apart.totalVariation).toEqual({value: 1, low: 1, high: 1});
});

it("bootstrapNumbers(x, y) refuses too few replicates", () => {
  expect(() => bootstrapNumbers(normals(5, 0), normals(5, 0), {random: createRandom(1), replicates: 3})).toThrow(
    RangeError
  );
});

function draw(shares: number[], size: number): number[] {
  const counts = new Array<number>(shares.length).fill(0);
  for (let row = 0; row < size; row++) {
    let rest = generator.uniform();
    let i = 0;
    while (i < shares.length - 1 && (rest -= shares[i]) >= 0) i++;
    counts[i]++;
  }
  return counts;
}
