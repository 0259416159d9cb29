import {expect, it} from "vitest";
import {tableOfRows} from "../../table/tableOfRows.js";
import {commentNoise} from "./commentNoise.js";
import {findNearDuplicates} from "./findNearDuplicates.js";
import {conflictsAlong, conflictsOf, labelledOnce} from "./labelledOnce.js";
import {againstSource, inTwoMinds, mailNoise, mailRatings, readerMailIds, readerMails} from "./mails.js";
import {noiseEffect} from "./noiseEffect.js";

const work = commentNoise("work");
const few = {repeats: 8, seed: 1};

it("commentNoise(about) knows the truth of its comments, and which of them say it in words of the other kind", () => {
  const {texts, truth, misread} = commentNoise("product", {count: 300});
  expect(new Set(texts).size).toBe(300);
  expect(truth.filter((code) => code === 1).length / 300).toBeCloseTo(0.5, 1);
  expect(misread.length).toBeGreaterThan(20);
  expect(misread.length).toBeLessThan(90);
});

it("noiseEffect(task, {kind}) forgives wrong labels at random more than as many on one kind of text", () => {
  const [any, one] = (["any", "one kind"] as const).map((kind) => noiseEffect(work, {kind, rates: [0, 0.1], ...few}));
  expect(any[0]).toEqual(one[0]);
  expect(any[1].accuracy.mean).toBeGreaterThan(any[0].accuracy.mean - 0.03);
  expect(one[1].accuracy.mean).toBeLessThan(any[1].accuracy.mean - 0.03);
});

it("noiseEffect(task, {kind}) scores too low with wrong labels at random, too high with a shared mistake", () => {
  const [[any], [one]] = (["any", "one kind"] as const).map((kind) => noiseEffect(work, {kind, rates: [0.1], ...few}));
  expect(any.score.mean).toBeLessThan(any.accuracy.mean - 0.03);
  expect(one.score.mean).toBeGreaterThan(one.accuracy.mean + 0.05);
});

it("noiseEffect(task) without noise scores what is so, and with half of the labels wrong it knows nothing", () => {
  const [none, half] = noiseEffect(work, {kind: "any", rates: [0, 0.5], ...few});
  expect(none.score).toEqual(none.accuracy);
  expect(none.accuracy.mean).toBeGreaterThan(0.75);
  expect(Math.abs(half.accuracy.mean - 0.5)).toBeLessThan(0.06);
  for (const {mean, low, high} of [none.accuracy, half.accuracy, half.score]) {
    expect(low).toBeLessThan(mean);
    expect(high).toBeGreaterThan(mean);
  }
});

it("noiseEffect(task, {rates}) leaves out rates that the kind cannot reach, and tells how far it is", () => {
  const told: number[] = [];
  const points = noiseEffect(work, {
    kind: "one kind",
    rates: [0.05, 0.4],
    repeats: 2,
    onProgress: (done, total) => told.push(done / total)
  });
  expect(points.map(({rate}) => rate)).toEqual([0.05]);
  expect(told).toEqual([0, 0.5]);
  expect(() => noiseEffect(work, {kind: "any", rates: [0], repeats: 0})).toThrow("invalid repeats");
});

it("labelledOnce(about) gives each comment one label of one of four, most of them right", () => {
  const labelled = labelledOnce("work");
  expect(new Set(labelled.map(({annotator}) => annotator)).size).toBe(4);
  const wrong = labelled.filter(({label, truth}) => label !== truth).length / labelled.length;
  expect(wrong).toBeGreaterThan(0.05);
  expect(wrong).toBeLessThan(0.25);
});

it("conflictsOf(comments, pairs) are near-duplicates with two labels, where wrong labels are frequent", () => {
  for (const about of ["work", "product"] as const) {
    const labelled = labelledOnce(about);
    const found = conflictsOf(labelled, findNearDuplicates(labelled.map(({text}) => text)));
    for (const {first, second} of found.pairs) expect(labelled[first].label).not.toBe(labelled[second].label);
    expect(found.wrong / found.texts).toBeGreaterThan(2 * found.wrongOfAll);
    // Two labels for one meaning: one of them is wrong.
    expect(found.wrong).toBeGreaterThan(0);
    expect(found.twoMeanings).toBeLessThan(found.pairs.length);
  }
});

it("conflictsOf(comments, pairs) counts a text once, however many pairs it is in", () => {
  const comment = (label: string, truth: string) => ({text: "", label, truth, annotator: "Ada"});
  const labelled = [comment("positive", "negative"), comment("negative", "negative"), comment("neutral", "neutral")];
  const pair = (first: number, second: number) => ({first, second, similarity: 1});
  expect(conflictsOf(labelled, [pair(0, 1), pair(0, 2)])).toMatchObject({
    texts: 3,
    wrong: 1,
    twoMeanings: 1,
    wrongOfAll: 1 / 3,
    recall: 1
  });
  expect(conflictsOf(labelled, []).texts).toBe(0);
});

it("conflictsAlong(comments, pairs, likenesses) finds more wrong labels among more texts as texts need be less alike", () => {
  const labelled = labelledOnce("work");
  const pairs = findNearDuplicates(
    labelled.map(({text}) => text),
    {threshold: 0.5}
  );
  const [low, middle, high] = conflictsAlong(labelled, pairs, [50, 65, 80, 100]);
  expect([low, middle, high].map(({likeness}) => likeness)).toEqual([50, 65, 80]); // none is wholly the same
  expect(low.recall).toBeGreaterThan(middle.recall);
  expect(middle.recall).toBeGreaterThan(high.recall);
  expect(high.precision).toBeGreaterThan(low.precision);
  const near = findNearDuplicates(
    labelled.map(({text}) => text),
    {threshold: 0.65}
  );
  expect(middle.recall).toBe(conflictsOf(labelled, near).recall);
});

const mails = tableOfRows(
  readerMailIds.map((id, i) => ({
    id,
    subject: `Subject ${i}`,
    text: `text of ${id}`,
    truth: ["m03", "m85", "m86", "m11", "m53", "m44"].includes(id) ? "spam" : "not spam",
    source: ["m03", "m85", "m86", "m11", "m53", "m44"].includes(id)
      ? "spam-1"
      : id === "m06"
        ? "easy-ham-1"
        : "hard-ham-1"
  })),
  "mails"
);

it("readerMails(table) are in the reader's order, subject first", () => {
  const shown = readerMails(mails);
  expect(shown.map(({id}) => id)).toEqual(readerMailIds);
  expect(shown[1].text).toBe("Subject 1\n\ntext of m07");
  expect(() => readerMails(tableOfRows([{id: "m01", subject: "", text: "x"}], "few"))).toThrow(
    "without the e-mail m06: few"
  );
});

it("mailRatings(table, labels) puts the reader beside the source and the team", () => {
  const {units, annotators, categories, codes} = mailRatings(mails, {m07: "spam"});
  expect(annotators.slice(0, 2)).toEqual(["You", "Source"]);
  expect(units).toEqual(readerMailIds);
  const own = units.map((_, row) => codes[row * annotators.length]);
  expect(own.filter((code) => code >= 0)).toEqual([categories.indexOf("spam")]);
  const source = units.map((_, row) => categories[codes[row * annotators.length + 1]]);
  expect(source[units.indexOf("m03")]).toBe("spam");
  expect(source[units.indexOf("m07")]).toBe("not spam");
});

it("againstSource(table, labels) counts what agrees with the source, and newsletters called spam", () => {
  expect(againstSource(mails, {})).toEqual({labelled: 0, same: 0, wanted: 0, wantedCalledSpam: 0});
  const labels = {m06: "not spam", m07: "spam", m48: "not spam", m03: "spam", m85: "not spam"};
  expect(againstSource(mails, labels)).toEqual({labelled: 5, same: 3, wanted: 2, wantedCalledSpam: 1});
});

it("inTwoMinds(ratings) names who gave the near-duplicates two labels, once both have one", () => {
  const minds = (labels: Record<string, string>) => inTwoMinds(mailRatings(mails, labels)).includes("You");
  expect(minds({m03: "spam", m85: "not spam"})).toBe(true);
  expect(minds({m03: "spam", m85: "spam"})).toBe(false);
  expect(minds({m85: "spam"})).toBe(false);
});

it("mailNoise(table) takes newsletters that were asked for as misread, and spam as the slip", () => {
  const {texts, classes, slip, misread, truth} = mailNoise(mails);
  expect(classes[slip]).toBe("spam");
  expect(texts[0]).toBe("Subject 0 text of m06");
  for (const i of misread) expect(classes[truth[i]]).toBe("not spam");
  expect(misread).toHaveLength(readerMailIds.length - 7);
});
