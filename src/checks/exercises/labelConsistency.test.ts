import {expect, it} from "vitest";
import type {AnswerType, Exercise} from "../../../components/learn/exercise.js";
import {iouExercise} from "../../../components/learn/labels/iouExercise.js";
import {kappaExercise} from "../../../components/learn/labels/kappaExercise.js";
import {noiseExercise} from "../../../components/learn/labels/noiseExercise.js";
import {openRunnersNode} from "../../../components/platform/runnersNode.js";
import {conflicts, labelConsistency, triangles} from "./labelConsistency.js";
import {tryLesson} from "./tryLesson.js";

const run = openRunnersNode();

tryLesson(labelConsistency);

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
  const told = conflicts.solution.answer.replace("group by", "where label is not null\ngroup by");
  expect((await conflicts.check(told, run)).correct).toBe(true); // count(distinct …) leaves missing ones out
  const people = conflicts.solution.answer.replaceAll("distinct label", "distinct annotator");
  expect((await conflicts.check(people, run)).correct).toBe(false);
  const rows = conflicts.solution.answer.replace("count(distinct label) as", "count(label) as");
  expect(await message(conflicts, rows)).toContain("has two labels, one of them twice");
  const coalesced = conflicts.solution.answer.replaceAll("distinct label", "distinct coalesce(label, 'none')");
  expect((await conflicts.check(coalesced, run)).correct).toBe(false);
});

it("iouExercise.check(code) names the boxes on which a function is wrong", async () => {
  expect(await message(iouExercise, iouExercise.mistake)).toContain("Where the boxes lie apart in both directions");
  const sum = iouExercise.solution.answer.replace("area(a) + area(b) - shared", "area(a) + area(b)");
  expect(await message(iouExercise, sum)).toContain("too small");
});

it("noiseExercise(false).check(number) names the slip", async () => {
  expect(await message(noiseExercise(false), 80)).toContain("both kinds of errors");
  expect(await message(noiseExercise(false), 90)).toContain("judged by labels");
  expect(await message(noiseExercise(false), 0.82)).toContain("hundred times too small");
});

it("noiseExercise(true).check(number) names the slip", async () => {
  expect(await message(noiseExercise(true), 0.26)).toContain("square root");
  expect(await message(noiseExercise(true), 0.69)).toContain("corrected upwards");
  expect(await message(noiseExercise(true), 0.72)).toContain("ceiling");
  expect((await noiseExercise(true).check(0.36, run)).correct).toBe(true);
});
