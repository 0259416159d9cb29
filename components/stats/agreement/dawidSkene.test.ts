import {expect, it} from "vitest";
import {dawidSkene} from "./dawidSkene.js";
import golden from "./golden/agreement.json" with {type: "json"};
import {ratingsFromRows} from "./golden/ratingsFromRows.js";
import {majorityVote} from "./majorityVote.js";
import {ratingsOf} from "./ratings.js";

// Dawid and Skene (1979), table 1: 45 patients, four classes; the first observer three times, four others once each.
const patients = `
1111111 3334334 1122122 2223121 2223222 2223322 1222111 3333433 2222223 2322223 4444444 2223343 1111111 2223212 1211111
1112111 1111111 1111111 2222221 2221322 2222222 2222221 2223222 2212222 1111111 1111111 2322222 1111111 1111111 1121121
1111111 3333233 1111111 2222222 2223232 4334343 2212232 2323233 3333432 1111111 1111111 1212111 2322222 1211111 2222222
`
  .trim()
  .split(/\s+/);
const anaesthetists = ratingsOf(
  patients.flatMap((token, i) =>
    Array.from(token, (label, at) => ({unit: String(i + 1), annotator: `observer ${Math.max(1, at - 1)}`, label}))
  ),
  {repeats: true}
);

it("dawidSkene(anaesthetists) finds the published classes and habits", () => {
  const {classes, confusion, history, converged} = dawidSkene(anaesthetists, {tolerance: 1e-12});
  expect(converged).toBe(true);
  expectAll([...classes], [0.4, 0.422, 0.112, 0.067]);
  const likelihoods = history.map(({logLikelihood}) => logLikelihood);
  [-205.0911, -194.551, -193.1594].forEach((value, i) => expect(likelihoods[i]).toBeCloseTo(value, 4));
  expect(likelihoods.at(-1)).toBeCloseTo(-192.8909, 4);
  const diagonals = [
    [0.889, 0.876, 0.661, 0.444],
    [0.834, 0.633, 1, 1],
    [1, 0.788, 0.199, 0.333],
    [0.944, 0.843, 0.801, 0.667],
    [1, 0.735, 0.791, 0.667]
  ];
  diagonals.forEach((diagonal, a) =>
    expectAll(
      diagonal.map((_, j) => confusion[a * 16 + j * 5]),
      diagonal
    )
  );
  expectAll([...confusion.slice(4, 8)], [0.071, 0.876, 0.053, 0]);
});

it("dawidSkene(anaesthetists) is sure of all patients but four, and three times not with the majority", () => {
  const {posteriors, codes} = dawidSkene(anaesthetists, {tolerance: 1e-12});
  const sure = patients.map((_, i) => Math.max(...posteriors.slice(i * 4, i * 4 + 4)));
  const unsure = patients.flatMap((_, i) => (sure[i] < 0.9995 ? [i + 1] : []));
  expect(unsure).toEqual([7, 30, 35, 38]);
  expectAll([...posteriors.slice(24, 26), ...posteriors.slice(137, 139)], [0.981, 0.019, 0.948, 0.052]);
  const counts = [0, 1, 2, 3].map((code) => codes.filter((own) => own === code).length);
  expect(counts).toEqual([18, 19, 5, 3]);
  const vote = majorityVote(anaesthetists);
  const others = patients.flatMap((_, i) => (codes[i] === vote.codes[i] ? [] : [[i + 1, codes[i] + 1]]));
  expect(others).toEqual([
    [2, 4],
    [12, 3],
    [36, 4]
  ]);
  expect(vote.ties).toEqual([{unit: 11, codes: [1, 2]}]);
});

it.each(golden.dawidSkene.map((own, i) => ({...own, i: i + 1})))(
  "dawidSkene(ratings, {iterations: 12}) is as plain products in NumPy, case $i",
  ({rows, categories, posteriors, classes, confusion, logLikelihood}) => {
    const found = dawidSkene(ratingsFromRows(rows, categories), {iterations: 12, tolerance: 0});
    expectAll([...found.posteriors], posteriors.flat(), 9);
    expectAll([...found.classes], classes, 9);
    expectAll([...found.confusion], confusion.flat(2), 9);
    expectAll(
      found.history.map((step) => step.logLikelihood),
      logLikelihood,
      9
    );
  }
);

it("dawidSkene(ratings).history never goes down, and keeps the estimates to be watched when asked", () => {
  const {history, posteriors} = dawidSkene(anaesthetists, {watch: true});
  for (let i = 1; i < history.length; i++) {
    expect(history[i].logLikelihood).toBeGreaterThanOrEqual(history[i - 1].logLikelihood - 1e-9);
  }
  expect(history.at(-1)?.posteriors).toEqual(posteriors);
  expect(history[0].confusion).toHaveLength(5 * 16);
  expect(dawidSkene(anaesthetists).history[0].posteriors).toBeUndefined();
});

it("dawidSkene(ratings) holds for hundreds of labels to a unit, where plain products would be 0", () => {
  const labels = Array.from({length: 400}, (_, a) =>
    ["u1", "u2"].map((unit, i) => ({unit, annotator: `a${a}`, label: a % 3 === 0 ? "xy"[1 - i] : "xy"[i]}))
  ).flat();
  const {posteriors, codes} = dawidSkene(ratingsOf(labels), {smoothing: 0.5});
  expect([...posteriors].every(Number.isFinite)).toBe(true);
  expect([...codes]).toEqual([0, 1]);
});

it("dawidSkene(ratings) says nothing of a unit without labels, and lets it change nothing", () => {
  const labels = [
    {unit: "1", annotator: "A", label: "x"},
    {unit: "1", annotator: "B", label: "x"},
    {unit: "2", annotator: "A", label: "y"},
    {unit: "2", annotator: "B", label: "x"}
  ];
  const without = dawidSkene(ratingsOf(labels));
  const found = dawidSkene(ratingsOf([...labels, {unit: "3", annotator: "A", label: null}]));
  expect(found.codes[2]).toBe(-1);
  expect(found.classes).toEqual(without.classes);
  expect(found.history.at(-1)?.logLikelihood).toBeCloseTo(without.history.at(-1)!.logLikelihood, 12);
});

it("dawidSkene(ratings, options) refuses options out of range", () => {
  expect(() => dawidSkene(anaesthetists, {iterations: 0})).toThrow(/^invalid iterations; /);
  expect(() => dawidSkene(anaesthetists, {smoothing: -1})).toThrow(/^invalid smoothing; /);
});

it("majorityVote(ratings) has −1 where nobody voted, and for a tie", () => {
  const labels = [
    ["1", "A", "x"],
    ["1", "B", "y"],
    ["2", "A", "x"],
    ["3", "A", null]
  ] as const;
  const vote = majorityVote(ratingsOf(labels.map(([unit, annotator, label]) => ({unit, annotator, label}))));
  expect([...vote.codes]).toEqual([-1, 0, -1]);
  expect(vote.ties).toEqual([{unit: 0, codes: [0, 1]}]);
  expect([...vote.shares]).toEqual([0.5, 0.5, 1, 0, 0, 0]);
});

function expectAll(found: readonly number[], expected: readonly number[], digits = 3): void {
  expect(found).toHaveLength(expected.length);
  expected.forEach((value, i) => expect(found[i]).toBeCloseTo(value, digits));
}
