import {expect, it} from "vitest";
import {fitEffects} from "./categoryEffects.js";

it("fitEffects(categories, outcomes, {shrinkage: 0}) gives the mean of each category", () => {
  const effects = fitEffects(["a", "b", "a"], [1, 5, 3], {shrinkage: 0});
  expect([...effects]).toEqual([
    ["a", 2],
    ["b", 5]
  ]);
});

it("fitEffects(categories, outcomes) pulls rare categories towards 0", () => {
  const effects = fitEffects(["rare", ...new Array<string>(95).fill("common")], new Array<number>(96).fill(6));
  expect(effects.get("rare")).toBe(1);
  expect(effects.get("common")).toBe(5.7);
});

it("fitEffects(categories, outcomes) leaves out rows without a category", () => {
  expect(fitEffects([null, "a"], [100, 6]).get("a")).toBe(1);
});

it("fitEffects(categories, outcomes) throws on lists of different length and a negative shrinkage", () => {
  expect(() => fitEffects(["a"], [])).toThrow(new RangeError("invalid outcomes; not as many as categories (1): 0"));
  expect(() => fitEffects([], [], {shrinkage: -1})).toThrow(RangeError);
});
