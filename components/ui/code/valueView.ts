import {element} from "../../charts/element.js";
import {describeValue} from "../../platform/sandbox/describeValue.js";
import {formatNumber, formatTime, none} from "../../report/formatNumber.js";
import {type Column, isNumeric} from "../../table/table.js";
import {dataTable} from "../dataTable.js";
import type {TableColumn} from "../tableColumn.js";
import {valueTable} from "./valueTable.js";

const longest = 10_000; // characters shown of a text

/** What a learner's code gave, to look at: a table where it is one, else text. Nothing in it becomes markup. */
export function valueView(value: unknown, label: string): HTMLElement {
  if (value === undefined) {
    return element("p", {class: "code-no-value"}, "The code gives no value. End with an expression, or return one.");
  }
  const table = valueTable(value);
  if (table === null) {
    return element("pre", {class: "code-value", tabindex: "0", "aria-label": label}, describeValue(value, longest));
  }
  const rows = Array.from({length: table.rows}, (_, i) => i);
  return dataTable({caption: label, columns: table.columns.map(tableColumn), rows, key: String, selectable: false});
}

function tableColumn(column: Column): TableColumn<number> {
  const label = column.name;
  if (!isNumeric(column)) {
    const {codes, dictionary} = column;
    return {label, value: (row) => (codes[row] < 0 ? null : dictionary[codes[row]])};
  }
  const {values, kind} = column;
  const show = kind === "time" ? formatTime : (value: number) => formatNumber(value, 6);
  return {
    label,
    value: (row) => values[row],
    render: (row) => (Number.isNaN(values[row]) ? none : show(values[row])),
    align: "right"
  };
}
