import type {ColumnKind} from "../table/columnKind.js";
import {type Finding, findingText} from "../table/findings.js";
import type {TableReading} from "../table/readTable.js";
import {forceSameKinds, type KindChange} from "../table/sameKinds.js";
import {type Split, splitTable} from "../table/splitTable.js";
import type {Table} from "../table/table.js";
import type {CheckContext} from "./check.js";
import {planColumns} from "./plan.js";
import type {CheckSettings} from "./settings.js";

/** What a check starts from: two files, or one file and where to split it. */
export type CheckFiles = {reference: TableReading; current: TableReading} | {whole: TableReading; split: Split};

export interface PreparedCheck {
  reference: Table;
  current: Table;

  /** The kind of each column on both sides, and why. */
  kinds: ColumnKind[];
  context: Required<CheckContext>;
}

/**
 * Makes two tables with the same kinds of columns out of what was read, and gathers what the result has to say about
 * the files. The page and the command both go through here, so that they give the same numbers.
 *
 * @throws {InputError} if a kind is given for an absent column, or the split leaves a side empty
 */
export function prepareCheck(files: CheckFiles, {kind}: Pick<CheckSettings, "kind">): PreparedCheck {
  if ("whole" in files) return prepareSplit(files.whole, files.split, kind);
  const {reference, current} = files;
  const same = forceSameKinds(reference, current, kind);
  return {
    reference: same.reference,
    current: same.current,
    kinds: same.kinds,
    context: {
      setAside: identifiers(same.kinds),
      kindChanged: same.kindChanged,
      warnings: [
        ...warningsOf(reference.findings, reference.table.name),
        ...warningsOf(current.findings, current.table.name),
        ...same.findings.map((finding) => findingText(finding))
      ]
    }
  };
}

/** Kinds are taken from the whole file, so they cannot differ between its parts. */
function prepareSplit(whole: TableReading, split: Split, kind: CheckSettings["kind"]): PreparedCheck {
  const {reference: table, kinds, findings} = forceSameKinds(whole, whole, kind);
  const parts = splitTable(table, split);
  const splitColumn = "column" in split ? {[split.column]: "it tells the two sides apart"} : {};
  const kindChanged: KindChange[] = [];
  return {
    reference: parts.reference,
    current: parts.current,
    kinds,
    context: {
      setAside: {...identifiers(kinds), ...splitColumn},
      kindChanged,
      warnings: [
        ...warningsOf(whole.findings, whole.table.name),
        ...findings.filter(({message}) => !message.startsWith("current: ")).map((finding) => findingText(finding)),
        ...parts.findings.map((finding) => findingText(finding, whole.table.name))
      ]
    }
  };
}

function identifiers(kinds: readonly ColumnKind[]): Record<string, string> {
  const alike = kinds.filter(({role}) => role === "id-like");
  return Object.fromEntries(alike.map(({name, reason}) => [name, `it looks like an identifier: ${reason}`]));
}

function warningsOf(findings: readonly Finding[], file: string): string[] {
  return findings.filter(({severity}) => severity === "warning").map((finding) => findingText(finding, file));
}

/** A column as it would be checked, and why. */
export interface PreviewColumn {
  name: string;
  kind: ColumnKind["kind"];
  reason: string;

  /** Why it is left alone unless a person names it; null if it is tested. */
  skipped: string | null;
}

export interface CheckPreview {
  columns: PreviewColumn[];

  /** Everything that was noticed in the files, notes included. */
  findings: string[];

  /** A column and value at which one file could be split: the middle of its first time column. */
  suggestedSplit: string | null;
}

/** What a check with these settings would do with each column, without doing it. */
export function previewCheck(files: CheckFiles, settings: CheckSettings): CheckPreview {
  const {reference, current, kinds, context} = prepareCheck(files, settings);
  const {skipped} = planColumns({
    reference: reference.columns,
    current: current.columns,
    settings: {...settings, columns: null, exclude: []},
    ...context
  });
  const reasons = new Map(skipped.map(({name, reason}) => [name, reason]));
  const readings = "whole" in files ? [files.whole] : [...new Set([files.reference, files.current])];
  const notes = readings.flatMap(({findings, table}) =>
    findings.filter(({severity}) => severity === "note").map((finding) => findingText(finding, table.name))
  );
  return {
    columns: kinds.map(({name, kind, reason}) => ({name, kind, reason, skipped: reasons.get(name) ?? null})),
    findings: [...context.warnings, ...notes],
    suggestedSplit: suggestSplit(readings[0].table)
  };
}

function suggestSplit({columns, rows}: Table): string | null {
  const time = columns.find(({kind}) => kind === "time");
  if (time === undefined || !("values" in time)) return rows > 1 ? String(Math.floor(rows / 2)) : null;
  const sorted = time.values.filter(Number.isFinite).sort();
  const middle = sorted[sorted.length >> 1];
  return middle === undefined ? null : `${time.name}=${isoDay(middle)}`;
}

function isoDay(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
