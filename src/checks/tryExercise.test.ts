import {expect, it} from "vitest";
import {checkCode} from "../../components/learn/checkCode.js";
import type {Exercise} from "../../components/learn/exercise.js";
import {tryExercise} from "./tryExercise.js";

const why = "That is the sum of both numbers, not their mean.";

function number(change: Partial<Exercise<"number">> = {}): Exercise<"number"> {
  return {
    id: "mean",
    title: "The mean",
    task: "What is the mean of 2 and 4?",
    answer: {type: "number", label: "Mean", min: 0, max: 10, step: 0.5},
    check: (answer) => ({correct: answer === 3, message: answer === 3 ? "Yes." : why}),
    hints: ["Add them first."],
    solution: {answer: 3, text: "Their sum, divided by two."},
    mistake: 6,
    ...change
  };
}

const right = "function mean(a, b) {\n  return (a + b) / 2;\n}";

function code(change: Partial<Exercise<"code">["answer"]> = {}): Exercise<"code"> {
  return {
    ...number(),
    answer: {
      type: "code",
      language: "javascript",
      start: "function mean(a, b) {\n\n}",
      worked: [
        {code: "function mean(a, b) {\n  return a + b;\n}", why: "Add."},
        {code: right, why: "Divide."}
      ],
      gaps: {
        text: "function mean(a, b) {\n  return ‹what› / 2;\n}",
        gaps: [{name: "what", label: "What is divided", options: ["a + b", "(a + b)"]}]
      },
      ...change
    },
    check: (answer, run) =>
      checkCode<[number, number]>(answer, run, {name: "mean", expected: (a, b) => (a + b) / 2, inputs: [[2, 4]]}),
    solution: {answer: right, text: "Their sum, divided by two."},
    mistake: "function mean(a, b) {\n  return a + b / 2;\n}"
  };
}

it("tryExercise(exercise) is empty for a sound one", async () => {
  expect(await tryExercise(number())).toEqual([]);
  expect(await tryExercise(code())).toEqual([]);
});

let calls = 0;

it.each<[string, Partial<Exercise<"number">>]>([
  ["the solution fails: That is", {check: () => ({correct: false, message: why})}],
  ["the mistake passes", {check: () => ({correct: true, message: ""})}],
  ["the mistake does not hear why: No.", {check: (answer) => ({correct: answer === 3, message: "No."})}],
  [
    "the same answer hears something else next time",
    {check: (answer) => ({correct: answer === 3, message: `${why} ${++calls}`})}
  ],
  ["the solution cannot be given by its controls: 3", {answer: {type: "number", label: "Mean", min: 0, step: 2}}],
  ["the mistake cannot be given by its controls: 6", {answer: {type: "number", label: "Mean", max: 5}}],
  ["there is no hint", {hints: []}]
])("tryExercise(exercise) says “%s”", async (problem, change) => {
  expect((await tryExercise(number(change))).join("\n")).toContain(problem);
});

it("tryExercise(exercise) refuses an order that is right as it is given", async () => {
  const items = ["first", "second"];
  const order: Exercise<"order"> = {
    ...number(),
    answer: {type: "order", items},
    check: (answer) => ({correct: answer[0] === "first", message: answer[0] === "first" ? "" : why}),
    solution: {answer: items, text: ""},
    mistake: ["second", "first"]
  };
  expect(await tryExercise(order)).toEqual(['it passes as it is given: ["first","second"]']);
});

it.each<[string, Partial<Exercise<"code">["answer"]>]>([
  ["it passes as it is given", {start: `${right} // here`}],
  [
    "step 1 of the walkthrough does not run: ",
    {
      worked: [
        {code: "mean(", why: ""},
        {code: right, why: ""}
      ]
    }
  ],
  ["the walkthrough ends before the answer", {worked: [{code: "const a = 1;", why: ""}]}],
  [
    "its gaps cannot be filled to the solution",
    {gaps: {text: "‹a›", gaps: [{name: "a", label: "A", options: ["1", "2"]}]}}
  ],
  [
    "its gaps can be filled in other ways that pass:",
    {
      gaps: {
        text: "function mean(a, b) {\n  return (‹sum›) / 2;\n}",
        gaps: [{name: "sum", label: "Sum", options: ["a + b", "b + a", "b"]}]
      }
    }
  ]
])("tryExercise(code) says “%s”", async (problem, change) => {
  expect((await tryExercise(code(change))).join("\n")).toContain(problem);
});

it("tryExercise(sql, {tables}) runs the walkthrough on the lesson's tables", async () => {
  const sql: Exercise<"code"> = {
    ...code({
      language: "sql",
      start: "",
      worked: [{code: "select * from nowhere", why: ""}],
      gaps: {text: "select ‹n›", gaps: [{name: "n", label: "N", options: ["1", "2"]}]}
    }),
    check: (answer) => ({correct: answer === "select 1", message: why}),
    solution: {answer: "select 1", text: ""},
    mistake: "select 2"
  };
  expect((await tryExercise(sql, {tables: []})).join("\n")).toContain("step 1 of the walkthrough does not run");
});
