import {expect, it} from "vitest";
import {prepareAgreement} from "./prepareAgreement.js";
import {readAsWritten} from "./readAsWritten.js";
import {type RatingsShape, readRatings} from "./readRatings.js";
import {bytesSource} from "./source.js";
import type {Table} from "./table.js";

const long = {unit: "text", annotator: "who", label: "label"};

it("readRatings(long table) takes one label from each row; an empty cell is no label", async () => {
  const ratings = await read("text,who,label\nt1,Ada,good\nt1,Bo,bad\nt2,Ada,good\nt2,Bo,\n", long);
  expect(ratings).toEqual({
    units: ["t1", "t2"],
    annotators: ["Ada", "Bo"],
    categories: ["bad", "good"],
    codes: Int32Array.of(1, 0, 1, -1)
  });
});

it("readRatings(wide table) takes one unit from each row, and is the same as the long one", async () => {
  const wide = await read("text,Ada,Bo\nt1,good,bad\nt2,good,\n", {wide: true, unit: "text"});
  expect(wide).toEqual(await read("text,who,label\nt1,Ada,good\nt1,Bo,bad\nt2,Ada,good\n", long));
  const numbered = await read("Ada,note,Bo\ngood,x,bad\ngood,y,\n", {wide: true, columns: ["Ada", "Bo"]});
  expect(numbered).toEqual({...wide, units: ["1", "2"]});
});

it("readRatings(table) sorts numbers by amount and skips spellings of no value among them", async () => {
  const {categories, scores, codes} = await read("A,B\n10,9\n9.0,NA\n.,2\n", {wide: true});
  expect({categories, scores, codes: [...codes]}).toEqual({
    categories: ["2", "9", "10"],
    scores: [2, 9, 10],
    codes: [2, 1, 1, -1, -1, 0]
  });
});

it("readRatings(table) keeps words as they are written, whatever they look like", async () => {
  expect((await read("A,B\nyes,no\nno,no\n", {wide: true})).categories).toEqual(["no", "yes"]);
  const names = await read("text,who,label\n007,1,x\n7,1,y\n", long);
  expect(names.units).toEqual(["007", "7"]);
});

it("readRatings(table) reads decimal commas where the file has them", async () => {
  const ratings = await read("A;B\n1,5;2,5\n2,5;2,5\n3,0;1,5\n", {wide: true, level: "interval"});
  expect(ratings.scores).toEqual([1.5, 2.5, 3]);
});

it("readRatings(table of numbers, times and truth values) needs no texts", () => {
  const table: Table = {
    name: "made",
    rows: 2,
    columns: [
      {name: "unit", kind: "number", values: Float64Array.of(3, 4)},
      {name: "A", kind: "boolean", codes: Int32Array.of(0, 1), dictionary: ["false", "true"]},
      {name: "B", kind: "boolean", codes: Int32Array.of(1, -1), dictionary: ["false", "true"]}
    ]
  };
  expect(readRatings(table, {wide: true, unit: "unit"})).toEqual({
    units: ["3", "4"],
    annotators: ["A", "B"],
    categories: ["false", "true"],
    codes: Int32Array.of(0, 1, 1, -1)
  });
});

it("readRatings(table, {missing, categories}) takes texts for no label, and the order that is given", async () => {
  const shape: RatingsShape = {wide: true, missing: ["skip"], categories: ["low", "middle", "high"], level: "ordinal"};
  const ratings = await read("A,B\nhigh,skip\nlow,high\n", shape);
  expect(ratings.categories).toEqual(["low", "middle", "high"]);
  expect([...ratings.codes]).toEqual([2, -1, 0, 2]);
});

it("readRatings(table, {repeats: true}) keeps labels that were given again", async () => {
  const text = "text,who,label\nt1,Ada,x\nt2,Ada,x\nt1,Ada,y\n";
  const {codes, repeats} = await read(text, {...long, repeats: true});
  expect([...codes]).toEqual([0, 0]);
  expect(repeats).toEqual([{unit: 0, annotator: 0, code: 1}]);
  const wide = await read("text,Ada\nt1,x\nt2,x\nt1,y\n", {wide: true, unit: "text", repeats: true});
  expect(wide.repeats).toEqual(repeats);
});

it.each<[string, RatingsShape, RegExp]>([
  [
    "text,who,label\nt1,Ada,x\nt2,Ada,x\nt1,Ada,y\n",
    long,
    /^labels.csv: annotator "Ada" labels unit "t1" again in row 3 of the data, first in row 1; .*--repeats/
  ],
  [
    "text,Ada\nt1,x\nt2,x\nt1,y\n",
    {wide: true, unit: "text"},
    /labels unit "t1" again in row 3 of the data, first in row 1/
  ],
  ["text,who,label\nt1,,x\n", long, /^labels.csv, column "who": no name in row 1 of the data/],
  ["text,who,label\nt1,Ada,\n", long, /^labels.csv: no labels/],
  [
    "text,rater,label\nt1,Ada,x\n",
    long,
    /^labels.csv, --annotator: no column is called "who"; .*"text", "rater", "label"/
  ],
  ["text\nt1\n", {wide: true, unit: "text"}, /no column of an annotator/],
  [
    "A,B\nx,y\n",
    {wide: true, level: "ordinal"},
    /^labels.csv, --level: ordinal with labels such as "x"; .*--categories/
  ],
  [
    "A,B\n1,many\n",
    {wide: true, level: "interval"},
    /interval with labels such as "many"; expected labels that are numbers/
  ],
  ["A,B\n1,2\n", {wide: true, level: "interval", categories: ["1", "2", "many"]}, /such as "many"/],
  ["A,B\n-1,2\n", {wide: true, level: "ratio"}, /ratio with the label -1; expected labels of at least 0/],
  ["A,B\nx,y\n", {wide: true, categories: ["x"]}, /^labels.csv, --categories: the label "y" in row 1 of the data/],
  ["A,B\nx,y\n", {wide: true, categories: ["x", "x"]}, /^--categories: "x" twice/]
])("readRatings(%j, %j) says what is wrong", async (text, shape, message) => {
  await expect(read(text, shape)).rejects.toThrow(expect.objectContaining({name: "InputError"}));
  await expect(read(text, shape)).rejects.toThrow(message);
});

it("prepareAgreement(wide table) takes a column of identifiers for the units, and says so", async () => {
  const text = "item,A,B\n1,x,y\n2,x,x\n3,y,y\n";
  const reading = await readAsWritten(bytesSource("labels.csv", new TextEncoder().encode(text)), null);
  const {ratings, warnings} = prepareAgreement(reading, {wide: true});
  expect(ratings).toMatchObject({units: ["1", "2", "3"], annotators: ["A", "B"], categories: ["x", "y"]});
  expect(warnings).toEqual(['Column "item" looks like names of units and is taken for them.']);
  expect(prepareAgreement(reading, {wide: true, unit: "item"})).toEqual({ratings, warnings: []});
});

it("prepareAgreement(table) warns when a spelling of no value counts as a label", async () => {
  const text = "A,B\nx,NA\nx,x\n";
  const reading = await readAsWritten(bytesSource("labels.csv", new TextEncoder().encode(text)), null);
  expect(prepareAgreement(reading, {wide: true}).warnings).toEqual([
    expect.stringMatching(/^"NA" counts as a label; /)
  ]);
  expect(prepareAgreement(reading, {wide: true, missing: ["NA"]}).warnings).toEqual([]);
});

async function read(text: string, shape: RatingsShape) {
  const reading = await readAsWritten(bytesSource("labels.csv", new TextEncoder().encode(text)), null);
  return prepareAgreement(reading, shape).ratings;
}
