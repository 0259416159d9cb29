import {isMissingSpelling} from "./columnKind.js";
import {type Finding, plural, quoteList} from "./findings.js";
import type {Kind} from "./table.js";

/** Counts of the codes 0 to size − 1; missing ones are left out. */
export function countCodes(codes: Int32Array, size: number): Uint32Array {
  const counts = new Uint32Array(size);
  for (const code of codes) if (code >= 0) counts[code]++;
  return counts;
}

/** Findings for texts, with counts, that became missing because they are no number or time. */
export function describeOdd(name: string, oddTexts: ReadonlyMap<string, number>, kind: Kind): Finding[] {
  const findings: Finding[] = [];
  const sorted = [...oddTexts].sort((a, b) => b[1] - a[1]);
  const spelled = sorted.filter(([text]) => isMissingSpelling(text));
  const bad = sorted.filter(([text]) => !isMissingSpelling(text));
  const add = (severity: Finding["severity"], odd: [string, number][], what: string) => {
    const count = odd.reduce((sum, [, times]) => sum + times, 0);
    const texts = quoteList(odd.map(([text]) => text));
    findings.push({severity, message: `${plural(count, "cell")} ${what}: ${texts}`, column: name});
  };
  if (spelled.length > 0) add("note", spelled, `count${single(spelled)} as missing by the usual spelling`);
  if (bad.length > 0) add("warning", bad, `that ${isAre(bad)} no ${kind} count${single(bad)} as missing`);
  return findings;
}

function single(odd: [string, number][]): string {
  return odd.length === 1 && odd[0][1] === 1 ? "s" : "";
}

function isAre(odd: [string, number][]): string {
  return single(odd) === "s" ? "is" : "are";
}
