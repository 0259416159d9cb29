import {element} from "../../charts/element.js";
import {type ChartType, tableChart} from "../../charts/tableChart.js";
import {formatCount, formatNumber} from "../../report/formatNumber.js";
import {type Table, isNumeric} from "../../table/table.js";
import {type Input} from "../field.js";
import {radio} from "../radio.js";
import {select} from "../select.js";
import {resultTable} from "./resultTable.js";

/** A chart to show a result as; columns that the result has not are chosen anew. */
export interface ResultChart {
  type: ChartType;
  x?: string;
  y?: string;
}

export interface Result {
  table: Table;

  /** How many rows there were before the table was cut. Defaults to those of the table. */
  rows?: number;

  /** Whether there are even more. */
  more?: boolean;
}

export interface ResultViewOptions {
  /** What the result is of. */
  label: string;

  /** The chart to begin with; without one, the table. */
  chart?: ResultChart;
}

export type ResultView = HTMLElement & {
  /** Shows a result in the way the person has chosen for the last one. */
  show(result: Result): void;

  /** Takes the result away. */
  clear(): void;
};

type View = ChartType | "table";
const views = [
  {value: "table", label: "Table"},
  {value: "bars", label: "Bars"},
  {value: "line", label: "Line"},
  {value: "dots", label: "Dots"}
] as const;

/** A table that came out of a query or of code, as a table or as a chart of two of its columns. */
export function resultView({label, chart}: ResultViewOptions): ResultView {
  const said = element("p", {class: "result-said"});
  const controls = element("div", {class: "result-controls"});
  const body = element("div", {class: "result-body"});
  const root = element(
    "div",
    {class: "result", role: "group", "aria-label": `Result: ${label}`, hidden: true},
    said,
    controls,
    body
  );
  const chosen: {view: View; x?: string; y?: string} = {view: chart?.type ?? "table", x: chart?.x, y: chart?.y};
  let shown: Table | null = null;
  let width = 0;

  const draw = () => {
    if (shown === null) return;
    width = root.clientWidth;
    const columns = chartColumns(shown, chosen);
    const asTable = chosen.view === "table" || columns === null;
    body.replaceChildren(
      asTable
        ? resultTable(shown, label)
        : tableChart(shown, {...columns, type: chosen.view as ChartType, width: width || undefined, name: label})
    );
  };
  const change = (key: "view" | "x" | "y", input: Input<string>) => {
    input.addEventListener("input", (event) => {
      event.stopPropagation();
      Object.assign(chosen, {[key]: input.value});
      if (key === "view") offer();
      draw();
    });
    return input;
  };
  const offer = () => {
    const columns = shown && chartColumns(shown, chosen);
    controls.hidden = columns === null;
    if (shown === null || columns === null) return controls.replaceChildren();
    const focused = controls.contains(document.activeElement);
    const names = shown.columns.map(({name}) => name);
    const numbers = shown.columns.filter(({kind}) => kind === "number").map(({name}) => name);
    const view = change("view", radio<View>({label: "Show as", options: views, value: chosen.view}));
    const along = change("x", select({label: "Along", options: names, value: columns.x}));
    const measured = change("y", select({label: "Measured", options: numbers, value: columns.y}));
    controls.replaceChildren(view, ...(chosen.view === "table" ? [] : [along, measured]));
    if (focused) view.querySelector<HTMLElement>("input:checked")?.focus();
  };
  watchWidth(root, () => chosen.view !== "table" && root.clientWidth !== width && draw());
  return Object.assign(root, {
    show(result: Result) {
      shown = result.table;
      root.hidden = false;
      said.textContent = isCut(result) ? `${resultSize(result)}.` : "";
      offer();
      draw();
    },
    clear() {
      shown = null;
      root.hidden = true;
      said.textContent = "";
      body.replaceChildren();
    }
  });
}

/** How many rows a result has, and how many of them are kept. */
export function resultSize(result: Result): string {
  const {table, rows = table.rows, more} = result;
  if (!isCut(result)) return formatCount(rows, "row");
  return `The first ${formatNumber(table.rows)} of ${more ? "more than " : ""}${formatCount(rows, "row")}`;
}

function isCut({table, rows = table.rows, more = false}: Result): boolean {
  return more || rows > table.rows;
}

/** The chosen columns if they are there, else the first that fit; null where nothing can be drawn. */
function chartColumns({columns, rows}: Table, {x, y}: {x?: string; y?: string}): {x: string; y: string} | null {
  const numbers = columns.filter(({kind}) => kind === "number");
  if (rows === 0 || numbers.length === 0 || columns.length < 2) return null;
  const along =
    columns.find(({name}) => name === x) ??
    columns.find((column) => !isNumeric(column) || column.kind === "time") ??
    columns[0];
  const measured = numbers.find(({name}) => name === y) ?? numbers.find((column) => column !== along) ?? numbers[0];
  return {x: along.name, y: measured.name};
}

function watchWidth(root: HTMLElement, changed: () => void): void {
  if (typeof ResizeObserver === "undefined") return;
  let frame = 0;
  new ResizeObserver(() => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(changed);
  }).observe(root);
}
