import {expect, it} from "vitest";
import {measureAgreement} from "./measureAgreement.js";
import {type Label, ratingsOf} from "./ratings.js";
import {selfAgreement} from "./selfAgreement.js";

const given: [string, string, string][] = [
  ["1", "Ada", "x"],
  ["2", "Ada", "y"],
  ["3", "Ada", "x"],
  ["4", "Ada", "y"],
  ["1", "Ada", "x"],
  ["2", "Ada", "y"],
  ["3", "Ada", "y"],
  ["4", "Ada", "y"],
  ["1", "Bo", "x"],
  ["1", "Bo", "y"],
  ["1", "Bo", "x"],
  ["2", "Bo", "y"],
  ["1", "Cy", "x"]
];
const labels: Label[] = given.map(([unit, annotator, label]) => ({unit, annotator, label}));
const ratings = ratingsOf(labels, {repeats: true});

it("selfAgreement(ratings) compares the labels that an annotator gave to the same unit", () => {
  const [ada, bo, ...others] = selfAgreement(ratings);
  expect(others).toEqual([]);
  expect(ada).toMatchObject({annotator: "Ada", units: 4, percent: {value: 0.75}});
  expect(ada.cohenKappa.value).toBeCloseTo(0.5, 12); // x y x y, then x y y y
  expect(ada.percent.low).toBeLessThan(0.75);
  expect(bo).toMatchObject({annotator: "Bo", units: 1, cohenKappa: {value: null, reason: "single unit"}});
  expect(bo.percent.value).toBeCloseTo(1 / 3, 12); // one of three pairs
});

it("measureAgreement(ratings) compares first labels, and has agreement with oneself beside", () => {
  const first = ratingsOf(labels.filter((_, i) => i < 4 || i === 8 || i > 10));
  const {self, ...rest} = measureAgreement(ratings, {resamples: 50});
  expect(self).toEqual(selfAgreement(ratings, {resamples: 50}));
  const {self: none, ...expected} = measureAgreement(first, {resamples: 50});
  expect(none).toEqual([]);
  expect(rest).toEqual(expected);
});
