import {expect, it} from "vitest";
import {triangleScene} from "../../simulate/triangleScene.js";
import {measureAgreement} from "../../stats/agreement/measureAgreement.js";
import {agreementMatrix, boxesOfTeam, clauses, compareBoxes} from "./boxTeam.js";
import {guidelineRules, labelsUnder} from "./guideline.js";
import {agreementOf, expectedTable, outOfHundred, prevalences} from "./paradox.js";
import {readerItems, readerRatings, withOneself} from "./readerLabels.js";
import {ratingStudy} from "./ratingStudy.js";
import {believedSkill, trueSkill, voteStudy} from "./votes.js";

const plain = {resamples: 0};

it("boxesOfTeam(scene, clauses) agrees more with every clause, and wholly with all of them", () => {
  for (const seed of [1, 2, 3]) {
    const scene = triangleScene(seed);
    const after = clauses.map((_, i) => {
      const given = clauses.slice(0, i + 1).map(({id}) => id);
      return compareBoxes(boxesOfTeam(scene, given)).agreement;
    });
    const before = compareBoxes(boxesOfTeam(scene, [])).agreement;
    expect([before, ...after]).toEqual([before, ...after].sort((a, b) => a - b));
    expect(before).toBeLessThan(0.5);
    expect(after[after.length - 1]).toBe(1);
  }
});

it("compareBoxes(readers) matches each pair once, and needs two readers", () => {
  const box = {left: 0, top: 0, right: 10, bottom: 10};
  const readers = ["Ada", "Ben", "Cleo"].map((name, i) => ({name, boxes: i < 2 ? [box] : []}));
  const result = compareBoxes(readers);
  expect(result.pairs.map(({first, second}) => [first, second])).toEqual([
    ["Ada", "Ben"],
    ["Ada", "Cleo"],
    ["Ben", "Cleo"]
  ]);
  expect(result.agreement).toBeCloseTo(1 / 3);
  expect(result.meanIou).toBe(1);
  expect(agreementMatrix(["Ada", "Cleo"], result)).toEqual([
    [null, 0],
    [0, null]
  ]);
  expect(() => compareBoxes(readers.slice(0, 1))).toThrow("invalid readers; fewer than two: 1");
});

it("agreementOf(table) equals the worked examples of the paradox", () => {
  const of = (a: number, b: number, c: number, d: number) =>
    agreementOf({bothYes: a / 100, onlyFirst: b / 100, onlySecond: c / 100, bothNo: d / 100});
  expect(of(40, 9, 6, 45).cohenKappa).toBeCloseTo(0.6995, 4);
  expect(of(80, 10, 5, 5).cohenKappa).toBeCloseTo(0.3182, 4);
  expect(of(80, 10, 5, 5).krippendorffAlpha).toBeCloseTo(0.3143, 4);
  expect(of(80, 10, 5, 5).gwetAC1).toBeCloseTo(0.808, 3);
});

it("agreementOf(expectedTable(prevalence, accuracy)): percent stands still, kappa falls with rarity, AC1 does not", () => {
  const series = prevalences.map((prevalence) => agreementOf(expectedTable(prevalence, 0.9)));
  for (const {percent} of series) expect(percent).toBeCloseTo(0.82);
  series.slice(1).forEach(({cohenKappa, gwetAC1}, i) => {
    expect(cohenKappa).toBeGreaterThan(series[i].cohenKappa);
    expect(gwetAC1).toBeLessThanOrEqual(series[i].gwetAC1);
  });
  const {bothYes, onlyFirst, onlySecond, bothNo} = outOfHundred(expectedTable(0.05, 0.9));
  expect(bothYes + onlyFirst + onlySecond + bothNo).toBe(100);
});

it("readerItems(about) shows every text once, then repeats and near-duplicates of texts that were shown", () => {
  for (const about of ["work", "product"] as const) {
    const items = readerItems(about);
    const first = items.filter(({role}) => role === "first");
    expect(first).toHaveLength(12);
    expect(new Set(items.map(({id}) => id)).size).toBe(items.length);
    for (const {of} of items) expect(first.map(({id}) => id)).toContain(of);
    expect(items.findIndex(({role}) => role !== "first")).toBe(12);
  }
});

it("readerRatings(items, labels) puts the reader beside the team; labels not given are missing", () => {
  const items = readerItems("work");
  const [{id}] = items;
  const {units, annotators, categories, codes} = readerRatings(items, {[id]: "neutral", other: "positive"});
  expect(annotators).toEqual(["You", "Ada", "Ben", "Cleo", "Dan"]);
  const own = units.map((_, row) => codes[row * annotators.length]);
  expect(own.filter((code) => code >= 0)).toEqual([categories.indexOf("neutral")]);
  expect(units[own.findIndex((code) => code >= 0)]).toBe(id);
});

it("withOneself(items, labels) counts texts labelled twice and names those with two labels", () => {
  const items = readerItems("product");
  const twice = items.filter(({role}) => role !== "first");
  const all = Object.fromEntries(items.map(({id}) => [id, "positive"]));
  expect(withOneself(items, all)).toEqual({pairs: twice.length, same: twice.length, conflicts: []});
  const result = withOneself(items, {...all, [twice[0].id]: "negative"});
  expect(result.same).toBe(twice.length - 1);
  expect(result.conflicts).toMatchObject([{second: twice[0].text, labels: ["positive", "negative"]}]);
  expect(withOneself(items, {}).pairs).toBe(0);
});

it("voteStudy(): weighting annotators beats counting votes while most are careful, and believes a shared mistake", () => {
  const two = voteStudy({literal: 2, copier: false});
  const three = voteStudy({literal: 3, copier: false});
  expect(two.accuracies.at(-1)).toBeGreaterThan(two.majority + 0.02);
  expect(three.accuracies.at(-1)).toBeLessThan(three.majority);
  expect(() => voteStudy({literal: 5, copier: false})).toThrow("invalid literal; above 4: 5");
});

it("voteStudy({copier}) raises agreement and lowers the share of right labels", () => {
  const alone = voteStudy({literal: 0, copier: false});
  const copied = voteStudy({literal: 0, copier: true});
  const alpha = ({ratings}: typeof alone) => measureAgreement(ratings, plain).krippendorffAlpha.value ?? NaN;
  expect(alpha(copied)).toBeGreaterThan(alpha(alone) + 0.05);
  expect(copied.majority).toBeLessThan(alone.majority - 0.05);
});

it("believedSkill(step, annotator) finds who is better as long as nobody shares a mistake", () => {
  const {model, ratings, truth} = voteStudy({literal: 0, copier: false});
  const last = model.history[model.history.length - 1];
  ratings.annotators.forEach((_, a) => {
    expect(Math.abs(believedSkill(last, a) - trueSkill(ratings, truth, a))).toBeLessThan(0.1);
  });
});

it("labelsUnder(rules) agrees more under all rules than under none, over seeds", () => {
  const alpha = (rules: string[], seed: number) =>
    measureAgreement(labelsUnder(rules, seed), plain).krippendorffAlpha.value ?? NaN;
  const all = guidelineRules.map(({id}) => id);
  for (const seed of [1, 2, 3, 4, 5]) expect(alpha(all, seed)).toBeGreaterThan(alpha([], seed) + 0.3);
});

it("ratingStudy({leniency}) lowers the agreement in amount, and hardly that in order", () => {
  const usual = {error: 0.4, performance: 0.8};
  const [alike, apart] = [ratingStudy({...usual, leniency: 0}), ratingStudy({...usual, leniency: 0.8})];
  expect(alike.sameAmount).toBeGreaterThan((apart.sameAmount ?? 0) + 0.15);
  expect(Math.abs((alike.sameOrder ?? 0) - (apart.sameOrder ?? 0))).toBeLessThan(0.15);
  expect(apart.averageDeviation).toBeGreaterThan(alike.averageDeviation ?? Infinity);
});

it("ratingStudy({performance}) lowers ICC where people are alike, though raters say the same: r_wg stays", () => {
  const usual = {leniency: 0.1, error: 0.35};
  const [apart, alike] = [ratingStudy({...usual, performance: 0.9}), ratingStudy({...usual, performance: 0.05})];
  expect(apart.sameAmount).toBeGreaterThan(0.6);
  expect(alike.sameAmount).toBeLessThan(0.3);
  expect(alike.rwg).toBeGreaterThan((apart.rwg ?? 1) - 0.1);
});
