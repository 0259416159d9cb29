import {join} from "node:path";
import {expect, it} from "vitest";
import type {Exercise} from "../../components/learn/exercise.js";
import {openRunnersNode} from "../../components/platform/runnersNode.js";
import type {LessonExercises} from "./exercises/lessonExercises.js";
import {guideFiles, guidePageProblems, guideTypeProblems, placeGuide} from "./guide.js";
import {repository} from "./repository.js";
import {tryExercise} from "./tryExercise.js";
import {withFolder} from "./workFiles.js";

const files = guideFiles();

it("the guide holds a page, what it computes, exercises and their tests", () => {
  const names = Array.from(files.keys(), (path) => path.slice(repository.length + 1));
  expect(names.filter((name) => name.endsWith(".md"))).toEqual(["lessons/one-number.md"]);
  expect(names.filter((name) => name.endsWith(".test.ts"))).toHaveLength(2);
  expect(names).toContain("src/checks/exercises/oneNumber.ts");
});

it("the TypeScript of the guide compiles", () => expect(guideTypeProblems(files)).toEqual([]), 60_000);

it("the cells of the guide's page compile", () => expect(guidePageProblems(files)).toEqual([]), 60_000);

it("guideTypeProblems(files) says what does not compile", () => {
  const file = join(repository, "components/learn/oneNumber/rain.ts");
  const wrong = new Map([[file, "export const days: number = '3';\n"]]);
  expect(guideTypeProblems(wrong)).toEqual([
    "components/learn/oneNumber/rain.ts:1: Type 'string' is not assignable to type 'number'."
  ]);
}, 60_000);

it("the exercises of the guide hold, one of each type", async () => {
  await withFolder(async (folder) => {
    placeGuide(files, folder);
    const load = (path: string): Promise<unknown> => import(/* @vite-ignore */ join(folder, path));
    const {oneNumber} = (await load("src/checks/exercises/oneNumber.ts")) as {oneNumber: LessonExercises};
    const others = (await load("components/learn/oneNumber/otherExercises.ts")) as Record<string, Exercise>;
    const exercises = new Set([...oneNumber.exercises.engineering, ...Object.values(others)]);
    expect(new Set(Array.from(exercises, ({answer}) => answer.type)).size).toBe(7);
    const run = openRunnersNode();
    for (const exercise of exercises) {
      expect(await tryExercise(exercise, {run, tables: oneNumber.tables}), exercise.id).toEqual([]);
    }
  });
}, 120_000);
