import type {Group} from "./group.js";
import {type Employment, type Records, yearLength} from "./people.js";

export interface Horizon {
  /** How long after it came into sight a row is looked at, in months. */
  months: number;

  /** Rows that were in sight early enough for the outcome to be known, and those of them that left in time. */
  known: Group;

  /** Rows that came too late: whether they leave within these months is not known yet. */
  open: number;

  /** All rows, with the unknown ones counted as if they had stayed. */
  naive: Group;
}

/** Who left within so many months, counted with care and without. People lost from sight earlier do not count as known. */
export function leftWithin(people: readonly Employment[], months: number, {end}: Records): Horizon {
  const span = (months / 12) * yearLength;
  const left = people.filter((person) => person.left && person.exit - person.entry <= span);
  const inTime = people.filter(({entry, exit, left}) => entry + span <= end && (left || exit - entry >= span));
  const hits = left.filter(({entry}) => entry + span <= end).length;
  return {
    months,
    known: {name: "known", rows: inTime.length, hits},
    open: people.length - inTime.length,
    naive: {name: "all", rows: people.length, hits: left.length}
  };
}
