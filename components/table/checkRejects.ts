import type {CsvContent, RejectReason} from "./engine.js";
import {type Finding, plural} from "./findings.js";
import {InputError} from "./inputError.js";

/** The share of lines left out above which the file is refused: its delimiter or quotes are likely misread. */
const mostRejected = 0.1;

/**
 * What to say about lines that were left out.
 *
 * @throws {InputError} if they are more than a tenth of the file
 */
export function checkRejects(file: string, {rows, rejects, rejected}: CsvContent): Finding[] {
  if (rejected === 0) return rows === 0 ? [{severity: "warning", message: "the file has a header but no rows"}] : [];
  const {line, reason} = rejects[0];
  if (rejected > mostRejected * (rows + rejected)) {
    throw new InputError({
      file,
      row: line,
      found: `${plural(rejected, "line")} of ${rows + rejected} with ${reason}`,
      expected: "the same number of cells in every line",
      todo: "Check the delimiter and the quotes; a cell that holds the delimiter or a line break needs quotes around it."
    });
  }
  const byReason = groupByReason(rejects);
  const kinds = [...byReason].map(([reason, lines]) => `${reason} (line${lines.length > 1 ? "s" : ""} ${list(lines)})`);
  const message = `${plural(rejected, "line")} left out: ${kinds.join("; ")}`;
  return [{severity: "warning", message, lines: rejects.slice(0, 20).map(({line}) => line)}];
}

function groupByReason(rejects: CsvContent["rejects"]): Map<RejectReason, number[]> {
  const groups = new Map<RejectReason, number[]>();
  for (const {reason, line} of rejects) groups.set(reason, [...(groups.get(reason) ?? []), line]);
  return groups;
}

function list(lines: number[]): string {
  return lines.slice(0, 20).join(", ") + (lines.length > 20 ? ", …" : "");
}
