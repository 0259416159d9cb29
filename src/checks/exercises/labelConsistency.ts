import {causeExercise} from "../../../components/learn/labels/causeExercise.js";
import {conflictExercise, labelTable} from "../../../components/learn/labels/conflictExercise.js";
import {iouExercise} from "../../../components/learn/labels/iouExercise.js";
import {kappaExercise} from "../../../components/learn/labels/kappaExercise.js";
import {noiseExercise} from "../../../components/learn/labels/noiseExercise.js";
import {repairExercise} from "../../../components/learn/labels/repairExercise.js";
import {triangleExercise} from "../../../components/learn/labels/triangleExercise.js";
import {triangleScene} from "../../../components/simulate/triangleScene.js";
import {type LessonExercises, exerciseList} from "./lessonExercises.js";

const labels = labelTable([
  {text: "Works.", label: "positive", annotator: "Ada"},
  {text: "Works", label: "neutral", annotator: "Ben"},
  {text: "Late again.", label: "negative", annotator: "Ada"},
  {text: "Late again", label: null, annotator: "Ben"}
]);

export const conflicts = conflictExercise(labels);

/** On the scene that the lesson shows. */
export const triangles = triangleExercise(triangleScene(11, {triangles: 4, others: 3}));

const list = (people: boolean) =>
  exerciseList(
    triangles,
    iouExercise,
    kappaExercise(people),
    causeExercise,
    conflicts,
    noiseExercise(people),
    repairExercise
  );

export const labelConsistency: LessonExercises = {
  page: "/lessons/label-consistency",
  exercises: {engineering: list(false), "people science": list(true)},
  tables: [labels]
};
