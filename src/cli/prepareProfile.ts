import type {CheckContext} from "../../components/detectors/check.js";
import {convertKind} from "../../components/table/convertKind.js";
import {type Finding, findingText} from "../../components/table/findings.js";
import {InputError} from "../../components/table/inputError.js";
import type {ColumnProfile, Profile} from "../../components/table/profile.js";
import type {TableReading} from "../../components/table/readTable.js";
import {type Column, countMissing, type Kind, type Table} from "../../components/table/table.js";

export interface PreparedProfile {
  current: Table;
  context: Required<CheckContext>;
}

/** The share of values that may be lost when a column is brought to the kind it has in the profile. */
const mostLost = 0.05;

/**
 * Brings the current side to the kinds of the profile it is checked against; a column that cannot follow has changed
 * its kind, which is drift of the schema.
 *
 * @throws {InputError} if another kind is asked for than the profile was made with
 */
export function prepareProfile(
  profile: Profile,
  {table, kinds, dialect, findings}: TableReading,
  chosen: Readonly<Record<string, Kind>>
): PreparedProfile {
  refuseOtherKinds(profile, chosen);
  const known = new Map(profile.columns.map((column) => [column.name, column]));
  const kindChanged: Required<CheckContext>["kindChanged"] = [];
  const warnings = findings.filter(isWarning).map((finding) => findingText(finding, table.name));
  const columns = table.columns.map((column): Column => {
    const reference = known.get(column.name);
    if (reference === undefined || reference.kind === column.kind) return column;
    const follows = follow(column, reference, dialect?.decimal);
    if (follows === null) kindChanged.push({name: column.name, reference: reference.kind, current: column.kind});
    else warnings.push(...follows.findings.filter(isWarning).map((finding) => findingText(finding, table.name)));
    return follows?.column ?? column;
  });
  const ids = kinds.filter(({name, role}) => role === "id-like" && known.get(name)?.role === "id-like");
  const setAside = Object.fromEntries(ids.map(({name, reason}) => [name, `it looks like an identifier: ${reason}`]));
  return {current: {...table, columns}, context: {setAside, kindChanged, warnings}};
}

function follow(column: Column, {kind}: ColumnProfile, decimal: "." | "," = ".") {
  const times = [column.kind, kind].filter((each) => each === "time").length;
  const numbers = [column.kind, kind].filter((each) => each === "number").length;
  if (times > 0 && numbers > 0) return null;
  const converted = convertKind(column, kind, decimal);
  const before = lengthOf(column) - countMissing(column);
  const after = lengthOf(column) - countMissing(converted.column);
  return before > 0 && 1 - after / before > mostLost ? null : converted;
}

function refuseOtherKinds({name, columns}: Profile, chosen: Readonly<Record<string, Kind>>): void {
  const other = columns.find((column) => Object.hasOwn(chosen, column.name) && chosen[column.name] !== column.kind);
  if (other === undefined) return;
  throw new InputError({
    file: name,
    column: other.name,
    option: "--kind",
    found: `${chosen[other.name]}, but the profile was made with ${other.kind}`,
    expected: "the kind of the profile",
    todo: 'Make the profile again with this kind: "fieldbook profile --kind".'
  });
}

function lengthOf(column: Column): number {
  return "values" in column ? column.values.length : column.codes.length;
}

function isWarning({severity}: Finding): boolean {
  return severity === "warning";
}
