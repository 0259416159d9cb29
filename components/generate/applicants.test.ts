import {expect, it} from "vitest";
import type {CodedColumn, NumericColumn} from "../table/table.js";
import {type ApplicantOptions, applicants} from "./applicants.js";
import {correlation, mean} from "./golden/statistics.js";
import {tableDigest} from "./golden/tableDigest.js";

const numbers = ({table}: ReturnType<typeof applicants>, name: string) =>
  (table.columns.find((column) => column.name === name) as NumericColumn).values;
const codes = ({table}: ReturnType<typeof applicants>, name: string) =>
  table.columns.find((column) => column.name === name) as CodedColumn;
const large = (options: ApplicantOptions = {}) => applicants({count: 40_000, ...options});

it("applicants(options) have the stated correlations within a group, and the truth's among all", () => {
  const drawn = large();
  const {performance, validities, correlations, within} = drawn.truth;
  for (const name of ["reasoning", "knowledge", "interview", "score"] as const) {
    expect(Math.abs(correlation(numbers(drawn, name), performance) - validities[name])).toBeLessThan(0.015);
  }
  expect(
    Math.abs(correlation(numbers(drawn, "reasoning"), numbers(drawn, "knowledge")) - correlations[0][1])
  ).toBeLessThan(0.015);
  const inA = Array.from(codes(drawn, "group").codes, (code) => code === 0);
  const ofA = (values: Float64Array) => values.filter((_, i) => inA[i]);
  for (const name of ["reasoning", "knowledge", "interview"] as const) {
    expect(Math.abs(correlation(ofA(numbers(drawn, name)), ofA(performance)) - within[name])).toBeLessThan(0.02);
  }
});

it("applicants({differences, groupShare}) have groups that differ by so many standard deviations, of that size", () => {
  const drawn = large({groupShare: 0.4});
  const b = Array.from(codes(drawn, "group").codes, (code) => code === 1);
  const gap = (values: Float64Array) => mean(values.filter((_, i) => b[i])) - mean(values.filter((_, i) => !b[i]));
  expect(mean(b.map(Number))).toBeCloseTo(0.4, 1);
  expect(Math.abs(gap(numbers(drawn, "reasoning")) / 15 + 0.6)).toBeLessThan(0.04);
  expect(Math.abs(gap(numbers(drawn, "knowledge")) / 8 + 0.4)).toBeLessThan(0.04);
  expect(Math.abs(gap(drawn.truth.performance) / 0.6 + 0.2)).toBeLessThan(0.04);
});

it("applicants({selection}) of the top 20 %: validity is lower among the hired, and Thorndike's correction gives it back", () => {
  const drawn = large({selection: {method: "top-down", share: 0.2}});
  const hired = Array.from(codes(drawn, "hired").codes, (code) => code === 1);
  const score = numbers(drawn, "score").filter((_, i) => hired[i]);
  const known = numbers(drawn, "performance").filter((value) => !Number.isNaN(value));
  expect(known).toHaveLength(8000);
  const restricted = correlation(score, known);
  // Case II: u = standard deviation of all ÷ that of the hired; of the score it is 1 among all.
  const centre = mean(score);
  const u = 1 / Math.sqrt(mean(score.map((value) => (value - centre) ** 2)));
  const corrected = (u * restricted) / Math.sqrt(1 + restricted * restricted * (u * u - 1));
  expect(restricted).toBeLessThan(drawn.truth.validities.score - 0.15);
  expect(Math.abs(corrected - drawn.truth.validities.score)).toBeLessThan(0.05);
});

it("applicants({selection}) by a threshold hires all above it, and a hold-out of chance is as good as everyone", () => {
  const drawn = large({selection: {method: "threshold", cut: 1, holdOut: 0.1}});
  const by = codes(drawn, "hired_by");
  const score = numbers(drawn, "score");
  const how = Array.from(by.codes, (code) => (code < 0 ? null : by.dictionary[code]));
  expect(how.filter((each) => each === "chance")).toHaveLength(4000);
  score.forEach((value, i) => {
    if (Math.abs(value - 1) > 0.001 && how[i] !== "chance") expect(how[i]).toBe(value >= 1 ? "score" : null);
  });
  expect(Math.abs(mean(score.filter((_, i) => how[i] === "chance")))).toBeLessThan(0.06);
  const random = (values: Float64Array) => values.filter((_, i) => how[i] === "chance");
  const validity = correlation(random(score), random(drawn.truth.performance));
  expect(Math.abs(validity - drawn.truth.validities.score)).toBeLessThan(0.05);
});

it("applicants({weights}) score by them alone: the score of one predictor is that predictor", () => {
  const drawn = applicants({weights: {reasoning: 0, knowledge: 2, interview: 0}});
  expect(correlation(numbers(drawn, "score"), numbers(drawn, "knowledge"))).toBeCloseTo(1, 6);
  expect(drawn.truth.validities.score).toBeCloseTo(drawn.truth.validities.knowledge, 12);
});

it("applicants({share}) holds at its ends, in one group too", () => {
  const none = applicants({count: 50, selection: {method: "top-down", share: 0}, groupShare: 0});
  expect(codes(none, "hired").codes.every((code) => code === 0)).toBe(true);
  expect(codes(none, "group").dictionary).toEqual(["A"]);
  const all = applicants({count: 50, selection: {method: "top-down", share: 1}});
  expect(numbers(all, "performance")).toEqual(all.truth.performance);
});

it("applicants(options) repeat themselves with the same seed, in every engine", () => {
  expect(tableDigest(applicants().table)).toMatchInlineSnapshot(`"c77b968e788eacd7ae0d2ade256f320c"`);
  expect(tableDigest(applicants({seed: 2}).table)).not.toBe(tableDigest(applicants().table));
});

it("applicants(options) throws on shares and correlations that cannot be", () => {
  expect(() => applicants({count: 0})).toThrow("invalid count; not a whole number ≥ 1: 0");
  expect(() => applicants({groupShare: 1.1})).toThrow("invalid groupShare; not in [0, 1]: 1.1");
  expect(() => applicants({validities: {reasoning: 0.9, knowledge: 0.9, interview: 0.9}})).toThrow("positive definite");
  expect(() => applicants({weights: {reasoning: 0, knowledge: 0, interview: 0}})).toThrow("invalid weights");
  expect(() => applicants({selection: {method: "top-down", share: 2}})).toThrow("invalid share; not in [0, 1]: 2");
  expect(() => applicants({selection: {method: "threshold", cut: NaN}})).toThrow("invalid cut; not a number: NaN");
});
