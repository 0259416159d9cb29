import {expect, it} from "vitest";
import {ratingsOf} from "./ratings.js";
import {withinGroupAgreement} from "./withinGroup.js";

const answers = (rows: readonly (readonly (number | null)[])[]) =>
  ratingsOf(
    rows.flatMap((row, u) => row.map((label, a) => ({unit: `statement ${u + 1}`, annotator: `person ${a}`, label}))),
    {categories: ["1", "2", "3", "4", "5"]}
  );

it("withinGroupAgreement(answers) is as by hand, on a scale of five", () => {
  const {units, options, cutoff} = withinGroupAgreement(answers([[4, 4, 5, 4, 3]]));
  expect({options, cutoff}).toEqual({options: 5, cutoff: 5 / 6});
  expect(units[0]).toMatchObject({unit: "statement 1", n: 5, mean: 4, agrees: true});
  expect(units[0].rwg).toBeCloseTo(1 - 0.5 / 2, 12); // variance 0.5, at random (25 − 1) ÷ 12
  expect(units[0].deviationFromMean).toBeCloseTo(0.4, 12);
  expect(units[0].deviationFromMedian).toBeCloseTo(0.4, 12);
});

it("withinGroupAgreement(answers) tells the mean from the median in a lopsided group", () => {
  const [{deviationFromMean, deviationFromMedian, agrees}] = withinGroupAgreement(answers([[1, 1, 1, 5]])).units;
  expect(deviationFromMean).toBeCloseTo(1.5, 12);
  expect(deviationFromMedian).toBeCloseTo(1, 12);
  expect(agrees).toBe(false);
});

it("withinGroupAgreement(answers) counts more disagreement than chance as 0, and has null below two answers", () => {
  const {units, rwgJ} = withinGroupAgreement(
    answers([
      [1, 5],
      [3, null]
    ])
  );
  expect(units[0].rwg).toBe(0);
  expect(units[1]).toMatchObject({n: 1, mean: 3, rwg: null, deviationFromMean: null, agrees: null});
  expect(rwgJ).toBe(0);
});

it("withinGroupAgreement(answers).rwgJ grows with the number of items", () => {
  const one = withinGroupAgreement(answers([[4, 4, 5, 4, 3]])).rwgJ!;
  const three = withinGroupAgreement(answers([1, 2, 3].map(() => [4, 4, 5, 4, 3]))).rwgJ!;
  expect(one).toBeCloseTo(0.75, 12);
  expect(three).toBeCloseTo((3 * 0.75) / (3 * 0.75 + 0.25), 12);
});

it("withinGroupAgreement(ratings, {options}) takes the options that are given", () => {
  const ratings = ratingsOf([2, 3].map((label, a) => ({unit: "1", annotator: String(a), label})));
  expect(withinGroupAgreement(ratings).options).toBe(2);
  expect(withinGroupAgreement(ratings, {options: 7}).cutoff).toBeCloseTo(7 / 6, 12);
  expect(() => withinGroupAgreement(ratings, {options: 1})).toThrow(/^invalid options; /);
});
