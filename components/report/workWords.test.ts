import {expect, it} from "vitest";
import {answerText, exerciseStateWords, ofTotal} from "./workWords.js";

const work = {tries: 3, hints: 0, solutionSeen: false, helped: false, solved: null};

it.each([
  [work, "not solved yet, 3 tries"],
  [{...work, tries: 0, hints: 2}, "looked at, not tried, with 2 hints"],
  [{...work, tries: 1, solved: 5}, "solved after 1 try"],
  [{...work, solved: 5, solutionSeen: true}, "solved after 3 tries, the solution was seen"],
  [
    {...work, solved: 5, solutionSeen: true, helped: true, hints: 1},
    "solved after 3 tries, with 1 hint, having seen the solution before"
  ]
])("exerciseStateWords(%j) is %j", (state, words) => expect(exerciseStateWords(state)).toBe(words));

it.each([
  [null, "nothing yet"],
  ["", "nothing yet"],
  ["select 1", "select 1"],
  [["b", "a"], "b\na"],
  [{left: "right", other: "side"}, "left: right\nother: side"],
  [0.5, "0.5"],
  [[1, null], "[1,null]"],
  [{a: [1]}, '{"a":[1]}']
])("answerText(%j) is %j", (answer, text) => expect(answerText(answer)).toBe(text));

it("ofTotal(done, total) is a dash where there is nothing to count", () => {
  expect([ofTotal(0, 0), ofTotal(0, 2), ofTotal(2, 2)]).toEqual(["–", "0 of 2", "2 of 2"]);
});
