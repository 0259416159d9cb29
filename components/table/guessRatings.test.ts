import {expect, it} from "vitest";
import {guessRatings} from "./guessRatings.js";
import {readAsWritten} from "./readAsWritten.js";
import {bytesSource} from "./source.js";

const guess = async (csv: string) => {
  const {table} = await readAsWritten(bytesSource("labels.csv", new TextEncoder().encode(csv)), null);
  return guessRatings(table);
};

it.each([
  ["item,annotator,label\n1,A,x\n1,B,y\n", {unit: "item", annotator: "annotator", label: "label"}],
  [
    "worker_id,Sentiment,comment_id\nw1,good,c1\nw2,bad,c1\n",
    {unit: "comment_id", annotator: "worker_id", label: "Sentiment"}
  ],
  ["rater,rating,note,person\nR1,3,-,E1\nR2,4,-,E1\n", {unit: "person", annotator: "rater", label: "rating"}]
])("guessRatings(table) knows a long table by the names of its columns: %j", async (csv, shape) => {
  expect((await guess(csv)).shape).toEqual(shape);
});

it("guessRatings(table) knows a long table of three columns by values that come again", async () => {
  const rows = Array.from({length: 12}, (_, i) => `${"abcdef"[i >> 1]},${i % 2},${i % 3 === 0 ? "yes" : "no"}`);
  expect((await guess(`foo,bar,baz\n${rows.join("\n")}\n`)).shape).toEqual({
    unit: "foo",
    annotator: "bar",
    label: "baz"
  });
});

it("guessRatings(table) takes any other table for one with a column for each annotator", async () => {
  expect((await guess("id,Ann,Bob\n1,x,y\n2,x,x\n")).shape).toEqual({wide: true, unit: "id", columns: ["Ann", "Bob"]});
  expect((await guess("Ann,Bob,Cyd\nx,y,x\nx,x,x\ny,y,x\n")).shape).toEqual({
    wide: true,
    columns: ["Ann", "Bob", "Cyd"]
  });
});

it("guessRatings(table) sees which column holds what was labelled", async () => {
  const long = "item,text,annotator,label\n1,The film made me cry twice,A,x\n1,The film made me cry twice,B,y\n";
  expect((await guess(long)).text).toBe("text");
  const wide = await guess("id,comment,Ann,Bob\n1,a long comment on the film,x,y\n2,another long comment,x,x\n");
  expect(wide).toMatchObject({text: "comment", shape: {columns: ["Ann", "Bob"]}});
});
