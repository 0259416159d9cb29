import type {Group} from "./group.js";
import type {Employment} from "./people.js";

const bands = [
  {name: "none", from: 0},
  {name: "1 to 6", from: 1},
  {name: "7 to 12", from: 7},
  {name: "13 to 18", from: 13}
];

/** Employments and those that ended by leaving, by the days of leave that were paid out. */
export function leftByLeave(people: readonly Employment[]): Group[] {
  return bands.map(({name, from}, i) => {
    const below = bands[i + 1]?.from ?? Infinity;
    const own = people.filter(({leavePaidOut}) => leavePaidOut >= from && leavePaidOut < below);
    return {name, rows: own.length, hits: own.filter(({left}) => left).length};
  });
}
