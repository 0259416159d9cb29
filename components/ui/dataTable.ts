import {element} from "../charts/element.js";
import {formatCount, formatNumber} from "../report/formatNumber.js";
import {type Input, dispatchInput, withValue} from "./field.js";
import {sortRows} from "./sortRows.js";
import type {TableColumn} from "./tableColumn.js";
import {search} from "./text.js";
import {headerRow} from "./tableHeader.js";
import {tableWindow} from "./tableWindow.js";

export interface DataTableOptions<R> {
  /** The table's name: "Drift by column". */
  caption: string;

  /** The first column names its row, and in a selectable table is its button. */
  columns: readonly TableColumn<R>[];
  rows: readonly R[];

  /** Tells rows apart when they are replaced. Defaults to the value of the first column. */
  key?: (row: R) => string;
  sort?: {column: string; descending?: boolean};

  /** Defaults to true from ten rows on. */
  searchable?: boolean;

  /** Whether a row can be chosen. Defaults to true. */
  selectable?: boolean;

  /** What rows are called: "column". Defaults to "row". */
  noun?: string;

  /** The height of the part that scrolls, in rem. Defaults to 28. */
  height?: number;
}

export type DataTable<R> = Input<R | null> & {
  /** Replaces the rows; order, search, place and, where its key is still there, the chosen row stay. */
  setRows(rows: readonly R[]): void;
};

/**
 * A table of up to some ten thousand rows, of which only those in view are in the page: sorted by its headers,
 * searched by the text of its cells, scrolling inside. Its value is the chosen row or null; arrows move between
 * rows, Enter or a click chooses.
 */
export function dataTable<R>(options: DataTableOptions<R>): DataTable<R> {
  const {columns, noun = "row", selectable = true} = options;
  const key = options.key ?? ((row: R) => String(columns[0].value(row)));
  let rows = options.rows;
  let order = {
    column: columns.find(({label}) => label === options.sort?.column),
    descending: options.sort?.descending ?? false
  };
  let chosen: R | null = null;

  const box = search({label: `Search ${noun}s`});
  const found = element("p", {class: "table-found", role: "status"});
  const header = headerRow(columns, (column) => {
    const again = order.column === column;
    order = {column, descending: again ? !order.descending : (column.descendingFirst ?? false)};
    refresh();
  });
  const body = tableWindow<R>({
    caption: options.caption,
    columns,
    header: header.row,
    height: options.height ?? 28,
    isChosen: (row) => chosen !== null && key(chosen) === key(row),
    choose: selectable
      ? (row) => {
          chosen = row;
          body.render();
          dispatchInput(root);
        }
      : undefined
  });
  const tools = element("div", {class: "table-tools"}, box, found);
  const refresh = ({stay = false} = {}) => {
    tools.hidden = !(options.searchable ?? rows.length >= 10);
    const words = box.value.trim().toLowerCase();
    const kept = words === "" ? [...rows] : rows.filter((row) => rowText(row, columns).includes(words));
    const {column, descending} = order;
    body.setRows(column ? sortRows(kept.map(column.value), descending).map((i) => kept[i]) : kept, {stay});
    header.show(column, descending);
    const all = formatCount(rows.length, noun);
    found.textContent =
      words === ""
        ? all
        : kept.length === 0
          ? `No ${noun} has “${box.value.trim()}” in it`
          : `${formatNumber(kept.length)} of ${all}`;
  };
  const root = withValue<R | null, HTMLElement>(element("div", {class: "data-table"}, tools, body.scroller), {
    get: () => chosen,
    set(row) {
      chosen = row;
      body.render();
    }
  });
  box.addEventListener("input", (event) => {
    event.stopPropagation();
    refresh();
  });
  refresh();
  return Object.assign(root, {
    setRows(next: readonly R[]) {
      rows = next;
      const kept = chosen === null ? undefined : key(chosen);
      chosen = kept === undefined ? null : (rows.find((row) => key(row) === kept) ?? null);
      body.forget();
      refresh({stay: true});
    }
  });
}

function rowText<R>(row: R, columns: readonly TableColumn<R>[]): string {
  return columns
    .map(({value}) => String(value(row) ?? ""))
    .join("\n")
    .toLowerCase();
}
