import {numbersOf} from "../../table/columnValues.js";
import type {Table} from "../../table/table.js";
import type {Group} from "./group.js";

/** From how many minutes on a flight counts as late in the statistics that airlines report (14 CFR Part 234). */
export const lateFrom = 15;

/** For each hour 0 … 23 of the real departure, flights and late ones, from the table "lessons/delays-by-hour". */
export function lateByHour(delays: Table, from = lateFrom): Group[] {
  const [hour, delay, flights] = ["hour", "delay", "flights"].map((name) => numbersOf(delays, name));
  const groups = Array.from({length: 24}, (_, h) => ({name: String(h), rows: 0, hits: 0}));
  for (let i = 0; i < hour.length; i++) {
    const group = groups[hour[i]];
    group.rows += flights[i];
    if (delay[i] >= from) group.hits += flights[i];
  }
  return groups;
}
