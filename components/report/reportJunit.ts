import type {ColumnResult, DriftResult} from "../detectors/result.js";
import {columnText} from "./columnText.js";
import {type Markup, markup} from "./markup.js";
import type {ReportMeta} from "./meta.js";
import {plainText, shortText} from "./plainText.js";
import {verdictSentence} from "./verdictSentence.js";

interface Case {
  name: string;
  outcome: "passed" | "failure" | "skipped";
  message: string;
  text: string;
}

/**
 * A drift result as JUnit XML, for the test view of a CI system: one test case a column. A drifting column, and one
 * that is on one side only or of another kind, is a failure; one without enough data, or not checked, is skipped.
 */
export function reportJunit(result: DriftResult, meta: ReportMeta): string {
  const cases = [...result.columns.map(columnCase), ...schemaCases(result), ...skippedCases(result)];
  const count = (outcome: Case["outcome"]) => cases.filter((each) => each.outcome === outcome).length;
  const counts = markup`tests="${cases.length}" failures="${count("failure")}" errors="0" skipped="${count("skipped")}" time="${result.seconds ?? 0}"`;
  const timestamp = meta.date.length === 10 ? `${meta.date}T00:00:00` : meta.date.replace(/(\.\d+)?Z$/, "");
  return markup`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="fieldbook" ${counts}>
<testsuite name="drift" ${counts} timestamp="${timestamp}">
<properties><property name="verdict" value="${result.verdict}"/><property name="fieldbook" value="${meta.version}"/></properties>
${cases.map(writeCase)}<system-out>${verdictSentence(result)}</system-out>
</testsuite>
</testsuites>
`.toString();
}

function columnCase(column: ColumnResult): Case {
  const {test, method, statistic, p, pAdjusted, effect, missing} = columnText(column);
  const limit = column.effect === null ? "" : ` (${column.effect.name}, threshold ${column.effect.threshold})`;
  return {
    name: column.name,
    outcome: column.verdict === "drift" ? "failure" : column.verdict === "no drift" ? "passed" : "skipped",
    message: `${column.verdict}: ${column.reason}`,
    text: `${test}, ${method}: statistic ${statistic}, p ${p}, adjusted p ${pAdjusted}\neffect ${effect}${limit}\nmissing ${missing}`
  };
}

function schemaCases({schema}: DriftResult): Case[] {
  const failure = (name: string, message: string): Case => ({name, outcome: "failure", message, text: message});
  return [
    ...schema.onlyReference.map((name) => failure(name, "drift: the column is only in the reference")),
    ...schema.onlyCurrent.map((name) => failure(name, "drift: the column is only in the current data")),
    ...schema.kindChanged.map(({name, reference, current}) =>
      failure(name, `drift: the column's kind is ${reference} in the reference and ${current} now`)
    )
  ];
}

function skippedCases({skipped}: DriftResult): Case[] {
  return skipped.map(({name, reason}) => ({name, outcome: "skipped", message: `not checked: ${reason}`, text: ""}));
}

function writeCase({name, outcome, message, text}: Case): Markup {
  const head = markup`<testcase classname="drift" name="${shortText(name, 1000)}" time="0"`;
  const note = plainText(message);
  if (outcome === "passed")
    return markup`${head}/>
`;
  if (outcome === "skipped")
    return markup`${head}><skipped message="${note}"/></testcase>
`;
  return markup`${head}><failure type="drift" message="${note}">${text}</failure></testcase>
`;
}
