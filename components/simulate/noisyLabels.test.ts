import {expect, it} from "vitest";
import {noisyLabels} from "./noisyLabels.js";

const truth = Int32Array.from({length: 200}, (_, i) => i % 4);
const wrongPlaces = (labels: Int32Array) => Array.from(labels.keys()).filter((i) => labels[i] !== truth[i]);

it("noisyLabels(labels, {rate}) makes exactly that share wrong, and says where", () => {
  for (const rate of [0, 0.005, 0.1, 0.333, 1]) {
    const {labels, changed} = noisyLabels(truth, {rate, classes: 4, seed: 3});
    expect(changed).toHaveLength(Math.round(rate * 200));
    expect(Array.from(changed)).toEqual(wrongPlaces(labels));
  }
});

it("noisyLabels(labels, {rate}) spreads wrong labels evenly over the other classes", () => {
  const many = new Int32Array(30_000).fill(2);
  const {labels} = noisyLabels(many, {rate: 1, classes: 4});
  const counts = [0, 1, 2, 3].map((c) => labels.filter((label) => label === c).length);
  expect(counts[2]).toBe(0);
  // Binomial of 30,000 and 1/3: a standard deviation of 82.
  for (const c of [0, 1, 3]) expect(Math.abs(counts[c] - 10_000)).toBeLessThan(400);
});

it("noisyLabels(labels, {to}) names that class alone, where it is wrong", () => {
  const {labels, changed} = noisyLabels(truth, {rate: 0.5, classes: 4, to: 3, seed: 1});
  expect(changed).toHaveLength(100);
  for (const i of changed) expect([truth[i] === 3, labels[i]]).toEqual([false, 3]);
});

it("noisyLabels(labels, {among}) leaves all others as they are", () => {
  const among = Array.from({length: 60}, (_, i) => 3 * i);
  const {changed} = noisyLabels(truth, {rate: 0.2, classes: 4, among, seed: 5});
  expect(changed).toHaveLength(40);
  for (const i of changed) expect(i % 3).toBe(0);
});

it("noisyLabels(labels, {seed}) takes the same wrong labels and more at a higher rate, others with another seed", () => {
  const at = (rate: number, seed: number) => noisyLabels(truth, {rate, classes: 4, seed});
  const [few, many] = [at(0.1, 2), at(0.3, 2)];
  for (const i of few.changed) expect(many.labels[i]).toBe(few.labels[i]);
  expect(at(0.1, 2)).toEqual(few);
  expect(at(0.1, 4).changed).not.toEqual(few.changed);
});

it("noisyLabels(labels, options) throws on options out of range and where too few labels may be wrong", () => {
  const of = (options: object) => () => noisyLabels([0, 1, 1], {rate: 0.5, classes: 2, ...options});
  expect(of({rate: 1.1})).toThrow(new RangeError("invalid rate; not in [0, 1]: 1.1"));
  expect(of({rate: NaN})).toThrow("invalid rate; not in [0, 1]: NaN");
  expect(of({classes: 1})).toThrow("invalid classes; not a whole number ≥ 2: 1");
  expect(of({to: 2})).toThrow("invalid to; no class: 2");
  expect(of({to: 1})).toThrow("invalid rate; more than the 1 of 3 that may be wrong: 0.5");
  expect(of({among: [0, 3]})).toThrow("invalid among at index 1; no place of a label, or twice the same: 3");
  expect(of({among: [0, 0]})).toThrow("invalid among at index 1; no place of a label, or twice the same: 0");
  expect(() => noisyLabels([0, 2], {rate: 0, classes: 2})).toThrow("invalid labels at index 1; no class: 2");
});
