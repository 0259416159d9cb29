import {element} from "../../charts/element.js";
import {sparkDistribution} from "../../charts/sparkDistribution.js";
import type {ColumnResult} from "../../detectors/result.js";
import {columnText, type ColumnText, strongestFirst} from "../../report/columnText.js";
import {shortText} from "../../report/plainText.js";
import {type DataTable, dataTable} from "../dataTable.js";
import type {TableColumn} from "../tableColumn.js";

/** The table "Drift by column", strongest first: what decides is in view at once, the rest sideways. */
export function driftTable(columns: readonly ColumnResult[]): DataTable<ColumnResult> {
  return dataTable<ColumnResult>({
    caption: "Drift by column",
    noun: "column",
    searchable: true,
    rows: strongestFirst(columns),
    key: ({name}) => name,
    columns: [...inView, ...sideways]
  });
}

const order = {drift: 0, "not enough data": 1, "no drift": 2};
const text = (name: keyof ColumnText) => (column: ColumnResult) => columnText(column)[name];

const inView: TableColumn<ColumnResult>[] = [
  {label: "Column", value: ({name}) => name, render: ({name}) => shortText(name, 60), width: 7.25},
  {label: "Verdict", value: ({verdict}) => order[verdict], render: verdictMark, width: 9.25},
  {
    label: "Effect, 95 % interval",
    value: overThreshold,
    render: text("effect"),
    width: 12.25,
    align: "right",
    descendingFirst: true
  },
  {
    label: "Reference and current",
    value: () => null,
    render: (column) => sparkDistribution(column, {width: 86}),
    sortable: false,
    width: 6.5
  }
];

const sideways: TableColumn<ColumnResult>[] = [
  {label: "Kind", value: ({kind}) => kind, width: 6},
  {label: "Test", value: text("test"), width: 11},
  {label: "Statistic", value: ({statistic}) => statistic, render: text("statistic"), width: 6, align: "right"},
  {label: "p", value: ({pValue}) => pValue, render: text("p"), width: 6, align: "right"},
  {label: "Adjusted p", value: ({pAdjusted}) => pAdjusted, render: text("pAdjusted"), width: 6, align: "right"},
  {label: "Missing", value: ({missing}) => missing.rateCurrent, render: text("missing"), width: 13, align: "right"}
];

function overThreshold({effect}: ColumnResult): number | null {
  return effect === null ? null : effect.value / effect.threshold;
}

function verdictMark({verdict}: ColumnResult): Node {
  return element("span", {class: `lab-mark lab-mark-${verdict.replaceAll(" ", "-")}`}, verdict);
}
