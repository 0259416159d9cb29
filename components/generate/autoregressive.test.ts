import {expect, it} from "vitest";
import {createRandom} from "../math/random.js";
import {autoregressive} from "./autoregressive.js";

const draw = (phi: number, count = 20_000) => autoregressive({count, phi, random: createRandom(1, "test")});

it.each([0, 0.5, 0.9])("autoregressive({phi: %d}) has mean 0, variance 1 and that autocorrelation", (phi) => {
  const values = draw(phi, 100_000);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + value * value, 0) / values.length;
  const product = values.reduce((sum, value, i) => sum + value * (values[i + 1] ?? 0), 0) / values.length;
  expect(Math.abs(mean)).toBeLessThan(0.06);
  expect(Math.abs(variance - 1)).toBeLessThan(0.06);
  expect(product / variance).toBeCloseTo(phi, 1);
});

it("autoregressive(options) starts as spread as it goes on", () => {
  const starts = Float64Array.from(
    {length: 20_000},
    (_, i) => autoregressive({count: 1, phi: 0.9, random: createRandom(i, "start")})[0]
  );
  expect(starts.reduce((sum, value) => sum + value * value, 0) / starts.length).toBeCloseTo(1, 1);
});

it("autoregressive(options) repeats itself with the same seed", () => {
  expect(draw(0.5, 5)).toEqual(draw(0.5, 5));
});

it("autoregressive(options) throws on a phi of 1 and a count of 0", () => {
  expect(() => draw(1)).toThrow(new RangeError("invalid phi; not in [0, 1): 1"));
  expect(() => draw(0.5, 0)).toThrow(new RangeError("invalid count; not a whole number ≥ 1: 0"));
});
