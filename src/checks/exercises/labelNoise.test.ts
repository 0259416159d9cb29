import {expect, it} from "vitest";
import {noiseExercise} from "../../../components/learn/labels/noiseExercise.js";
import {openRunnersNode} from "../../../components/platform/runnersNode.js";
import {tryExercise} from "../tryExercise.js";

const run = openRunnersNode();
const message = async (people: boolean, answer: number) => (await noiseExercise(people).check(answer, run)).message;

it.each([false, true])(
  "noiseExercise(%s): the solution passes, the mistake and other numbers do not",
  async (people) => {
    expect(await tryExercise(noiseExercise(people), {run})).toEqual([]);
  }
);

it("noiseExercise(false).check(number) names the slip", async () => {
  expect(await message(false, 80)).toContain("both kinds of errors");
  expect(await message(false, 90)).toContain("judged by labels");
  expect(await message(false, 0.82)).toContain("hundred times too small");
});

it("noiseExercise(true).check(number) names the slip", async () => {
  expect(await message(true, 0.26)).toContain("square root");
  expect(await message(true, 0.69)).toContain("corrected upwards");
  expect(await message(true, 0.72)).toContain("ceiling");
  expect((await noiseExercise(true).check(0.36, run)).correct).toBe(true);
});
