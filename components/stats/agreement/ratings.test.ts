import {expect, it} from "vitest";
import {codeLabels, ratingsOf} from "./ratings.js";

it("ratingsOf(labels) has units and annotators in order of appearance, categories sorted, gaps as −1", () => {
  const ratings = ratingsOf([
    {unit: "b", annotator: "Ada", label: "yes"},
    {unit: "a", annotator: "Bo", label: "no"},
    {unit: "a", annotator: "Ada", label: null}
  ]);
  expect(ratings).toEqual({
    units: ["b", "a"],
    annotators: ["Ada", "Bo"],
    categories: ["no", "yes"],
    codes: Int32Array.of(1, -1, -1, 0)
  });
});

it("ratingsOf(labels) sorts labels that are numbers by their amount, and takes 1.0 for 1", () => {
  const labels = ["10", "9", "1.0", 1].map((label, i) => ({unit: String(i), annotator: "A", label}));
  const {categories, scores, codes} = ratingsOf(labels);
  expect({categories, scores, codes: [...codes]}).toEqual({
    categories: ["1", "9", "10"],
    scores: [1, 9, 10],
    codes: [2, 1, 0, 0]
  });
});

it("ratingsOf(labels, {categories}) keeps their order, and those that nobody gave", () => {
  const labels = [{unit: "1", annotator: "A", label: "high"}];
  const ratings = ratingsOf(labels, {categories: ["low", "middle", "high"]});
  expect(ratings.categories).toEqual(["low", "middle", "high"]);
  expect([...ratings.codes]).toEqual([2]);
  expect(ratings.scores).toBeUndefined();
  expect(() => ratingsOf(labels, {categories: ["low"]})).toThrow(/^invalid labels at index 0; none of the categories/);
});

it("ratingsOf(labels, {repeats: true}) keeps what an annotator said again; without it that is an error", () => {
  const labels = ["x", "y", "x"].map((label) => ({unit: "1", annotator: "A", label}));
  const {codes, repeats} = ratingsOf(labels, {repeats: true});
  expect([...codes]).toEqual([0]);
  expect(repeats).toEqual([
    {unit: 0, annotator: 0, code: 1},
    {unit: 0, annotator: 0, code: 0}
  ]);
  expect(() => ratingsOf(labels)).toThrow(/^invalid labels at index 1; labelled twice by one annotator: 1$/);
});

it("codeLabels(labels) calls nothing a number when one label is none", () => {
  expect(codeLabels(["2", "10", "many"])).toMatchObject({categories: ["10", "2", "many"], scores: null});
  expect(codeLabels([null, null])).toMatchObject({categories: [], scores: null});
  expect(codeLabels(["1", " "])).toMatchObject({scores: null});
});
