import {expect, it} from "vitest";
import {autoregressive} from "../generate/autoregressive.js";
import {createRandom} from "../math/random.js";
import {windowAlarms} from "./windowAlarms.js";

const series = (phi: number) => autoregressive({count: 3000, phi, random: createRandom(2, "windows")});

it("windowAlarms(values, {window}) compares every two windows and leaves out the rest", () => {
  const {windows, pairs} = windowAlarms(series(0).subarray(0, 259), {window: 50});
  expect([windows, pairs]).toEqual([5, 10]);
});

it("windowAlarms(values, {window}) rings at about alpha on independent values, and far more with memory", () => {
  expect(windowAlarms(series(0), {window: 50}).rate).toBeLessThan(0.07);
  expect(windowAlarms(series(0.8), {window: 50}).rate).toBeGreaterThan(0.3);
});

it("windowAlarms(values, {window, every}) rings less when neighbours are left out", () => {
  const every = (step: number) => windowAlarms(series(0.8), {window: 50, every: step}).rate;
  expect(every(10)).toBeLessThan(every(1) / 2);
});

it("windowAlarms(values, {window}) rings on every pair across a large step", () => {
  const values = Float64Array.from({length: 200}, (_, i) => (i < 100 ? i % 50 : 1000 + (i % 50)));
  expect(windowAlarms(values, {window: 50})).toEqual({windows: 4, pairs: 6, alarms: 4, rate: 4 / 6});
});

it("windowAlarms(values, options) throws on a window that leaves no pair", () => {
  expect(() => windowAlarms(new Float64Array(10), {window: 6})).toThrow(
    new RangeError("invalid window; not at most half of 10 values: 6")
  );
});
