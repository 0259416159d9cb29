import {type Employment, type Records, yearLength} from "./people.js";
import type {Period} from "./usedModel.js";

const bands = [
  {name: "below 3", from: 1},
  {name: "3 to 3.4", from: 3},
  {name: "3.5 to 3.9", from: 3.5},
  {name: "4 and more", from: 4}
];

/** For each half-year, who was there at its start and who left during it, by engagement; without those who have no score. */
export function peoplePeriods(people: readonly Employment[], {start, end}: Records): Period[] {
  const half = yearLength / 2;
  // Half a day of grace: the records end a whole number of days after they start.
  const count = Math.floor((end - start + 43_200_000) / half);
  return Array.from({length: count}, (_, i) => {
    const [from, to] = [start + i * half, start + (i + 1) * half];
    const there = people.filter(({entry, exit}) => entry <= from && exit > from);
    const classes = bands.map(({name, from: low}, b) => {
      const high = bands[b + 1]?.from ?? Infinity;
      const own = there.filter(({engagement}) => engagement >= low && engagement < high);
      return {name, rows: own.length, hits: own.filter(({left, exit}) => left && exit <= to).length};
    });
    return {label: `half-year ${i + 1}`, classes};
  });
}
