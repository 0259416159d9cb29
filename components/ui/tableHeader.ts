import {element} from "../charts/element.js";
import type {TableColumn} from "./tableColumn.js";

/** The row of headers, with a button in each that sorts. */
export function headerRow<R>(columns: readonly TableColumn<R>[], sort: (column: TableColumn<R>) => void) {
  const cells = columns.map((column) => {
    const {label, align, sortable = true} = column;
    const arrow = element("span", {class: "sort-arrow", "aria-hidden": "true"});
    const button = element("button", {type: "button", class: "sort-button", onclick: () => sort(column)}, label, arrow);
    const cell = element("th", {scope: "col", class: align === "right" ? "number" : null}, sortable ? button : label);
    return {column, cell, arrow};
  });
  return {
    row: element("tr", {"aria-rowindex": 1}, ...cells.map(({cell}) => cell)),
    show(sorted: TableColumn<R> | undefined, descending: boolean) {
      for (const {column, cell, arrow} of cells) {
        if (column === sorted) cell.setAttribute("aria-sort", descending ? "descending" : "ascending");
        else cell.removeAttribute("aria-sort");
        arrow.textContent = column !== sorted ? "" : descending ? "▼" : "▲";
      }
    }
  };
}
