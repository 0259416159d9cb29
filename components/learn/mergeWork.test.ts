import fc from "fast-check";
import {expect, it} from "vitest";
import {mergeWork} from "./mergeWork.js";
import {type Work, type WorkOf, workSchema} from "./work.js";
import {anyWork} from "./workArbitrary.js";

const exercise: WorkOf<"exercise"> = {
  ...{type: "exercise", title: "Sql", answer: "select 1", stage: "gaps", tries: 2, hints: 1, solutionSeen: false},
  ...{solved: null, helped: false, message: "One row is missing.", wrong: [], first: 5, last: 10}
};
const question: WorkOf<"question"> = {
  ...{type: "question", prompt: "?", chosen: "wrong one", right: false, tries: 1, missed: true},
  ...{answer: "right one", reason: "so", first: 5, last: 10}
};

it("mergeWork(here, there) keeps the newer answer, the one here on a tie", () => {
  const newer = {...exercise, answer: "select 2", last: 11};
  expect(mergeWork(exercise, newer)).toEqual({...newer, first: 5});
  expect(mergeWork(newer, exercise)).toEqual(newer);
  expect(mergeWork(exercise, {...exercise, answer: "select 3"})).toEqual(exercise);
});

it("mergeWork(here, there) keeps solved what was solved in either, since its first time and with the help it took", () => {
  const solved = {...exercise, solved: 7, helped: true, solutionSeen: true, last: 8, tries: 4};
  expect(mergeWork(exercise, solved)).toEqual({...exercise, solved: 7, helped: true, solutionSeen: true, tries: 4});
  const sooner = {...solved, solved: 6, helped: false, last: 6};
  expect(mergeWork(solved, sooner)).toMatchObject({solved: 6, helped: false, solutionSeen: true});
});

it("mergeWork(here, there) keeps the wrong answers of both in order of time, the last twenty", () => {
  const wrong = (from: number, count: number) =>
    Array.from({length: count}, (_, i) => ({answer: from + i, message: "no", at: from + i}));
  const merged = mergeWork({...exercise, wrong: wrong(10, 12)}, {...exercise, wrong: wrong(0, 12), last: 99});
  expect((merged as typeof exercise).wrong.map(({at}) => at)).toEqual(Array.from({length: 20}, (_, i) => i + 2));
});

it("mergeWork(here, there) keeps right what was answered right in either, and whether the first answer was wrong", () => {
  const right = {...question, chosen: "right one", right: true, missed: false, tries: 3, first: 2, last: 9};
  expect(mergeWork(question, right)).toEqual({...right, last: 10});
});

it("mergeWork(here, there) takes the newer whole where the types differ", () => {
  const section: Work = {type: "section", title: "A", first: 1, last: 2};
  expect(mergeWork(section, exercise)).toEqual(exercise);
});

it("mergeWork(here, there) of the same file again changes nothing more, and fits the shape", () => {
  const law = (here: Work, there: Work) => {
    const once = mergeWork(here, there);
    expect(workSchema.parse(once)).toEqual(once);
    expect(mergeWork(once, there)).toEqual(once);
  };
  fc.assert(fc.property(anyWork, anyWork, law));
});
