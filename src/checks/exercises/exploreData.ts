import {turnover} from "../../../components/generate/turnover.js";
import {airportsOf} from "../../../components/learn/exploreData/airports.js";
import {answersExercise} from "../../../components/learn/exploreData/answersExercise.js";
import {clockExercise} from "../../../components/learn/exploreData/clockExercise.js";
import {employmentTable} from "../../../components/learn/exploreData/employmentTable.js";
import {familyExercise} from "../../../components/learn/exploreData/familyExercise.js";
import {findingsExercise} from "../../../components/learn/exploreData/findingsExercise.js";
import {labelsExercise} from "../../../components/learn/exploreData/labelsExercise.js";
import {longThereExercise} from "../../../components/learn/exploreData/longThereExercise.js";
import {monthExercise} from "../../../components/learn/exploreData/monthExercise.js";
import {employmentsOf} from "../../../components/learn/exploreData/people.js";
import {rehiresExercise} from "../../../components/learn/exploreData/rehiresExercise.js";
import {correctedAirports, rowsExercise} from "../../../components/learn/exploreData/rowsExercise.js";
import {stateExercise} from "../../../components/learn/exploreData/stateExercise.js";
import {teamsTable} from "../../../components/learn/exploreData/teamsTable.js";
import {lessonTableNode} from "../lessonTableNode.js";
import {type LessonExercises, exerciseList} from "./lessonExercises.js";

const [airports, routes, flights] = ["airports", "routes", "flights"].map((name) => ({
  ...lessonTableNode(`lessons/${name}`),
  name
}));
const {hr, events, truth} = turnover();
const people = employmentsOf(hr, events, truth);
const teams = teamsTable(people);
const employments = employmentTable(people);

export const month = monthExercise(flights);
export const longThere = longThereExercise(employments);
export const state = stateExercise(routes, airports);
export const rows = rowsExercise(routes, correctedAirports(airportsOf(airports)));
export const rehires = rehiresExercise(hr, events);

export const exploreData: LessonExercises = {
  page: "/lessons/explore-data",
  exercises: {
    engineering: exerciseList(
      month,
      state,
      rows,
      clockExercise,
      labelsExercise({id: "labels-flights", percent: 30, wanted: "a share", cases: "reports"}),
      findingsExercise("flights")
    ),
    "people science": exerciseList(
      longThere,
      familyExercise(teams),
      rehires,
      answersExercise,
      labelsExercise({id: "labels-people", percent: 20, wanted: "a share", cases: "comments"}),
      findingsExercise("people")
    )
  },
  tables: [flights, routes, airports, employments, teams, hr, events]
};
