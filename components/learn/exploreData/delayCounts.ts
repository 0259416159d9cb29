import {numbersOf} from "../../table/columnValues.js";
import type {Table} from "../../table/table.js";

/** How many flights had each delay in whole minutes, from the table "lessons/delays-by-month"; ascending. */
export function delayCounts(delays: Table): {delay: number; flights: number}[] {
  const [delay, flights] = ["delay", "flights"].map((name) => numbersOf(delays, name));
  const counts = new Map<number, number>();
  for (let i = 0; i < delay.length; i++) counts.set(delay[i], (counts.get(delay[i]) ?? 0) + flights[i]);
  return Array.from(counts, ([minutes, count]) => ({delay: minutes, flights: count})).sort((a, b) => a.delay - b.delay);
}

/** The share of flights that were at least so many minutes late, for each threshold. */
export function lateShares(counts: readonly {delay: number; flights: number}[], thresholds: readonly number[]) {
  const all = counts.reduce((sum, {flights}) => sum + flights, 0);
  return thresholds.map((threshold) => ({
    threshold,
    share: counts.reduce((sum, {delay, flights}) => sum + (delay >= threshold ? flights : 0), 0) / all
  }));
}

/** By what share the count of flights falls from one minute of delay to another. */
export function fall(counts: readonly {delay: number; flights: number}[], from: number, to: number): number {
  const at = (delay: number) => counts.find((count) => count.delay === delay)?.flights ?? 0;
  return 1 - at(to) / at(from);
}
