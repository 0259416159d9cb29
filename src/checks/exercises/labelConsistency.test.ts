import {expect, it} from "vitest";
import type {AnswerType, Exercise} from "../../../components/learn/exercise.js";
import {causeExercise} from "../../../components/learn/labels/causeExercise.js";
import {conflictExercise, labelTable} from "../../../components/learn/labels/conflictExercise.js";
import {iouExercise} from "../../../components/learn/labels/iouExercise.js";
import {kappaExercise} from "../../../components/learn/labels/kappaExercise.js";
import {repairExercise} from "../../../components/learn/labels/repairExercise.js";
import {triangleExercise} from "../../../components/learn/labels/triangleExercise.js";
import {openRunnersNode} from "../../../components/platform/runnersNode.js";
import {triangleScene} from "../../../components/simulate/triangleScene.js";
import {tryExercise} from "../tryExercise.js";

const run = openRunnersNode();
const labels = labelTable([
  {text: "Works.", label: "positive", annotator: "Ada"},
  {text: "Works", label: "neutral", annotator: "Ben"},
  {text: "Late again.", label: "negative", annotator: "Ada"},
  {text: "Late again", label: null, annotator: "Ben"}
]);
const conflicts = conflictExercise(labels);
const triangles = triangleExercise(triangleScene(11, {triangles: 4, others: 3}));

it.each<[string, Exercise<AnswerType>]>([
  ["causeExercise", causeExercise as Exercise],
  ["conflictExercise(labels)", conflicts as Exercise],
  ["iouExercise", iouExercise as Exercise],
  ["kappaExercise(false)", kappaExercise(false) as Exercise],
  ["kappaExercise(true)", kappaExercise(true) as Exercise],
  ["repairExercise", repairExercise as Exercise],
  ["triangleExercise(scene)", triangles as Exercise]
])(
  "%s: the solution passes, the mistake, the start and other fillings do not",
  async (_, exercise) => expect(await tryExercise(exercise, {run, tables: [labels]})).toEqual([]),
  60_000
);

const message = async <T extends AnswerType>(exercise: Exercise<T>, answer: Parameters<Exercise<T>["check"]>[0]) =>
  (await exercise.check(answer, run)).message;

it("kappaExercise.check(number) names the measure that was given instead", async () => {
  const kappa = kappaExercise(false);
  expect(await message(kappa, 0.85)).toContain("percent agreement");
  expect(await message(kappa, 0.78)).toContain("agreement by chance");
  expect(await message(kappa, 0.07)).toContain("Divide by how far");
  expect(await message(kappa, 0.81)).toContain("AC1");
  expect((await kappa.check(0.32, run)).correct).toBe(true);
  expect((await kappa.check(0.33, run)).correct).toBe(false);
});

it("triangleExercise.check(boxes) tells one box for all from a loose one", async () => {
  const [first, ...rest] = triangles.solution.answer as {left: number; top: number; right: number; bottom: number}[];
  expect(await message(triangles, triangles.mistake)).toContain("holds several triangles");
  const loose = {...first, right: first.right + (first.right - first.left)};
  expect(await message(triangles, [loose, ...rest])).toContain("3 of 4 triangles");
  expect(await message(triangles, rest)).toBe("3 of 4 triangles have a box that fits.");
  expect(await message(triangles, "boxes")).toBe("There is no box yet.");
});

it("conflictExercise.check(sql) names the kind of table on which a statement is wrong", async () => {
  const always = conflicts.solution.answer.replace("where label is not null\n", "");
  expect((await conflicts.check(always, run)).correct).toBe(true); // count(distinct …) leaves missing ones out
  const people = conflicts.solution.answer.replaceAll("distinct label", "distinct annotator");
  expect((await conflicts.check(people, run)).correct).toBe(false);
  const rows = conflicts.solution.answer.replace("count(distinct label) as", "count(label) as");
  expect(await message(conflicts, rows)).toContain("has two labels, one of them twice");
  const coalesced = conflicts.solution.answer
    .replace("where label is not null\n", "")
    .replaceAll("distinct label", "distinct coalesce(label, 'none')");
  expect((await conflicts.check(coalesced, run)).correct).toBe(false);
});

it("iouExercise.check(code) names the boxes on which a function is wrong", async () => {
  expect(await message(iouExercise, iouExercise.mistake)).toContain("Where the boxes lie apart in both directions");
  const sum = iouExercise.solution.answer.replace("area(a) + area(b) - shared", "area(a) + area(b)");
  expect(await message(iouExercise, sum)).toContain("too small");
});
