import {element} from "../../charts/element.js";
import {formatTime} from "../../report/formatNumber.js";
import {type Column, type Table, isNumeric} from "../../table/table.js";
import {dataTable} from "../dataTable.js";
import type {TableColumn} from "../tableColumn.js";

/** A result as a table that sorts and searches; the plan that EXPLAIN gives as the drawing that it is. */
export function resultTable(table: Table, label: string): HTMLElement {
  if (table.columns.length === 0) return element("p", {class: "figure-empty"}, "The result has no columns.");
  const plan = table.columns.find(({name}) => name === "explain_value");
  if (plan !== undefined && !isNumeric(plan)) {
    return element(
      "pre",
      {class: "result-plan", tabindex: "0", "aria-label": `${label}: plan`},
      plan.dictionary.join("\n")
    );
  }
  return dataTable<number>({
    caption: label,
    columns: table.columns.map((column, i) => tableColumn(column, i)),
    rows: Array.from({length: table.rows}, (_, row) => row),
    key: String,
    selectable: false,
    height: 22
  });
}

function tableColumn(column: Column, place: number): TableColumn<number> {
  const numbers = column.kind === "number";
  const value = valueOf(column);
  const render = (row: number) => {
    const found = value(row);
    if (found === null) return element("span", {class: "result-null"}, "null");
    if (!isNumeric(column)) return String(found);
    return numbers ? numberText(found as number) : formatTime(found as number);
  };
  const label = column.name === "" ? `column ${place + 1}` : column.name;
  return {
    label,
    value,
    render,
    align: numbers ? "right" : "left",
    width: widthOf(label, column),
    descendingFirst: numbers
  };
}

function valueOf(column: Column): (row: number) => number | string | null {
  if (isNumeric(column)) return (row) => (Number.isNaN(column.values[row]) ? null : column.values[row]);
  return (row) => (column.codes[row] < 0 ? null : column.dictionary[column.codes[row]]);
}

/** Whole numbers in full and without commas, since they may be years and numbers of things; others to six digits. */
function numberText(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(6)));
}

/** Room for the name and for most values, in rem. */
function widthOf(label: string, column: Column): number {
  const texts = isNumeric(column) ? [] : column.dictionary.slice(0, 200).map(({length}) => length);
  const values = isNumeric(column) ? (column.kind === "time" ? 19 : 9) : Math.max(4, ...texts);
  return Math.min(22, 2.5 + 0.5 * Math.max(label.length + 2, values));
}
