import type {Flights} from "./flights.js";
import type {Period} from "./usedModel.js";

const names = ["January", "February", "March", "April", "May", "June"];
const firstHour = 5; // before, hardly a flight is planned to leave

/** Flights and late ones of each month by hour of departure, from 5 to 23. */
export function flightPeriods({time, late}: Flights): Period[] {
  const periods = names.map((label) => ({
    label,
    classes: Array.from({length: 24 - firstHour}, (_, i) => ({name: `${firstHour + i}`, rows: 0, hits: 0}))
  }));
  for (let i = 0; i < time.length; i++) {
    const date = new Date(time[i]);
    const group = periods[date.getUTCMonth()]?.classes[date.getUTCHours() - firstHour];
    if (group === undefined) continue;
    group.rows++;
    group.hits += late[i];
  }
  return periods;
}
