import {expect, it} from "vitest";
import {listsDisagree} from "./curriculum.js";

const ids = ["A1", "A2", "B1"];

it("listsDisagree(ids, kept, titles) accepts rows that are each kept, once or more, or open", () => {
  expect(listsDisagree({ids, open: ["A1", "B1"]}, [{id: "A2"}, {id: "A2"}], ids)).toEqual([]);
});

it("listsDisagree(ids, kept, titles) names rows that are lost, claimed twice or unknown", () => {
  const problems = listsDisagree({ids, open: ["A2", "C9"]}, [{id: "A2"}, {id: "Z1"}], ["A1"]);
  expect(problems.map((problem) => problem.split(" ")[0])).toEqual([
    "lessons/curriculum-titles.json",
    "Z1",
    "C9",
    "A1",
    "A2",
    "B1"
  ]);
});
