import {element} from "../../charts/element.js";
import {sparkDistribution} from "../../charts/sparkDistribution.js";
import type {ColumnResult, DriftResult} from "../../detectors/result.js";
import {columnText, type ColumnText, strongestFirst} from "../../report/columnText.js";
import {formatNumber} from "../../report/formatNumber.js";
import {plainText, shortText} from "../../report/plainText.js";
import {verdictSentence} from "../../report/verdictSentence.js";
import {dataTable} from "../dataTable.js";
import {details} from "../details.js";
import {columnDetail} from "./columnDetail.js";

/** What is kept when the same check is drawn again with more detail. */
export interface Selection {
  column: string | null;
}

/** The verdict as one sentence, the self-check beside it, the table of columns, and the chosen column in full. */
export function resultPanel(result: DriftResult, selection: Selection, {width}: {width: number}): HTMLElement {
  const detail = element("div", {class: "lab-detail-place"});
  const show = (name: string | null) => {
    selection.column = name;
    const column = result.columns.find((column) => column.name === name);
    detail.replaceChildren(...(column === undefined ? [] : [columnDetail(column, result, {width})]));
  };
  const table = driftTable(result);
  table.addEventListener("input", () => show(table.value?.name ?? null));
  const chosen = result.columns.find(({name}) => name === selection.column) ?? strongestFirst(result.columns)[0];
  if (chosen !== undefined) table.value = chosen;
  show(chosen?.name ?? null);
  return element(
    "div",
    {class: "lab-result-content"},
    verdict(result),
    warningList(result),
    schemaList(result),
    table,
    details(howToRead(), "How to read this table"),
    detail,
    skippedList(result)
  );
}

function verdict(result: DriftResult): HTMLElement {
  const word = result.verdict.replaceAll(" ", "-");
  return element(
    "div",
    {class: `lab-verdict lab-verdict-${word}`},
    element("p", {class: "lab-verdict-sentence", role: "status"}, verdictSentence(result)),
    element("p", {class: "field-help"}, rowsSentence(result), " ", selfCheckSentence(result))
  );
}

function rowsSentence({rows, seconds}: DriftResult): string {
  const time = seconds === undefined ? "" : ` in ${formatNumber(seconds, 2)} s`;
  return `${formatNumber(rows.reference)} reference and ${formatNumber(rows.current)} current rows${time}.`;
}

/** How often the same rule alarms when the reference is compared with itself. */
function selfCheckSentence({aa}: DriftResult): string {
  if (aa === null) return "";
  if (aa.random === null) return "The reference has too few rows to be checked against itself.";
  const alarms = (part: FalseAlarms) => {
    const rate = part.rules.at(-1)?.falseAlarmRate ?? 0;
    return `${Math.round(rate * part.comparisons)} of ${part.comparisons}`;
  };
  const time =
    aa.time === null
      ? ""
      : `, and in ${alarms(aa.time)} neighbouring tenths in their order (${formatNumber(aa.time.rows)} rows each)`;
  return (
    `Checked against itself, this reference raises a false alarm in ${alarms(aa.random)} random halves ` +
    `(${formatNumber(aa.random.rows)} rows each)${time}.`
  );
}

type FalseAlarms = NonNullable<NonNullable<DriftResult["aa"]>["random"]>;

function warningList({warnings}: DriftResult): HTMLElement | null {
  if (warnings.length === 0) return null;
  const items = warnings.map((warning) => element("li", {}, plainText(warning)));
  return element("ul", {class: "lab-warnings", "aria-label": "Before you believe it"}, ...items);
}

function schemaList({schema}: DriftResult): HTMLElement | null {
  const names = (list: readonly string[]) =>
    list
      .slice(0, 50)
      .map((name) => `“${shortText(name, 60)}”`)
      .join(", ");
  const lines = [
    schema.onlyReference.length > 0 ? `Only in the reference: ${names(schema.onlyReference)}.` : null,
    schema.onlyCurrent.length > 0 ? `Only in the current data: ${names(schema.onlyCurrent)}.` : null,
    ...schema.kindChanged.map(
      ({name, reference, current}) => `“${shortText(name, 60)}” was ${reference} and is ${current} now.`
    )
  ].filter((line) => line !== null);
  if (lines.length === 0) return null;
  return element(
    "section",
    {class: "lab-schema", "aria-label": "Changed columns"},
    element("h3", {}, "The columns themselves changed"),
    ...lines.map((line) => element("p", {}, line))
  );
}

function skippedList({skipped}: DriftResult): HTMLElement | null {
  if (skipped.length === 0) return null;
  const items = skipped.map(({name, reason}) => element("li", {}, `“${shortText(name, 60)}”: ${plainText(reason)}`));
  return details([element("ul", {}, ...items)], `Columns not tested (${formatNumber(skipped.length)})`);
}

function driftTable(result: DriftResult) {
  const order = {drift: 0, "not enough data": 1, "no drift": 2};
  const text = (name: keyof ColumnText) => (column: ColumnResult) => columnText(column)[name];
  return dataTable<ColumnResult>({
    caption: "Drift by column",
    noun: "column",
    searchable: true,
    rows: strongestFirst(result.columns),
    key: ({name}) => name,
    columns: [
      {label: "Column", value: ({name}) => name, render: ({name}) => shortText(name, 60), width: 7.5},
      {label: "Verdict", value: ({verdict}) => order[verdict], render: verdictCell, width: 7},
      {
        label: "Reference and current",
        value: () => null,
        render: (column) => sparkDistribution(column),
        sortable: false,
        width: 9
      },
      {
        label: "Effect, 95 % interval",
        value: overThreshold,
        render: text("effect"),
        width: 11,
        align: "right",
        descendingFirst: true
      },
      {label: "Kind", value: ({kind}) => kind, width: 6},
      {label: "Test", value: text("test"), width: 11},
      {label: "Statistic", value: ({statistic}) => statistic, render: text("statistic"), width: 6, align: "right"},
      {label: "p", value: ({pValue}) => pValue, render: text("p"), width: 6, align: "right"},
      {label: "Adjusted p", value: ({pAdjusted}) => pAdjusted, render: text("pAdjusted"), width: 6, align: "right"},
      {label: "Missing", value: ({missing}) => missing.rateCurrent, render: text("missing"), width: 9, align: "right"}
    ]
  });
}

function overThreshold({effect}: ColumnResult): number | null {
  return effect === null ? null : effect.value / effect.threshold;
}

function verdictCell({verdict}: ColumnResult): Node {
  return element("span", {class: `lab-mark lab-mark-${verdict.replaceAll(" ", "-")}`}, verdict);
}

function howToRead(): Node[] {
  return [
    "A column drifts when two things hold at once: its adjusted p-value lies below alpha, so that chance is a poor explanation, and its effect reaches the threshold, so that the change is large enough to matter. With a million rows the first alone says little; with fifty rows the second alone says little.",
    "Not enough data means: a change as large as the threshold could have been missed at these sizes. It does not mean that all is well.",
    "The effect of numbers is the Wasserstein distance in standard deviations of the reference; of categories it is the total variation, the share of rows that would have to change their category. A distance is never negative, so compare its interval with the band in which it lies when nothing changed (choose a row to see it).",
    "Missing values are tested on their own, by the same two rules. Values never seen in the reference count as drift when they are more than 1 % of the current values."
  ].map((text) => element("p", {}, text));
}
