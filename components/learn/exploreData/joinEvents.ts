import {stringsOf} from "../../table/columnValues.js";
import type {Table} from "../../table/table.js";
import type {Employment} from "./people.js";
import type {Joined} from "./joinRows.js";

/** Four ways to tell from the events which rows of HR ended by leaving. */
export const eventJoins = [
  {id: "own", label: "the id, and the leaving after this hiring"},
  {id: "left", label: "the id, and any leaving of that id"},
  {id: "every", label: "the id, and every event"},
  {id: "inner", label: "the id, leavings alone, without partner no row"}
] as const;
export type EventJoin = (typeof eventJoins)[number]["id"];

/**
 * Rows and leavers after a join of HR with events. The first three keep rows without a partner (a left join), the last
 * one drops them (an inner join). A row is a hit if its partner is a leaving.
 */
export function joinEvents(people: readonly Employment[], events: Table, join: EventJoin): Joined {
  const partners = partnersById(events, join === "every");
  const joined: Joined = {
    before: people.length,
    rows: 0,
    hits: 0,
    lost: 0,
    multiplied: 0,
    worst: {key: "", partners: 0}
  };
  for (const {id, left} of people) {
    const own = join === "own" ? {rows: Number(left), left: Number(left)} : (partners.get(id) ?? {rows: 0, left: 0});
    const rows = join === "inner" ? own.rows : Math.max(1, own.rows);
    joined.rows += rows;
    joined.hits += own.left;
    if (rows === 0) joined.lost++;
    if (rows > 1) joined.multiplied++;
    if (rows > joined.worst.partners) joined.worst = {key: id, partners: rows};
  }
  return joined;
}

function partnersById(events: Table, every: boolean): Map<string, {rows: number; left: number}> {
  const [ids, names] = ["employee_id", "event"].map((name) => stringsOf(events, name));
  const partners = new Map<string, {rows: number; left: number}>();
  ids.forEach((id, i) => {
    const isLeaving = names[i] === "left";
    if (!every && !isLeaving) return;
    const own = partners.get(String(id)) ?? {rows: 0, left: 0};
    partners.set(String(id), {rows: own.rows + 1, left: own.left + Number(isLeaving)});
  });
  return partners;
}
