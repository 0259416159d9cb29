import {alarmStepsExercise} from "../../../components/learn/drift/alarmStepsExercise.js";
import {falseAlarmExercise} from "../../../components/learn/drift/falseAlarmExercise.js";
import {newAirports, newJobCodes} from "../../../components/learn/drift/newValueTables.js";
import {newValuesExercise} from "../../../components/learn/drift/newValuesExercise.js";
import {scaledValueExercise} from "../../../components/learn/drift/scaledValueExercise.js";
import {symptomExercise} from "../../../components/learn/drift/symptomExercise.js";
import {unseenShareExercise} from "../../../components/learn/drift/unseenShareExercise.js";
import {lessonTableNode} from "../lessonTableNode.js";
import {type LessonExercises, exerciseList} from "./lessonExercises.js";

const airports = newAirports(lessonTableNode("lessons/origins-by-month"));
const jobCodes = newJobCodes();

const list = (people: boolean) =>
  exerciseList(
    scaledValueExercise(people),
    symptomExercise,
    unseenShareExercise,
    newValuesExercise(people ? jobCodes : airports),
    falseAlarmExercise,
    alarmStepsExercise
  );

export const drift: LessonExercises = {
  page: "/lessons/drift",
  exercises: {engineering: list(false), "people science": list(true)},
  tables: [airports.table, jobCodes.table]
};
