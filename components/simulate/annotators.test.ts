import {expect, it} from "vitest";
import {createRandom} from "../math/random.js";
import {confusion} from "../stats/agreement/confusion.js";
import {dawidSkene} from "../stats/agreement/dawidSkene.js";
import {type Annotator, type LabelTask, annotate, trueConfusion} from "./annotators.js";

const categories = ["negative", "neutral", "positive"];

/** Items of which every second is hard, and every third has another literal label. */
function task(count: number): LabelTask {
  const random = createRandom(5, "task");
  const truth = Int32Array.from({length: count}, () => random.integer(3));
  return {
    items: Array.from({length: count}, (_, i) => `item ${i}`),
    categories,
    truth,
    difficulty: Float64Array.from(truth, (_, i) => (i % 2 === 0 ? 0.8 : 0)),
    literal: Int32Array.from(truth, (code, i) => (i % 3 === 0 ? (code + 1) % 3 : -1))
  };
}

const six: Annotator[] = [
  {name: "Ada", behaviour: "careful"},
  {name: "Ben", behaviour: "lenient"},
  {name: "Cleo", behaviour: "literal"},
  {name: "Dov", behaviour: "guesses when hard"},
  {name: "Eve", behaviour: "tires"},
  {name: "Finn", behaviour: "copies", of: "Ben"}
];

/** How often the labels of one annotator are right, over a choice of items. */
function right(of: LabelTask, annotator: Annotator[], among: (i: number) => boolean = () => true): number {
  const {codes, annotators} = annotate(of, annotator, {seed: 2});
  const own = annotators.length - 1;
  const chosen = of.items.flatMap((_, i) => (among(i) ? [i] : []));
  return chosen.filter((i) => codes[i * annotators.length + own] === of.truth[i]).length / chosen.length;
}

it.each(six.map(({name}) => name))(
  "annotate(task) gives %s's labels with the chances that trueConfusion states",
  (name) => {
    const large = task(30_000);
    const {codes, annotators} = annotate(large, six, {seed: 1});
    const own = annotators.indexOf(name);
    const counts = new Float64Array(9);
    large.items.forEach((_, i) => counts[large.truth[i] * 3 + codes[i * 6 + own]]++);
    const expected = trueConfusion(large, six, name);
    for (let t = 0; t < 3; t++) {
      const row = counts.subarray(3 * t, 3 * t + 3);
      const sum = row[0] + row[1] + row[2];
      // Four standard errors of a share of about 10,000 items.
      for (let c = 0; c < 3; c++) expect(Math.abs(row[c] / sum - expected[3 * t + c])).toBeLessThan(0.02);
    }
  }
);

it("annotate(task) by hand: the careful one gives the truth to 95 % of plain items and to 68.3 % of those of difficulty 0.8", () => {
  expect(right(task(20_000), [{name: "Ada", behaviour: "careful"}], (i) => i % 2 === 1)).toBeCloseTo(0.95, 2);
  const hard = 0.6 * 0.95 + 0.4 / 3;
  expect(Math.abs(right(task(20_000), [{name: "Ada", behaviour: "careful"}], (i) => i % 2 === 0) - hard)).toBeLessThan(
    0.02
  );
});

it("annotate(task) guesses when hard, tires towards the end, and never falls in between", () => {
  const dov: Annotator[] = [{name: "Dov", behaviour: "guesses when hard", accuracy: 1}];
  expect(right(task(9000), dov, (i) => i % 2 === 0)).toBeCloseTo(1 / 3, 1);
  expect(right(task(9000), dov, (i) => i % 2 === 1)).toBe(1);
  const eve: Annotator[] = [{name: "Eve", behaviour: "tires", accuracy: 1, end: 1}];
  expect(right(task(9000), eve, (i) => i < 100 && i % 2 === 1)).toBeGreaterThan(0.95);
  expect(right(task(9000), eve, (i) => i > 8000)).toBeLessThan(0.45);
});

it("annotate(task) reads words literally, and lifts labels towards the last category only", () => {
  const all: Annotator[] = [{name: "Cleo", behaviour: "literal", share: 1}];
  expect(right(task(900), all, (i) => i % 3 === 0)).toBe(0);
  const lenient = trueConfusion(
    {...task(300), difficulty: undefined},
    [{name: "Ben", behaviour: "lenient", accuracy: 1}],
    "Ben"
  );
  const expected = [0.65, 0.35, 0, 0, 0.65, 0.35, 0, 0, 1];
  expected.forEach((chance, i) => expect(lenient[i]).toBeCloseTo(chance, 12));
});

it("annotate(task) of one who copies agrees with the other more than two careful ones do", () => {
  const ratings = annotate(task(3000), six, {seed: 3});
  const agree = (a: number, b: number) => {
    const counts = confusion(ratings, a, b);
    return (counts[0] + counts[4] + counts[8]) / counts.reduce((sum, count) => sum + count, 0);
  };
  expect(agree(1, 5)).toBeGreaterThan(0.85);
  expect(agree(0, 5)).toBeLessThan(0.75);
});

it("annotate(task) is what Dawid and Skene's method recovers: truth and confusion of the careful", () => {
  const plain = {...task(2000), difficulty: undefined, literal: undefined};
  const group: Annotator[] = [
    {name: "Ada", behaviour: "careful", accuracy: 0.9},
    {name: "Ben", behaviour: "lenient"},
    {name: "Cem", behaviour: "careful", accuracy: 0.7}
  ];
  const {codes, confusion: estimated} = dawidSkene(annotate(plain, group, {seed: 4}));
  expect(plain.items.filter((_, i) => codes[i] === plain.truth[i]).length / 2000).toBeGreaterThan(0.9);
  group.forEach(({name}, a) =>
    trueConfusion(plain, group, name).forEach((chance, c) =>
      expect(Math.abs(estimated[9 * a + c] - chance)).toBeLessThan(0.06)
    )
  );
});

it("annotate(task, annotators, {share, repeated}) leaves labels out, and repeats items at the end", () => {
  const ratings = annotate(task(200), six, {share: 0.5, repeated: 20});
  expect(ratings.codes.filter((code) => code >= 0)).toHaveLength(600);
  const perItem = new Set(ratings.repeats?.map(({unit}) => unit));
  expect(perItem.size).toBeLessThanOrEqual(20);
  expect(ratings.repeats?.every(({unit, annotator}) => ratings.codes[unit * 6 + annotator] >= 0)).toBe(true);
  expect(annotate(task(50), six, {repeated: 10}).repeats).toHaveLength(60);
});

it("annotate(task) repeats itself with the same seed; leaving one out changes nobody else", () => {
  const all = annotate(task(40), six, {seed: 9}).codes;
  expect(annotate(task(40), six, {seed: 9}).codes).toEqual(all);
  expect(annotate(task(40), six, {seed: 10}).codes).not.toEqual(all);
  const two = annotate(task(40), [six[0], six[3]], {seed: 9}).codes;
  expect([...two]).toEqual([...all].filter((_, i) => i % 6 === 0 || i % 6 === 3));
});

it("annotate(task) throws on what does not fit", () => {
  const few = task(3);
  expect(() => annotate({...few, truth: [0, 1]}, six)).toThrow("invalid truth; not as many as items (3): 2");
  expect(() => annotate({...few, truth: [0, 1, 3]}, six)).toThrow("invalid truth at index 2; out of range: 3");
  expect(() => annotate({...few, difficulty: [0, 2, 0]}, six)).toThrow(
    "invalid difficulty at index 1; out of range: 2"
  );
  expect(() => annotate({...few, literal: [0, -1, -2]}, six)).toThrow("invalid literal at index 2; out of range: -2");
  expect(() => annotate(few, [six[5]])).toThrow("invalid annotators; Finn copies one who does not come before: Ben");
  expect(() => annotate(few, [six[0], six[0]])).toThrow("invalid annotators; a name occurs twice: Ada");
  expect(() => annotate(few, [{...six[0], accuracy: 1.2}])).toThrow("invalid accuracy; not in [0, 1]: 1.2");
  expect(() => annotate(few, six, {share: 0})).toThrow("invalid share; not in (0, 1]: 0");
  expect(() => trueConfusion(few, six, "Zoe")).toThrow("invalid name; nobody of that name among the annotators: Zoe");
});
