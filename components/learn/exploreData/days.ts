import type {Flights} from "./flights.js";
import type {Group} from "./group.js";

/** One day with its flights and late ones. */
export interface Day extends Group {
  /** Midnight, in milliseconds since 1970. */
  time: number;

  /** 0 Sunday … 6 Saturday. */
  weekday: number;
}

export const dayLength = 86_400_000;

/** The days from the first flight to the last, of all airports or of those named; a day of a few strays at the end is left out. */
export function daysOf({time, late, origin, airports}: Flights, only?: ReadonlySet<string>): Day[] {
  const wanted = airports.map((code) => only === undefined || only.has(code));
  const first = Math.floor(time[0] / dayLength);
  const count = Math.floor(time[time.length - 1] / dayLength) - first + 1;
  const days = Array.from({length: count}, (_, i): Day => {
    const start = (first + i) * dayLength;
    return {
      name: new Date(start).toISOString().slice(0, 10),
      rows: 0,
      hits: 0,
      time: start,
      weekday: (first + i + 4) % 7
    };
  });
  for (let i = 0; i < time.length; i++) {
    if (!wanted[origin[i]]) continue;
    const day = days[Math.floor(time[i] / dayLength) - first];
    day.rows++;
    day.hits += late[i];
  }
  // The midnight that ends 30 June is stamped 1 July.
  return days.filter(({name}) => name < "2001-07-01");
}
