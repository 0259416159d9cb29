import fc from "fast-check";
import {expect, it} from "vitest";
import {createRandom} from "../math/random.js";
import {wasserstein} from "./distances.js";
import {gridOf, pooledGrid} from "./grid.js";
import {meanOf, type SortedSample, sortedSample, weightedSample} from "./sample.js";

const normals = (size: number, shift: number) => {
  const random = createRandom(3, `${size} ${shift}`);
  return sortedSample(Float64Array.from({length: size}, () => random.normal() + shift));
};
const onGrid = (points: Float64Array, counts: Float64Array): SortedSample => weightedSample(points, counts);
const whole = fc.array(fc.integer({min: -9, max: 9}), {minLength: 1, maxLength: 60});

it("pooledGrid(x, y) is exact for few distinct values", () => {
  fc.assert(
    fc.property(whole, whole, (x, y) => {
      const grid = pooledGrid(sortedSample(Float64Array.from(x)), sortedSample(Float64Array.from(y)), 20);
      const values = Array.from(new Set([...x, ...y])).sort((a, b) => a - b);
      expect(Array.from(grid.points)).toEqual(values);
      expect(Array.from(grid.reference)).toEqual(values.map((value) => x.filter((other) => other === value).length));
      expect(Array.from(grid.current)).toEqual(values.map((value) => y.filter((other) => other === value).length));
    })
  );
});

it("pooledGrid(x, y) keeps all rows, the means and nearly the distance, in no more than the cells", () => {
  for (const [n, m, cells] of [
    [5000, 4000, 2000],
    [100000, 300, 2000],
    [30000, 30000, 100]
  ]) {
    const [x, y] = [normals(n, 0), normals(m, 0.3)];
    const {points, reference, current} = pooledGrid(x, y, cells);
    expect(points.length).toBeLessThanOrEqual(cells + 1);
    expect(Array.from(points).every((point, i) => i === 0 || point > points[i - 1])).toBe(true);
    const [a, b] = [onGrid(points, reference), onGrid(points, current)];
    expect([a.size, b.size]).toEqual([n, m]);
    expect(meanOf(a)).toBeCloseTo(meanOf(x), 1);
    expect(Math.abs(wasserstein(a, b) - wasserstein(x, y))).toBeLessThan(0.002);
  }
});

it("pooledGrid(x, y) gives a frequent value a point of its own", () => {
  const x = normals(50000, 0).values.map((value) => Math.max(0, value));
  const {points, reference} = pooledGrid(sortedSample(x), normals(50000, 0.1), 200);
  expect(points).toContain(0);
  expect(reference[points.indexOf(0)]).toBe(x.filter((value) => value === 0).length);
});

it("gridOf(sample, cells) stands for one sample", () => {
  const x = normals(10000, 0);
  const grid = gridOf(x, 500);
  expect(grid.size).toBe(10000);
  expect(grid.values.length).toBeLessThanOrEqual(501);
  expect(wasserstein(grid, x)).toBeLessThan(0.01);
  expect(gridOf(weightedSample([1, 2], [3, 4]), 5)).toEqual(weightedSample([1, 2], [3, 4]));
});
