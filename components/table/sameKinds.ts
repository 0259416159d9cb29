import type {ColumnKind} from "./columnKind.js";
import {convertKind} from "./convertKind.js";
import type {Finding} from "./findings.js";
import {InputError} from "./inputError.js";
import type {TableReading} from "./readTable.js";
import {type Column, type Kind, type Table, countMissing} from "./table.js";

/** A column whose two sides hold different things, so that no test can compare them. */
export interface KindChange {
  name: string;
  reference: Kind;
  current: Kind;
}

export interface SameKinds {
  reference: Table;
  current: Table;

  /** For the columns on both sides, in the order of the reference: the kind on both, and why. */
  kinds: ColumnKind[];
  kindChanged: KindChange[];

  /** Conversions that were made, and what they cost. */
  findings: Finding[];
}

/** The share of values that may be lost when one side is brought to the kind of the other. */
const mostLost = 0.05;

/**
 * Gives every column that stands on both sides the same kind. A kind chosen by hand counts; otherwise the reference
 * decides, if the current side can follow without losing more than a twentieth of its values; otherwise the kind has
 * changed, which is drift of the schema. Numbers against digits stored as text become numbers; category against text
 * becomes category; a side without any value takes the other's kind.
 *
 * @throws {InputError} if a kind was chosen for a column that neither side has
 */
export function forceSameKinds(
  reference: TableReading,
  current: TableReading,
  overrides: Readonly<Record<string, Kind>> = {}
): SameKinds {
  checkNames(reference.table, current.table, overrides);
  const currentIndexes = new Map(current.table.columns.map(({name}, i) => [name, i]));
  const columns = {reference: [...reference.table.columns], current: [...current.table.columns]};
  const result: SameKinds = {
    reference: reference.table,
    current: current.table,
    kinds: [],
    kindChanged: [],
    findings: []
  };
  reference.table.columns.forEach((column, i) => {
    const j = currentIndexes.get(column.name);
    const chosen = Object.hasOwn(overrides, column.name) ? overrides[column.name] : undefined;
    if (j === undefined) {
      if (chosen !== undefined) columns.reference[i] = convertKind(column, chosen, decimalOf(reference)).column;
      return;
    }
    const sides: Sides = {
      columns: [column, current.table.columns[j]],
      kinds: [reference.kinds[i], current.kinds[j]],
      decimals: [decimalOf(reference), decimalOf(current)]
    };
    const agreed = chosen === undefined ? agree(sides) : convertBoth(sides, chosen, "chosen by hand");
    [columns.reference[i], columns.current[j]] = agreed.columns;
    if (agreed.kind !== null) {
      const role = sides.kinds[0].role === sides.kinds[1].role ? sides.kinds[0].role : null;
      const overridden = chosen !== undefined;
      result.kinds.push({name: column.name, kind: agreed.kind, role, reason: agreed.reason, overridden});
    } else {
      result.kindChanged.push({name: column.name, reference: column.kind, current: sides.columns[1].kind});
    }
    result.findings.push(...agreed.findings);
  });
  result.reference = {...reference.table, columns: columns.reference};
  result.current = {
    ...current.table,
    columns: columns.current.map((column) => onlyCurrent(column, current, overrides))
  };
  return result;

  function onlyCurrent(column: Column, reading: TableReading, kinds: Readonly<Record<string, Kind>>): Column {
    return Object.hasOwn(kinds, column.name)
      ? convertKind(column, kinds[column.name], decimalOf(reading)).column
      : column;
  }
}

interface Sides {
  columns: [Column, Column];
  kinds: [ColumnKind, ColumnKind];
  decimals: ["." | ",", "." | ","];
}

interface Agreed {
  columns: [Column, Column];

  /** Null when the two sides hold different things. */
  kind: Kind | null;
  reason: string;
  findings: Finding[];
}

function agree(sides: Sides): Agreed {
  const [reference, current] = sides.columns;
  const [{reason}] = sides.kinds;
  if (reference.kind === current.kind) return {columns: sides.columns, kind: reference.kind, reason, findings: []};
  if (countMissing(current) === length(current)) {
    return convertBoth(sides, reference.kind, `as in the reference (${reason}); the current side has no value`);
  }
  if (countMissing(reference) === length(reference)) {
    return convertBoth(
      sides,
      current.kind,
      `as in the current file (${sides.kinds[1].reason}); the reference has no value`
    );
  }
  for (const kind of candidates(reference.kind, current.kind)) {
    const agreed = convertBoth(sides, kind, `so that both sides are alike; ${reason} in the reference`);
    if (agreed.columns.every((column, i) => lostShare(sides.columns[i], column) <= mostLost)) {
      agreed.findings.unshift({
        severity: "note",
        message: `${reference.kind} in the reference and ${current.kind} in the current file; read as ${kind} on both`,
        column: reference.name
      });
      return agreed;
    }
  }
  return {columns: sides.columns, kind: null, reason: "", findings: []};
}

/** The kinds to try, best first: the reference's, then the current side's, then plain categories for small sets. */
function candidates(reference: Kind, current: Kind): Kind[] {
  const both = new Set([reference, current]);
  const onlyStrings = [...both].every((kind) => kind === "category" || kind === "text" || kind === "boolean");
  if (onlyStrings) return ["category"];
  return [reference, current].filter((kind) => kind === "number" || kind === "time");
}

function convertBoth({columns, decimals}: Sides, kind: Kind, reason: string): Agreed {
  const converted = columns.map((column, i) => {
    // A boolean is no amount and a time is no number, unless a person says so.
    return convertKind(column, kind, decimals[i]);
  });
  const findings = converted.flatMap((side, i) =>
    side.findings.map((finding) => ({
      ...finding,
      message: `${i === 0 ? "reference" : "current"}: ${finding.message}`
    }))
  );
  return {columns: [converted[0].column, converted[1].column], kind, reason, findings};
}

/** The share of usable values that a conversion made missing; times and numbers are not taken for each other. */
function lostShare(before: Column, after: Column): number {
  const mixed = [before.kind, after.kind].sort().join();
  if (mixed === "number,time") return 1;
  const usable = length(before) - countMissing(before);
  return usable === 0 ? 0 : 1 - (length(after) - countMissing(after)) / usable;
}

function length(column: Column): number {
  return "values" in column ? column.values.length : column.codes.length;
}

function decimalOf({dialect}: TableReading): "." | "," {
  return dialect?.decimal ?? ".";
}

function checkNames(reference: Table, current: Table, overrides: Readonly<Record<string, Kind>>): void {
  const known = new Set([...reference.columns, ...current.columns].map(({name}) => name));
  const unknown = Object.keys(overrides).find((name) => !known.has(name));
  if (unknown === undefined) return;
  throw new InputError({
    option: "--kind",
    column: unknown,
    found: "a kind for a column that neither file has",
    expected: "the name of a column",
    todo: "Check the spelling of the column."
  });
}
