import {numbersOf, stringsOf} from "../../table/columnValues.js";
import type {Table} from "../../table/table.js";
import type {Group} from "./group.js";

/** One time of employment: a row of HR with what the events say of its end. */
export interface Employment {
  id: string;
  family: string;

  /** null is missing. */
  manager: string | null;

  /** 1 to 5; NaN is missing. */
  engagement: number;

  /** Pay ÷ what the market pays. */
  payToMarket: number;
  commute: number;
  leavePaidOut: number;

  /** Milliseconds since 1970. */
  hired: number;

  /** From when on it was observed: the start of the records, or the hiring if that was later. */
  entry: number;

  /** When the person left, was transferred, or the records end. */
  exit: number;
  left: boolean;
}

/** The first and the last moment of the records, in milliseconds since 1970. */
export interface Records {
  start: number;
  end: number;
}

export const yearLength = 365.25 * 86_400_000;

/** Every row of HR joined with the one event that ended it: same id, after this hiring and before the next one. */
export function employmentsOf(hr: Table, events: Table, {start, end}: Records): Employment[] {
  const ends = endsById(events);
  const [ids, families, managers] = ["employee_id", "job_family", "manager_id"].map((name) => stringsOf(hr, name));
  const [hires, engagement, pay, commute, leave] = [
    "hire_date",
    "engagement",
    "pay_to_market",
    "commute_km",
    "leave_paid_out"
  ].map((name) => numbersOf(hr, name));
  const next = nextHires(ids, hires);
  return ids.map((id, i) => {
    const ended = (ends.get(String(id)) ?? []).find(({date}) => date > hires[i] && date <= next[i]);
    return {
      id: String(id),
      family: String(families[i]),
      manager: managers[i],
      engagement: engagement[i],
      payToMarket: pay[i],
      commute: commute[i],
      leavePaidOut: leave[i],
      hired: hires[i],
      entry: Math.max(start, hires[i]),
      exit: ended?.date ?? end,
      left: ended?.event === "left"
    };
  });
}

/** Employments with the same name for each as a group: rows are employments, hits those that ended by leaving. */
export function leaversBy(people: readonly Employment[], nameOf: (person: Employment) => string | null): Group[] {
  const groups = new Map<string, Group>();
  for (const person of people) {
    const name = nameOf(person);
    if (name === null) continue;
    const group = groups.get(name) ?? {name, rows: 0, hits: 0};
    groups.set(name, {name, rows: group.rows + 1, hits: group.hits + Number(person.left)});
  }
  return [...groups.values()];
}

interface End {
  date: number;
  event: string;
}

function endsById(events: Table): Map<string, End[]> {
  const [ids, names] = ["employee_id", "event"].map((name) => stringsOf(events, name));
  const dates = numbersOf(events, "date");
  const ends = new Map<string, End[]>();
  ids.forEach((id, i) => {
    if (names[i] !== "left" && names[i] !== "transferred") return;
    const own = ends.get(String(id)) ?? [];
    ends.set(String(id), [...own, {date: dates[i], event: names[i]}]);
  });
  for (const own of ends.values()) own.sort((a, b) => a.date - b.date);
  return ends;
}

/** For each row the next hiring of the same person; infinite if there is none. */
function nextHires(ids: readonly (string | null)[], hires: Float64Array): Float64Array {
  const next = new Float64Array(hires.length).fill(Infinity);
  const byId = new Map<string | null, number[]>();
  ids.forEach((id, i) => byId.set(id, [...(byId.get(id) ?? []), i]));
  for (const rows of byId.values()) {
    rows.sort((a, b) => hires[a] - hires[b]);
    rows.slice(1).forEach((row, i) => (next[rows[i]] = hires[row]));
  }
  return next;
}
