import {type Finding, plural, quoteList} from "./findings.js";

/**
 * Names that tell the columns apart: a second "age" becomes "age (2)", an empty name in place 3 "column 3". What was
 * changed is told, with positions counted from 1.
 */
export function columnNames(given: readonly string[]): {names: string[]; findings: Finding[]} {
  const taken = new Set(given.filter((name) => name.trim() !== ""));
  const seen = new Set<string>();
  const [doubled, empty]: [string[], number[]] = [[], []];
  const names = given.map((name, index) => {
    const blank = name.trim() === "";
    if (blank) empty.push(index + 1);
    const base = blank ? `column ${index + 1}` : name;
    if (!seen.has(base) && !(blank && taken.has(base))) {
      seen.add(base);
      return base;
    }
    if (!blank) doubled.push(`${JSON.stringify(shorten(name))} in column ${index + 1}`);
    let times = 2;
    while (seen.has(`${base} (${times})`) || taken.has(`${base} (${times})`)) times++;
    const unique = `${base} (${times})`;
    seen.add(unique);
    return unique;
  });
  return {names, findings: nameFindings(doubled, empty)};
}

function nameFindings(doubled: string[], empty: number[]): Finding[] {
  const findings: Finding[] = [];
  const list = (items: (string | number)[]) => items.slice(0, 10).join(", ") + (items.length > 10 ? " and others" : "");
  if (doubled.length > 0) {
    const message = `${plural(doubled.length, "column name")} used before and numbered: ${list(doubled)}`;
    findings.push({severity: "warning", message});
  }
  if (empty.length > 0) {
    const message = `${plural(empty.length, "column")} without a name, named by position: ${list(empty)}`;
    findings.push({severity: "warning", message});
  }
  return findings;
}

function shorten(name: string): string {
  return name.length > 40 ? `${name.slice(0, 39)}…` : name;
}

/** A word on names that hold line breaks or other control characters, which tables and command lines show badly. */
export function oddNameFindings(names: readonly string[]): Finding[] {
  const odd = names.filter((name) => /[\u0000-\u001f\u007f]/.test(name));
  if (odd.length === 0) return [];
  return [{severity: "note", message: `column names with line breaks or control characters: ${quoteList(odd)}`}];
}
