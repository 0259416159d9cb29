import {InputError} from "../table/inputError.js";
import type {Kind} from "../table/table.js";
import type {DriftResult} from "./result.js";
import type {CheckSettings} from "./settings.js";
import type {UnivariateTest} from "./univariateTest.js";
import {testFor} from "./univariateTests.js";

export interface NamedKind {
  name: string;
  kind: Kind;
}

export interface TestedColumn extends NamedKind {
  test: UnivariateTest;
}

/** What will be done with each column, decided from names, kinds and settings alone. */
export interface Plan {
  tested: TestedColumn[];
  skipped: DriftResult["skipped"];
  schema: DriftResult["schema"];
}

export interface PlanInput {
  reference: readonly NamedKind[];
  current: readonly NamedKind[];
  settings: CheckSettings;

  /** Columns that are better left alone unless they are asked for by name, with the reason, such as row numbers. */
  setAside: Readonly<Record<string, string>>;

  /** Columns whose content changed although one kind was forced on both sides. */
  kindChanged: DriftResult["schema"]["kindChanged"];
}

/**
 * Decides which columns are tested, which are skipped and why, and how the schema changed.
 *
 * @throws {InputError} if a setting names a column that neither side has, a named column does not fit the
 * detector, or no column is on both sides
 */
export function planColumns({reference, current, settings, setAside, kindChanged}: PlanInput): Plan {
  refuseUnknownNames([...reference, ...current], settings);
  const wanted = ({name}: NamedKind) =>
    settings.columns === null ? !settings.exclude.includes(name) : settings.columns.includes(name);
  const [left, right] = [new Map(kindsOf(reference.filter(wanted))), new Map(kindsOf(current.filter(wanted)))];
  const common = [...left.keys()].filter((name) => right.has(name));
  if (common.length === 0) refuseNothingInCommon(reference, current);
  const plan: Plan = {
    tested: [],
    skipped: [],
    schema: {
      onlyReference: [...left.keys()].filter((name) => !right.has(name)),
      onlyCurrent: [...right.keys()].filter((name) => !left.has(name)),
      kindChanged: []
    }
  };
  for (const name of common) {
    const [was, is] = [left.get(name)!, right.get(name)!];
    const changed = kindChanged.find((column) => column.name === name);
    if (changed !== undefined) plan.schema.kindChanged.push(changed);
    else if (was === is) addColumn(plan, {name, kind: was}, settings, setAside[name]);
    else plan.schema.kindChanged.push({name, reference: was, current: is});
  }
  return plan;
}

function kindsOf(columns: readonly NamedKind[]): [string, Kind][] {
  return columns.map(({name, kind}) => [name, kind]);
}

function addColumn(plan: Plan, {name, kind}: NamedKind, settings: CheckSettings, setAside: string | undefined): void {
  const named = settings.columns !== null;
  const test = testFor(settings.detector, kind);
  const wanted = named || (kind !== "time" && setAside === undefined);
  if (test !== null && wanted) plan.tested.push({name, kind, test});
  else refuseOrSkip(plan, {name, kind}, setAside ?? reasonToSkip(kind, settings), settings);
}

/**
 * Notes a column that cannot be tested, with the reason.
 *
 * @throws {InputError} if the settings name the column
 */
export function refuseOrSkip(plan: Plan, {name, kind}: NamedKind, reason: string, settings: CheckSettings): void {
  if (settings.columns === null) {
    plan.skipped.push({name, reason});
    return;
  }
  throw new InputError({
    column: name,
    option: "--columns",
    found: `a column of kind ${kind} that the detector ${settings.detector} does not take: ${reason}`,
    expected: "a column that fits the detector",
    todo: `Leave the column out, choose another detector, or say what it holds: --kind ${JSON.stringify(`${name}=category`)}.`
  });
}

function reasonToSkip(kind: Kind, {detector}: CheckSettings): string {
  if (kind === "text") return "free text has no distribution to compare; turn it into numbers or categories first";
  if (kind === "time" && testFor(detector, kind) !== null) {
    return "time always moves on, so a later file always differs; name the column to test it all the same";
  }
  return `the detector ${detector} does not take a column of kind ${kind}`;
}

function refuseUnknownNames(columns: readonly NamedKind[], settings: CheckSettings): void {
  const names = new Set(columns.map(({name}) => name));
  const options: [string, readonly string[]][] = [
    ["--columns", settings.columns ?? []],
    ["--exclude", settings.exclude],
    ["--kind", Object.keys(settings.kind)],
    ["--effects", Object.keys(settings.effects)]
  ];
  for (const [option, given] of options) {
    const unknown = given.find((name) => !names.has(name));
    if (unknown === undefined) continue;
    throw new InputError({
      option,
      found: `no column is called ${JSON.stringify(unknown)}`,
      expected: `one of ${listNames([...names])}`,
      todo: "Check the spelling; upper and lower case count."
    });
  }
}

function refuseNothingInCommon(reference: readonly NamedKind[], current: readonly NamedKind[]): never {
  const list = (columns: readonly NamedKind[]) => listNames(columns.map(({name}) => name));
  throw new InputError({
    found: `no column to compare: the reference has ${list(reference)} and the current file has ${list(current)}`,
    expected: "at least one column of the same name on both sides",
    todo: "Check that these are the two files you meant, and that both begin with a line of column names."
  });
}

function listNames(names: readonly string[]): string {
  const shown = names.slice(0, 8).map((name) => JSON.stringify(name.length > 40 ? `${name.slice(0, 40)}…` : name));
  return names.length > 8 ? `${shown.join(", ")} and ${names.length - 8} more` : shown.join(", ") || "none";
}
