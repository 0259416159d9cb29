import {expect, it} from "vitest";
import {measureAgreement} from "../../stats/agreement/measureAgreement.js";
import {ratingsOf} from "../../stats/agreement/ratings.js";
import {prepareAgreement} from "../../table/prepareAgreement.js";
import {readAsWritten} from "../../table/readAsWritten.js";
import {bytesSource} from "../../table/source.js";
import {tableOfRows} from "../../table/tableOfRows.js";
import {boxPictures, boxesCsv, pictureReaders} from "./boxPictures.js";
import {decidedCsv} from "./decision.js";
import {emptyStudio, freeName, hereFile, hereRatings, studioSchema} from "./hereFile.js";
import {emailsHere, shortTextHere} from "./hereTask.js";
import {labelExamples} from "./labelExamples.js";
import type {LabelFile} from "./labelExample.js";

const mails = tableOfRows(
  Array.from({length: 60}, (_, i) => ({
    id: `m${i}`,
    subject: `subject ${i}`,
    text: `two\nlines, ${i}`,
    truth: i % 2 === 0 ? "spam" : "not spam",
    source: i % 5 === 1 ? "hard-ham-1/1" : "spam-1/1"
  })),
  "emails"
);

const read = async ({name, csv, shape}: LabelFile) =>
  prepareAgreement(await readAsWritten(bytesSource(name, new TextEncoder().encode(csv)), null), shape).ratings;

it.each(labelExamples)("the example $id can be read, and has agreement to measure", async ({make, level}) => {
  const ratings = await read(await make(() => Promise.resolve(mails)));
  const result = measureAgreement(ratings, {level, resamples: 0});
  expect(result.units).toBeGreaterThan(9);
  expect(result.krippendorffAlpha.value).toBeGreaterThan(0);
  expect(ratings.units).not.toContain("");
});

it("the published examples give the published numbers", async () => {
  const measured = async (id: string) => {
    const example = labelExamples.find((each) => each.id === id)!;
    return measureAgreement(await read(await example.make(() => Promise.reject(new Error("not asked for")))), {
      resamples: 0
    });
  };
  expect((await measured("observers")).krippendorffAlpha.value).toBeCloseTo(0.743, 3);
  expect((await measured("rare")).cohenKappa.value).toBeCloseTo(0.3182, 4);
  expect((await measured("anaesthetists")).self).toHaveLength(1);
});

it("hereFile(task, studio) holds what people gave, first and again, beside the team", async () => {
  const task = shortTextHere("work");
  const again = task.items.find(({id, of}) => id !== of)!;
  const person = {name: "Mia", labels: {[again.of]: "positive", [again.id]: "negative"}, boxes: []};
  const file = hereFile(task, {people: [person], turn: null, team: true})!;
  const ratings = await read(file);
  expect(ratings.annotators).toHaveLength(6);
  expect(ratings.repeats).toHaveLength(1);
  expect(measureAgreement(ratings, {resamples: 0}).self[0]).toMatchObject({annotator: "Mia", percent: {value: 0}});
  expect(hereFile(task, emptyStudio)).toBeNull();
  expect(hereFile(task, {people: [{name: "Mia", labels: {}, boxes: []}], turn: null, team: true})).toBeNull();
});

it("hereRatings(task, people, withTeam) keeps a person apart from one of the team with the same name", () => {
  const task = emailsHere(mails);
  const person = {name: "Ana", labels: {[task.items[0].id]: "spam"}, boxes: []};
  expect(hereRatings(task, [person], true).annotators).toEqual(["Ana", "Source", "Ana (2)", "Bo", "Chi"]);
  expect(hereRatings(task, [person], false).annotators).toEqual(["Ana"]);
  expect(task.items.every(({text}) => !text.includes("\n"))).toBe(true);
});

it("freeName(name, people) is a name that nobody has", () => {
  expect(freeName(" ", [])).toBe("Person 1");
  expect(freeName("Mia", [{name: "Mia"}, {name: "Mia (2)"}])).toBe("Mia (3)");
});

it("studioSchema refuses what is no studio", () => {
  expect(studioSchema.safeParse({people: [{name: "A"}], turn: null, team: true}).success).toBe(false);
  expect(studioSchema.safeParse(emptyStudio).success).toBe(true);
});

it("boxesCsv(readers) has a row for each box", () => {
  const drawn = {name: "Mia", labels: {}, boxes: [[{left: 1.234, top: 2, right: 3, bottom: 4}]]};
  const readers = pictureReaders({people: [drawn, {name: "Noa", labels: {}, boxes: []}], turn: null, team: false});
  expect(boxesCsv(readers)).toBe("picture,annotator,left,top,right,bottom\r\n1,Mia,1.23,2,3,4\r\n");
  expect(readers[0].boxes).toHaveLength(boxPictures.length);
  expect(pictureReaders({...emptyStudio, people: [drawn]})).toHaveLength(6);
});

it("decidedCsv(ratings, options) takes what was decided, else the majority, and says which", () => {
  const labels = [
    ["a", "x"],
    ["a", "x"],
    ["b", "x"],
    ["b", "y"],
    ["c", null]
  ].map(([unit, label], i) => ({unit: unit!, annotator: "AB"[i % 2], label}));
  const decisions = [{item: "b", label: "y", note: "rule 2, see below"}];
  const ratings = ratingsOf(labels);
  expect(
    decidedCsv(ratings, {decisions: [], estimated: [0, 1, -1]})
      .split("\r\n")
      .slice(1, 4)
  ).toEqual(["a,x,majority,x,x,1,2,", "b,,tie,,y,0,2,", "c,,no label,,,,0,"]);
  expect(
    decidedCsv(ratings, {decisions, estimated: [0, 1, -1], textOf: (unit) => `text ${unit}`}).split("\r\n")[2]
  ).toBe('b,text b,y,decided,,y,0,2,"rule 2, see below"');
});
