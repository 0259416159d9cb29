import type {BenchAim, BenchResults, BenchRow} from "../../components/ui/site/benchTables.js";

/** What one group of measurements leaves. */
export interface Measured {
  rows: BenchRow[];
  aims: BenchAim[];

  /** Words on what was left out, and why. */
  notes: string[];

  /** Versions of programs that only this group used. */
  versions?: Record<string, string>;
}

/** The results as text for a terminal. */
export function resultsText({rows, aims, notes, load}: BenchResults): string {
  const groups = [...new Set(rows.map(({group}) => group))];
  const tables = groups.map((group) => {
    const lines = rows.filter((row) => row.group === group).map(rowCells);
    return `${group}\n${aligned([["who", "what", "median", "min", "max", "memory", "runs"], ...lines])}`;
  });
  const found = aims.map(({what, aim, found, reached}) => [reached ? "reached" : "missed", what, found, `aim ${aim}`]);
  const loads = `Load of the machine: ${load.before.toFixed(1)} before, ${load.after.toFixed(1)} after.`;
  return [...tables, `Aims\n${aligned(found)}`, [...notes, loads].join("\n")].join("\n\n");
}

function rowCells({name, what, seconds, memoryMb, runs}: BenchRow): string[] {
  const times = [seconds.median, seconds.min, seconds.max].map((time) => `${time.toFixed(3)} s`);
  return [name, what, ...times, memoryMb === undefined ? "" : `${Math.round(memoryMb)} MB`, String(runs)];
}

function aligned(lines: string[][]): string {
  const widths = (lines[0] ?? []).map((_, i) => Math.max(...lines.map((line) => line[i].length)));
  return lines.map((line) => `  ${line.map((cell, i) => cell.padEnd(widths[i])).join("  ")}`.trimEnd()).join("\n");
}
