import {tableOfRows} from "../../table/tableOfRows.js";
import type {Table} from "../../table/table.js";
import type {Employment} from "./people.js";

/** The table teams as a dashboard of HR would have it: for each manager and job family how many people, and how many left. */
export function teamsTable(people: readonly Employment[]): Table {
  const teams = new Map<string, {manager_id: string | null; job_family: string; people: number; leavers: number}>();
  for (const {manager, family, left} of people) {
    const key = `${manager ?? ""} ${family}`;
    const team = teams.get(key) ?? {manager_id: manager, job_family: family, people: 0, leavers: 0};
    team.people++;
    team.leavers += Number(left);
    teams.set(key, team);
  }
  const rows = Array.from(teams).sort(([a], [b]) => (a < b ? -1 : 1));
  return tableOfRows(
    rows.map(([, team]) => team),
    "teams"
  );
}
