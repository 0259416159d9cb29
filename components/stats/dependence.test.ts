import {expect, it} from "vitest";
import {createRandom} from "../math/random.js";
import {dependenceOf, dependenceOfCodes} from "./dependence.js";

/** An autoregressive series: each value is phi times the one before, and something new. */
function series(phi: number, size: number, seed = 1): Float64Array {
  const random = createRandom(seed, String(phi));
  let last = random.normal();
  const fresh = Math.sqrt(1 - phi * phi);
  return Float64Array.from({length: size}, () => (last = phi * last + fresh * random.normal()));
}

it.each([0, 0.3, 0.5, 0.8, 0.95])("dependenceOf(values) finds an autocorrelation of %d and what it costs", (phi) => {
  const {autocorrelation, effectiveSize} = dependenceOf(series(phi, 50000));
  expect(Math.abs(autocorrelation - phi)).toBeLessThan(0.02);
  const expected = (50000 * (1 - phi)) / (1 + phi);
  expect(effectiveSize / expected).toBeGreaterThan(0.8);
  expect(effectiveSize / expected).toBeLessThan(1.2);
});

it("dependenceOf(values) does not depend on scale or place", () => {
  const values = series(0.6, 3000);
  const {autocorrelation, effectiveSize} = dependenceOf(values);
  for (const [scale, shift] of [
    [1e300, 0],
    [-1e-300, 0],
    [7, 1e6]
  ]) {
    const moved = dependenceOf(values.map((value) => value * scale + shift));
    expect(moved.autocorrelation).toBeCloseTo(autocorrelation, 6);
    expect(moved.effectiveSize / effectiveSize).toBeCloseTo(1, 4);
  }
});

it("dependenceOf(values) counts rows that repel each other as independent", () => {
  const {autocorrelation, effectiveSize} = dependenceOf(series(-0.7, 5000));
  expect(autocorrelation).toBeLessThan(-0.6);
  expect(effectiveSize).toBe(5000);
});

it.each([[[]], [[1]], [[1, 2]], [[4, 4, 4, 4]]])("dependenceOf(%j) cannot tell", (values) => {
  expect(dependenceOf(Float64Array.from(values))).toEqual({autocorrelation: 0, effectiveSize: values.length});
});

it("dependenceOf(values) looks at the first 20,000 rows and stays quick for a million", () => {
  const values = series(0.8, 1e6);
  const start = performance.now();
  const {effectiveSize} = dependenceOf(values);
  expect(performance.now() - start).toBeLessThan(500);
  expect(effectiveSize / (1e6 / 9)).toBeGreaterThan(0.8);
  expect(effectiveSize / (1e6 / 9)).toBeLessThan(1.2);
  expect(dependenceOf(values.fill(0, 100000)).effectiveSize).toBe(effectiveSize);
});

it("dependenceOf(values) is at least two rows, however alike they are", () => {
  expect(dependenceOf(Float64Array.from({length: 30}, (_, i) => i)).effectiveSize).toBeGreaterThanOrEqual(2);
});

it("dependenceOfCodes(codes) of two categories is that of their indicator", () => {
  const codes = Int32Array.from(series(0.8, 20000), (value) => (value > 0 ? 1 : 0));
  const [byCode, byNumber] = [dependenceOfCodes(codes), dependenceOf(Float64Array.from(codes))];
  expect(byCode.autocorrelation).toBeCloseTo(byNumber.autocorrelation, 3);
  expect(byCode.effectiveSize / byNumber.effectiveSize).toBeCloseTo(1, 1);
});

it("dependenceOfCodes(codes) of independent rows is about their number", () => {
  const random = createRandom(5);
  const {autocorrelation, effectiveSize} = dependenceOfCodes(
    Int32Array.from({length: 20000}, () => random.integer(6) - 1)
  );
  expect(Math.abs(autocorrelation)).toBeLessThan(0.02);
  expect(effectiveSize).toBeGreaterThan(18000);
  expect(dependenceOfCodes(Int32Array.of(1, 1, 1))).toEqual({autocorrelation: 0, effectiveSize: 3});
});
