import {expect, it} from "vitest";
import {seasonalAnomaly} from "./seasonalAnomaly.js";

it("seasonalAnomaly(values, places, {reach: 0}) takes away the mean of each place", () => {
  const values = [1, 10, 3, 14];
  expect(Array.from(seasonalAnomaly(values, [0, 1, 0, 1], {period: 2, reach: 0}))).toEqual([-1, -2, 1, 2]);
});

it("seasonalAnomaly(values, places, {reach: 1}) takes neighbours across the end of the cycle", () => {
  // The norm of place 0 is the mean of places 3, 0 and 1: (8 + 1 + 3) / 3.
  expect(seasonalAnomaly([1, 3, 5, 8], [0, 1, 2, 3], {period: 4, reach: 1})[0]).toBe(1 - 4);
});

it("seasonalAnomaly(values, places, options) is zero for a pure season", () => {
  const places = Array.from({length: 24}, (_, i) => i % 12);
  const values = places.map((place) => 3 * place);
  expect(Array.from(seasonalAnomaly(values, places, {period: 12, reach: 0}))).toEqual(new Array(24).fill(0));
});

it("seasonalAnomaly(values, places, options) throws on a period below 1", () => {
  expect(() => seasonalAnomaly([1], [0], {period: 0})).toThrow(
    new RangeError("invalid period; not a whole number ≥ 1: 0")
  );
});
