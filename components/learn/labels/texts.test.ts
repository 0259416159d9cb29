import {expect, it} from "vitest";
import {annotate, type Annotator} from "../../simulate/annotators.js";
import {commentTask, shortTextTask} from "./textTask.js";
import {nearDuplicates, noiseComments, oneSentence, shortTexts} from "./texts.js";

const words = (text: string) => text.replace(/[.!?]$/, "").split(" ");

it("shortTexts are 24, each with an id of its own, a cause, and a split of two or three labels", () => {
  expect(shortTexts.map(({id}) => id)).toEqual(Array.from({length: 24}, (_, i) => `t${`${i + 1}`.padStart(2, "0")}`));
  expect(shortTexts.filter(({about}) => about === "work")).toHaveLength(12);
  for (const {text, causes, split, literal} of shortTexts) {
    expect(causes.length).toBeGreaterThan(0);
    expect(new Set(split).size).toBe(split.length);
    expect([2, 3]).toContain(split.length);
    if (literal !== undefined) expect(split.slice(1), text).toContain(literal);
  }
});

it("nearDuplicates differ from their text by the final stop alone, or by one word alone", () => {
  const ids = [...shortTexts, ...nearDuplicates, ...oneSentence].map(({id}) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const {of, text, change} of nearDuplicates) {
    const original = shortTexts.find(({id}) => id === of)?.text ?? "";
    expect(text).not.toBe(original);
    const [own, others] = [words(text), words(original)];
    expect(own).toHaveLength(others.length);
    expect(own.filter((word, i) => word !== others[i])).toHaveLength(change === "one word" ? 1 : 0);
  }
});

it("oneSentence differs in its end alone", () => {
  expect(new Set(oneSentence.map(({text}) => words(text).join(" ")))).toEqual(new Set(["He is a bad dude"]));
  expect(new Set(oneSentence.map(({text}) => text)).size).toBe(3);
});

it("noiseComments() are 240 with both sentiments alike frequent", () => {
  const drawn = noiseComments();
  expect(drawn).toHaveLength(240);
  expect(drawn.filter(({sentiment}) => sentiment === "positive").length / 240).toBeCloseTo(0.5, 1);
});

it("shortTextTask(texts) lets the literal and the careful reader part where a text is ironic", () => {
  const two: Annotator[] = [
    {name: "Ada", behaviour: "careful", accuracy: 1},
    {name: "Cleo", behaviour: "literal", accuracy: 1, share: 1}
  ];
  const task = {...shortTextTask(shortTexts), difficulty: undefined};
  const {codes} = annotate(task, two);
  const part = shortTexts.filter((_, i) => codes[2 * i] !== codes[2 * i + 1]);
  expect(part).toEqual(shortTexts.filter(({literal}) => literal !== undefined));
});

it("commentTask(comments) has the truth that they were written with", () => {
  const drawn = noiseComments({count: 50});
  const {truth, categories, literal} = commentTask(drawn);
  drawn.forEach(({sentiment, form}, i) => {
    expect(categories[truth[i]]).toBe(sentiment);
    expect(literal?.[i]).toBe(form === "turned" ? 2 - truth[i] : -1);
  });
});
