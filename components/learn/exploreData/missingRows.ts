import type {Day} from "./days.js";
import {shareOf} from "./group.js";

export interface ThinDay extends Day {
  /** The median number of rows on that day of the week. */
  usual: number;

  /** usual − rows, if that many are missing, else 0. */
  missing: number;

  /** Hits ÷ rows of what is there, and with every missing row counted as a hit. */
  share: number;
  shareWithMissing: number;
}

/** The days with the fewest rows for their day of the week, thinnest first. */
export function missingRows(days: readonly Day[], count: number): ThinDay[] {
  const usual = Array.from({length: 7}, (_, weekday) => median(days.filter((day) => day.weekday === weekday)));
  const all = days.map((day): ThinDay => {
    const missing = Math.max(0, usual[day.weekday] - day.rows);
    return {
      ...day,
      usual: usual[day.weekday],
      missing,
      share: shareOf(day),
      shareWithMissing: (day.hits + missing) / (day.rows + missing)
    };
  });
  return all.sort((a, b) => a.rows / a.usual - b.rows / b.usual).slice(0, count);
}

function median(days: readonly Day[]): number {
  const rows = days.map(({rows}) => rows).sort((a, b) => a - b);
  const half = rows.length / 2;
  return rows.length % 2 === 1 ? rows[Math.floor(half)] : (rows[half - 1] + rows[half]) / 2;
}
