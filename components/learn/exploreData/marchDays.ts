import {type Day, dayLength} from "./days.js";
import {missingRows, type ThinDay} from "./missingRows.js";

/** The airports of the north-east at which the storm of March 2001 was expected. */
export const northEast: ReadonlySet<string> = new Set(["BOS", "LGA", "EWR", "JFK", "PHL"]);

const first = Date.UTC(2001, 1, 26);

/** The two weeks around the storm, in order of time, each day against the usual number of rows on that weekday. */
export function marchDays(days: readonly Day[]): ThinDay[] {
  const all = missingRows(days, days.length).filter(({time}) => time >= first && time < first + 14 * dayLength);
  return all.sort((a, b) => a.time - b.time);
}
