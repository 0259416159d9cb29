import {expect, it} from "vitest";
import type {NumericColumn} from "../table/table.js";
import {type SurveyOptions, engagementSurvey} from "./engagementSurvey.js";
import {correlation, mean, variance} from "./golden/statistics.js";
import {tableDigest} from "./golden/tableDigest.js";
import {likertCovariance, likertMean, likertVariance, opinionCorrelation} from "./likert.js";

type Survey = ReturnType<typeof engagementSurvey>;
const whole: SurveyOptions = {waves: 1, nonResponse: 0, itemNonResponse: 0, commentShare: 0};

/** For each scale the answers of each item, reversed ones recoded. */
function answersOf({table, truth}: Survey, scale: number): number[][] {
  const {items, reversed} = truth.scales[scale];
  return items.map((item) => {
    const {values} = table.columns.find(({name}) => name === item) as NumericColumn;
    return Array.from(values, (value) => (reversed.includes(item) ? 6 - value : value));
  });
}

function alpha(items: number[][]): number {
  const sums = items[0].map((_, i) => items.reduce((sum, item) => sum + item[i], 0));
  const within = items.reduce((sum, item) => sum + variance(item), 0);
  return (items.length / (items.length - 1)) * (1 - within / variance(sums));
}

/** ICC(1) from the one-way analysis of variance, with the mean group size of unequal groups. */
function icc(values: number[], groups: ArrayLike<number>): number {
  const by = new Map<number, number[]>();
  values.forEach((value, i) => by.set(groups[i], [...(by.get(groups[i]) ?? []), value]));
  const all = [...by.values()];
  const grand = mean(values);
  const between = all.reduce((sum, group) => sum + group.length * (mean(group) - grand) ** 2, 0) / (all.length - 1);
  const within = all.reduce((sum, group) => sum + group.length * variance(group), 0) / (values.length - all.length);
  const squares = all.reduce((sum, group) => sum + group.length ** 2, 0);
  const size = (values.length - squares / values.length) / (all.length - 1);
  return (between - within) / (between + (size - 1) * within);
}

const teamsOf = ({table}: Survey) => (table.columns.find(({name}) => name === "team") as {codes: Int32Array}).codes;
const scaleMeans = (items: number[][]) => items[0].map((_, i) => mean(items.map((item) => item[i])));

it("engagementSurvey(options) has the stated alpha for every scale once items are recoded", () => {
  const survey = engagementSurvey({...whole, people: 20_000, teams: 2000});
  survey.truth.scales.forEach(({reliability}, s) =>
    expect(Math.abs(alpha(answersOf(survey, s)) - reliability)).toBeLessThan(0.01)
  );
});

it("engagementSurvey(options) has the stated ICC(1) of scale means, over seeds", () => {
  const iccs = [1, 2, 3, 4, 5, 6].map((seed) => {
    const survey = engagementSurvey({...whole, people: 4000, teams: 200, seed});
    return survey.truth.scales.map((_, s) => icc(scaleMeans(answersOf(survey, s)), teamsOf(survey)));
  });
  engagementSurvey().truth.scales.forEach(({icc: stated}, s) =>
    expect(Math.abs(mean(iccs.map((each) => each[s])) - stated)).toBeLessThan(0.012)
  );
});

it("engagementSurvey(options) drifts as stated: the mean answer of each wave is that of truth.means", () => {
  const survey = engagementSurvey({people: 6000, teams: 3000, nonResponse: 0, itemNonResponse: 0});
  const {values: wave} = survey.table.columns[0] as NumericColumn;
  survey.truth.scales.forEach(({means}, s) => {
    const scores = scaleMeans(answersOf(survey, s));
    means.forEach((stated, w) =>
      expect(Math.abs(mean(scores.filter((_, i) => wave[i] === w + 1)) - stated)).toBeLessThan(0.04)
    );
  });
  expect(survey.truth.scales[0].means[3]).toBeLessThan(survey.truth.scales[0].means[0] - 0.2);
});

it("engagementSurvey(options) keeps true scores from wave to wave, and lets scales correlate, as stated", () => {
  const {truth} = engagementSurvey({...whole, waves: 2, people: 20_000, teams: 5000});
  const score = (wave: number, scale: number) =>
    Float64Array.from({length: 20_000}, (_, person) => truth.scores[(person * 2 + wave) * 3 + scale]);
  expect(Math.abs(variance(score(1, 0)) - 1)).toBeLessThan(0.04);
  expect(Math.abs(correlation(score(0, 0), score(1, 0)) - 0.8)).toBeLessThan(0.02);
  expect(Math.abs(correlation(score(0, 0), score(0, 1)) - 0.5)).toBeLessThan(0.03);
});

it("engagementSurvey({nonResponse}) loses that share of people, and keeps the engaged", () => {
  const survey = engagementSurvey({people: 10_000, waves: 1, responseCorrelation: 0.4});
  expect(Math.abs(survey.table.rows / 10_000 - 0.75)).toBeLessThan(0.02);
  const taking = mean(Array.from(survey.truth.people, (person) => survey.truth.scores[person * 3]));
  // The mean of a normal above its 25 % point is 0.4236; 0.4 of it goes with the score.
  expect(Math.abs(taking - 0.4 * 0.4236)).toBeLessThan(0.04);
});

it("engagementSurvey({itemNonResponse, commentShare}) has gaps and comments as stated, with their sentiment", () => {
  const {table, truth} = engagementSurvey({people: 2000});
  const items = table.columns.filter(({name}) => name.includes("_")) as NumericColumn[];
  const gaps = mean(items.map(({values}) => mean(Array.from(values, (value) => Number(Number.isNaN(value))))));
  expect(gaps).toBeCloseTo(0.03, 2);
  const comment = table.columns.find(({name}) => name === "comment") as {kind: string; codes: Int32Array};
  expect(comment.kind).toBe("text");
  expect(mean(Array.from(comment.codes, (code) => Number(code >= 0)))).toBeCloseTo(0.3, 1);
  truth.sentiments.forEach((sentiment, i) => expect(sentiment === null).toBe(comment.codes[i] < 0));
  const engaged = (sentiment: string) =>
    mean(answersOf({table, truth}, 0)[0].filter((answer, i) => truth.sentiments[i] === sentiment && answer > 0));
  expect(engaged("positive")).toBeGreaterThan(engaged("neutral"));
  expect(engaged("neutral")).toBeGreaterThan(engaged("negative"));
});

it("engagementSurvey({commentShare}) changes no answer when comments are asked for or not", () => {
  const [without, asked] = [0, 1].map((commentShare) => engagementSurvey({people: 50, commentShare}));
  expect(answersOf(without, 1)).toEqual(answersOf(asked, 1));
});

it("engagementSurvey(options) repeats itself with the same seed, in every engine", () => {
  expect(tableDigest(engagementSurvey().table)).toMatchInlineSnapshot(`"24fce353d2b3c57cac8a7ac65a680433"`);
  expect(tableDigest(engagementSurvey({seed: 2}).table)).not.toBe(tableDigest(engagementSurvey().table));
});

it("engagementSurvey(options) throws on what cannot be", () => {
  const scale = {name: "mood", items: 3, reliability: 0.7, icc: 0.1};
  expect(() => engagementSurvey({scales: [{...scale, reliability: 1}]})).toThrow("invalid reliability; not one that 3");
  expect(() => engagementSurvey({scales: [{...scale, reliability: 0}]})).toThrow("invalid reliability");
  expect(() => engagementSurvey({scales: [{...scale, icc: 0.9}]})).toThrow("invalid icc; not in [0, reliability]: 0.9");
  expect(() => engagementSurvey({scales: [{...scale, reversed: 4}]})).toThrow("invalid items; not a whole number ≥ 4");
  expect(() => engagementSurvey({scales: []})).toThrow("invalid scales; not one or more: 0");
  expect(() => engagementSurvey({people: 0})).toThrow("invalid people; not a whole number ≥ 1: 0");
  expect(() => engagementSurvey({nonResponse: 1})).toThrow("invalid nonResponse; not in [0, 1): 1");
  expect(() => engagementSurvey({stability: 1.5})).toThrow("invalid stability; not in [0, 1]: 1.5");
});

it("likertCovariance(r) is that of the answers of correlated opinions, and opinionCorrelation(covariance) its inverse", () => {
  // SciPy 1.12: sums of multivariate_normal(cov=[[1, r], [r, 1]]).cdf over the thresholds.
  const golden = [
    [0.1, 0.096142319],
    [0.5, 0.484048257],
    [0.9, 0.882997977]
  ];
  for (const [r, covariance] of golden) expect(likertCovariance(r)).toBeCloseTo(covariance, 6);
  expect(likertCovariance(0)).toBe(0);
  for (const r of [0.1, 0.5, 0.9]) expect(opinionCorrelation(likertCovariance(r))).toBeCloseTo(r, 9);
  expect(opinionCorrelation(5)).toBeNaN();
  expect([likertMean(0), likertMean(0.5)]).toEqual([expect.closeTo(3.353927667, 8), expect.closeTo(3.820788076, 8)]);
  expect(likertVariance()).toBeCloseTo(1.0638748, 7);
});
