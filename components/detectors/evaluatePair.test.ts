import {expect, it} from "vitest";
import {detectableShift, detectableTotalVariation} from "../stats/power.js";
import type {Column} from "../table/table.js";
import {chi2} from "./chi2.js";
import {detectableEffect, evaluatePair} from "./evaluatePair.js";
import {fet} from "./fet.js";
import {ks} from "./ks.js";
import {pairOf} from "./pair.js";
import {checkSettingsSchema} from "./settings.js";
import {summarise} from "./summarise.js";

const settings = checkSettingsSchema.parse({});
const number = (...values: number[]): Column => ({name: "x", kind: "number", values: Float64Array.from(values)});
const word = (...words: string[]): Column => {
  const dictionary = [...new Set(words)];
  return {name: "x", kind: "category", codes: Int32Array.from(words, (w) => dictionary.indexOf(w)), dictionary};
};
const pair = (reference: Column, current: Column) => pairOf(summarise(reference), summarise(current))!;

it("evaluatePair(pair, ks) measures Wasserstein in reference deviations", () => {
  const {effect, otherEffects} = evaluatePair(pair(number(0, 2), number(1, 3)), ks, settings);
  expect(effect).toEqual({name: "Wasserstein ÷ reference sd", value: 1 / Math.SQRT2, threshold: 0.1});
  expect(otherEffects).toMatchObject([{name: "median shift", value: 1}]);
});

it("evaluatePair(pair, ks) takes the pooled deviation where the reference is constant", () => {
  const {effect} = evaluatePair(pair(number(5, 5), number(5, 6)), ks, settings);
  expect(effect.name).toContain("the reference is constant");
  expect(effect.value).toBeGreaterThan(0);
  expect(evaluatePair(pair(number(5, 5), number(5, 5)), ks, settings).effect.value).toBe(0);
});

it("evaluatePair(pair, chi2) measures total variation against half the threshold", () => {
  const {effect} = evaluatePair(pair(word("a", "a", "b", "b"), word("a", "b", "b", "b")), chi2, settings);
  expect(effect).toEqual({name: "total variation", value: 0.25, threshold: 0.05});
});

it("evaluatePair(pair, test) makes no test with one value on a side", () => {
  expect(evaluatePair(pair(number(1), number(1, 2)), ks, settings).outcome).toBeNull();
});

it("detectableEffect(pair, columns, settings) asks for a smaller p-value the more columns there are", () => {
  const numbers = pair(number(1, 2, 3, 4, 5, 6, 7, 8), number(1, 2, 3, 4, 5, 6, 7, 8));
  expect(detectableEffect(numbers, 4, settings)).toBe(detectableShift(8, 8, 0.05 / 4));
  expect(detectableEffect(numbers, 4, {...settings, correction: "none"})).toBe(detectableShift(8, 8, 0.05));
  const words = pair(word("a", "b", "c"), word("a", "b", "c"));
  expect(detectableEffect(words, 2, settings)).toBe(detectableTotalVariation(3, 3, 3, 0.025));
  expect(detectableEffect(pair(number(1), number(1, 2)), 1, settings)).toBeNull();
});

it.each([
  [word("false", "false", "true"), word("true", "true", "true")],
  [word("no", "no", "yes"), word("yes", "yes", "yes")],
  [number(0, 0, 1), number(1, 1, 1)]
])("fet counts the later of two values as one: case %#", (reference, current) => {
  const both = pair(reference, current);
  expect(fet.refuses(both, settings)).toBeNull();
  expect(fet.test(both, {...settings, alternative: "greater"}).pValue).toBeCloseTo(0.2, 12);
});

it("fet takes a constant column, and refuses three values", () => {
  const constant = pair(word("false", "false"), word("false"));
  expect(fet.test(constant, settings)).toMatchObject({pValue: 1});
  expect(fet.refuses(pair(word("a", "b"), word("c")), settings)).toContain("more than two values");
  expect(fet.refuses(pair(number(0, 2), number(1)), settings)).toContain("other than 0 and 1");
});
