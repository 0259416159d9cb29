import type {Table} from "../../table/table.js";
import {tableOfRows} from "../../table/tableOfRows.js";
import {jobCodeSeries} from "./jobCodes.js";
import type {NewValues} from "./newValuesExercise.js";

/** Departures by airport and month of 2001, January to June. */
export function newAirports(origins: Table): NewValues {
  return {
    table: {...origins, name: "departures"},
    value: "origin",
    count: "flights",
    until: 3,
    question: "Which airports had flights in April, May or June of 2001, and none in January to March?"
  };
}

/** Employees by job code and month, January to September, made up: a reorganisation in July. */
export function newJobCodes(): NewValues {
  const {reference, periods} = jobCodeSeries();
  const rows = [reference, ...periods].flatMap(({counts}, i) =>
    Array.from(counts, ([code, people]) => ({month: i + 1, code, people}))
  );
  return {
    table: tableOfRows(rows, "staff"),
    value: "code",
    count: "people",
    until: 6,
    question:
      "Which job codes came with the reorganisation of July? `people` counts the employees of a code in a month, so that their sum is in months of employment."
  };
}
