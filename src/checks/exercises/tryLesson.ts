import {expect, it} from "vitest";
import {openRunnersNode} from "../../../components/platform/runnersNode.js";
import {tryExercise} from "../tryExercise.js";
import {type LessonExercises, namedExercises} from "./lessonExercises.js";

/** Adds a test for each exercise of a lesson, in both perspectives. */
export function tryLesson(lesson: LessonExercises): void {
  const run = openRunnersNode();
  it.each(namedExercises(lesson))(
    "%s: the solution passes, the mistake, the start and other fillings do not",
    async (_, exercise) => expect(await tryExercise(exercise, {run, tables: lesson.tables})).toEqual([]),
    120_000
  );
}
