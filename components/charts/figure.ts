import {formatNumber} from "../report/formatNumber.js";
import {element, uniqueId} from "./element.js";

export type Cell = string | number | null;

export interface FigureTable {
  columns: readonly string[];
  rows: readonly (readonly Cell[])[];
}

export interface FigureOptions {
  /** What the figure shows now: a finding, computed. */
  title: string;

  /** The text alternative: the finding and the numbers behind it, in a sentence or two. */
  summary: string;

  /** The same data as numbers and words. */
  table: FigureTable;

  /** A line under the figure: how it was made, where the data are from. */
  caption?: string;

  /** A name by which redraws remember that the reader chose the table. */
  name?: string;

  /** Pixels to keep free for the figure, so that a redraw moves nothing. */
  width?: number;
}

// Names of the figures that the reader looks at as tables; a redraw makes a new figure.
const asTables = new Set<string>();
const tableWords = {show: "View as table", hide: "View as figure"};

/**
 * The one wrapper of every figure: title, the drawing as one image with a text
 * alternative, and the same data as a table behind a button.
 */
export function figure(drawing: Element, options: FigureOptions): HTMLElement {
  const {title, summary, caption, width} = options;
  const id = uniqueId("figure");
  const image = element("div", {class: "figure-drawing"}, accessibleImage(drawing, `${title}. ${summary}`));
  const table = figureTable(options, `${id}-table`);
  return element(
    "figure",
    {class: "figure", style: width === undefined ? null : `max-width: ${width}px`},
    element("div", {class: "figure-title"}, title),
    image,
    table,
    element("figcaption", {class: "figure-caption"}, element("span", {}, caption), tableToggle(image, table, options))
  );
}

function tableToggle(image: HTMLElement, table: HTMLElement, {name}: FigureOptions): HTMLElement {
  const toggle = element("button", {type: "button", class: "figure-toggle", "aria-controls": table.id});
  const show = (shown: boolean) => {
    // The table takes the height of the drawing, so that nothing below moves.
    if (shown) table.style.minHeight = `${image.getBoundingClientRect().height}px`;
    table.hidden = !shown;
    image.hidden = shown;
    toggle.setAttribute("aria-expanded", String(shown));
    toggle.textContent = shown ? tableWords.hide : tableWords.show;
  };
  toggle.addEventListener("click", () => {
    const shown = table.hidden;
    show(shown);
    if (name !== undefined && shown) asTables.add(name);
    else if (name !== undefined) asTables.delete(name);
  });
  show(name !== undefined && asTables.has(name));
  return toggle;
}

/** Makes a drawing one image for a screen reader, with nothing inside it to stumble over. */
function accessibleImage(drawing: Element, label: string): Element {
  const svg = drawing.tagName.toLowerCase() === "svg" ? drawing : drawing.querySelector("svg");
  if (drawing !== svg) {
    drawing.setAttribute("role", "img");
    drawing.setAttribute("aria-label", label);
    for (const inner of drawing.querySelectorAll("svg")) inner.setAttribute("aria-hidden", "true");
  } else {
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", label);
  }
  // Plot names its groups by aria-label without a role, which is not allowed.
  for (const group of drawing.querySelectorAll("g[aria-label]")) group.removeAttribute("aria-label");
  for (const group of drawing.querySelectorAll("g[aria-description]")) group.removeAttribute("aria-description");
  return drawing;
}

function figureTable({title, table: {columns, rows}}: FigureOptions, id: string): HTMLElement {
  const aligned = columns.map((_, i) => ({class: rows.every((row) => isFigure(row[i])) ? "number" : null}));
  const head = columns.map((column, i) => element("th", {scope: "col", ...aligned[i]}, column));
  const body = rows.map((row) => {
    const cells = row.map((cell, i) =>
      i === 0 ? element("th", {scope: "row", ...aligned[i]}, cellText(cell)) : element("td", aligned[i], cellText(cell))
    );
    return element("tr", {}, ...cells);
  });
  return element(
    "div",
    {class: "figure-table", id, hidden: true, tabindex: "0", role: "region", "aria-label": `${title}: table`},
    element(
      "table",
      {},
      element("caption", {}, title),
      element("thead", {}, element("tr", {}, ...head)),
      element("tbody", {}, ...body)
    )
  );
}

/** Whether a cell belongs to a column of figures: a number, a share, or none. */
function isFigure(cell: Cell): boolean {
  return typeof cell !== "string" || /^[<>]? ?[\d.,-]+ %$/.test(cell);
}

function cellText(cell: Cell): string {
  return typeof cell === "string" ? cell : formatNumber(cell, 4);
}
