import type {BenchRow} from "../../components/ui/site/benchTables.js";

/** The least, the middle and the largest of several times. */
export function spread(times: readonly number[]): BenchRow["seconds"] {
  const sorted = [...times].sort((a, b) => a - b);
  const middle = (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
  return {min: exact(sorted[0]), median: exact(middle), max: exact(sorted[sorted.length - 1])};
}

/** Does each piece of work so many times, taking turns, so that a slow minute of the machine slows all alike. */
export async function takingTurns<T>(runs: number, works: readonly (() => Promise<T>)[]): Promise<T[][]> {
  const outcomes: T[][] = works.map(() => []);
  for (let run = 0; run < runs; run++) {
    for (const [i, work] of works.entries()) outcomes[i].push(await work());
  }
  return outcomes;
}

/** How many times the first time goes into the second, in words such as "8.2 times as fast". */
export function ratio(ours: BenchRow, peer: BenchRow): {value: number; text: string} {
  const value = peer.seconds.median / ours.seconds.median;
  return {value, text: `${value.toFixed(1)} times as fast as ${peer.name}`};
}

function exact(seconds: number): number {
  return Math.round(seconds * 1e4) / 1e4;
}
