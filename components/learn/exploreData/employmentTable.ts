import {tableOfRows} from "../../table/tableOfRows.js";
import type {Table} from "../../table/table.js";
import type {Employment} from "./people.js";

/** The table employments: HR joined with the events, one row for each time of employment, and whether it ended by leaving. */
export function employmentTable(people: readonly Employment[]): Table {
  const rows = people.map(({id, family, manager, engagement, commute, hired, left}) => ({
    employee_id: id,
    job_family: family,
    manager_id: manager,
    engagement: Number.isNaN(engagement) ? null : engagement,
    commute_km: commute,
    hire_date: new Date(hired),
    left_company: left
  }));
  return tableOfRows(rows, "employments");
}
