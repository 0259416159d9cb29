import type {DriftResult} from "../detectors/result.js";
import {strongestFirst} from "./columnText.js";
import {formatCount, formatNumber, formatShare} from "./formatNumber.js";
import {shortText} from "./plainText.js";

/**
 * The verdict on the data set as one plain sentence, the same on the page, in the command and in every report.
 * Names of columns are in it: escape it like any text.
 */
export function verdictSentence(result: DriftResult): string {
  if (result.verdict === "drift") return `Drift: ${driftClause(result)}.`;
  if (result.verdict === "not enough data") return `Not enough data: ${tooFewClause(result)}.`;
  return `No drift: ${quietClause(result)}.`;
}

/** What changed in the set of columns, such as "2 columns only in the reference"; empty when nothing did. */
export function schemaClause({schema}: Pick<DriftResult, "schema">): string {
  const parts: string[] = [];
  const {onlyReference, onlyCurrent, kindChanged} = schema;
  if (onlyReference.length > 0) parts.push(`${formatCount(onlyReference.length, "column")} only in the reference`);
  if (onlyCurrent.length > 0) parts.push(`${formatCount(onlyCurrent.length, "column")} only in the current data`);
  if (kindChanged.length > 0) parts.push(`${formatCount(kindChanged.length, "column")} of changed kind`);
  return joinWords(parts);
}

function driftClause(result: DriftResult): string {
  const drifting = result.columns.filter(({drift}) => drift);
  const schema = schemaClause(result);
  if (drifting.length === 0)
    return schema === "" ? "the joint test finds a change" : `there ${isAre(schema)} ${schema}`;
  const columns = `${ofColumns(drifting.length, result)} ${drifting.length === 1 ? "drifts" : "drift"}`;
  return `${columns}, ${mostClause(result)}${schema === "" ? "" : `; there ${isAre(schema)} ${schema}`}`;
}

function mostClause(result: DriftResult): string {
  const [first] = strongestFirst(result.columns);
  const some = result.columns.filter(({drift}) => drift).length;
  const name = `“${shortText(first.name, 60)}”`;
  const subject = some === 1 ? name : `most of all ${name}`;
  const {effect, pAdjusted} = first;
  if (effect !== null && effect.value >= effect.threshold && (pAdjusted ?? 1) < result.threshold) {
    return `${subject} (${effect.name} ${formatNumber(effect.value)}, threshold ${formatNumber(effect.threshold)})`;
  }
  return `${subject} (${first.reason})`;
}

function tooFewClause(result: DriftResult): string {
  if (result.columns.length === 0) return "no column could be checked";
  const few = result.columns.filter(({verdict}) => verdict === "not enough data").length;
  const verb = few === 1 ? "has" : "have";
  const rest = few < result.columns.length ? ", and the others do not decide it" : "";
  return `${ofColumns(few, result)} ${verb} too few values to rule out a change as large as the threshold${rest}`;
}

function quietClause(result: DriftResult): string {
  const drifting = result.columns.filter(({drift}) => drift).length;
  const schema = schemaClause(result);
  const share = typeof result.settings.share === "number" ? ` of ${formatShare(result.settings.share)}` : "";
  if (drifting > 0 || schema !== "") {
    const also = schema === "" ? "" : ` and there ${isAre(schema)} ${schema}`;
    return `${ofColumns(drifting, result)} ${drifting === 1 ? "drifts" : "drift"}${also}, below the share${share} asked for`;
  }
  const all = result.columns.length;
  if (all === 1) return "the one column checked did not change by its threshold or more beyond chance";
  return `none of ${formatNumber(all)} columns changed by its threshold or more beyond chance`;
}

function ofColumns(some: number, {columns}: DriftResult): string {
  return `${formatNumber(some)} of ${formatCount(columns.length, "column")}`;
}

function isAre(clause: string): string {
  return clause.startsWith("1 ") ? "is" : "are";
}

function joinWords(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts[parts.length - 1]}`;
}
