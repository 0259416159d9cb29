import {element} from "../charts/element.js";
import {formatNumber} from "../report/formatNumber.js";
import type {TableColumn} from "./tableColumn.js";
import type {SortValue} from "./sortRows.js";

export interface TableWindowOptions<R> {
  caption: string;
  columns: readonly TableColumn<R>[];
  header: HTMLTableRowElement;
  height: number;
  isChosen: (row: R) => boolean;
  choose?: (row: R) => void;
}

const rowHeight = 45; // pixels, as in ui.css; all rows are alike, so that their places can be reckoned
const spare = 8; // rows drawn above and below the part in view

/** A table that scrolls inside and draws only the rows in view. */
export function tableWindow<R>({caption, columns, header, height, isChosen, choose}: TableWindowOptions<R>) {
  let rows: readonly R[] = [];
  let active = 0; // the row that the tab key reaches
  const drawn = new Map<R, HTMLTableRowElement>();
  const body = element("tbody", {});
  const table = element(
    "table",
    {style: `min-width: ${columns.reduce((sum, {width = 8}) => sum + width, 0)}rem`},
    element("caption", {class: "visually-hidden"}, caption),
    element("colgroup", {}, ...columns.map(({width = 8}) => element("col", {style: `width: ${width}rem`}))),
    element("thead", {}, header),
    body
  );
  const scroller = element(
    "div",
    {
      class: "table-scroller",
      role: "region",
      tabindex: "0",
      "aria-label": `${caption}, scrolls`,
      style: `max-height: ${height}rem`
    },
    table
  );

  const inView = () => {
    const first = Math.floor(scroller.scrollTop / rowHeight);
    const count = Math.ceil((scroller.clientHeight || 600) / rowHeight);
    return {start: Math.max(0, first - spare), end: Math.min(rows.length, first + count + spare)};
  };

  const draw = (row: R, index: number) => {
    const line = drawn.get(row) ?? rowElement(row, columns, choose);
    drawn.set(row, line);
    line.setAttribute("aria-rowindex", String(index + 2));
    const chosen = isChosen(row);
    line.classList.toggle("row-chosen", chosen);
    const button = line.querySelector<HTMLButtonElement>(".row-button");
    button?.setAttribute("aria-pressed", String(chosen));
    if (button) button.tabIndex = index === active ? 0 : -1;
    return line;
  };

  const render = () => {
    const {start, end} = inView();
    const focused = document.activeElement;
    const hadFocus = focused !== null && body.contains(focused);
    const lines = rows.slice(start, end).map((row, i) => draw(row, start + i));
    body.replaceChildren(spacer(start, columns.length), ...lines, spacer(rows.length - end, columns.length));
    if (drawn.size > 400) for (const row of drawn.keys()) if (!drawn.get(row)?.isConnected) drawn.delete(row);
    table.setAttribute("aria-rowcount", String(rows.length + 1));
    if (hadFocus && focused !== document.activeElement) {
      // The row that had the focus was taken out and put back, or drawn anew, or has left the part in view.
      const anew = lines[active - start]?.querySelector<HTMLElement>(".row-button");
      const target = body.contains(focused) ? (focused as HTMLElement) : (anew ?? scroller);
      target.focus({preventScroll: true});
    }
  };

  const moveTo = (index: number) => {
    active = Math.max(0, Math.min(rows.length - 1, index));
    const top = active * rowHeight;
    const room = scroller.clientHeight - header.offsetHeight - rowHeight;
    if (top < scroller.scrollTop) scroller.scrollTop = top;
    else if (top > scroller.scrollTop + room) scroller.scrollTop = top - room;
    render();
    drawn.get(rows[active])?.querySelector<HTMLElement>(".row-button")?.focus({preventScroll: true});
  };

  let frame = 0;
  scroller.addEventListener("scroll", () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(render);
  });
  if (typeof ResizeObserver !== "undefined") new ResizeObserver(() => render()).observe(scroller);

  const indexOf = (event: Event) => {
    const line = event.target instanceof Element ? event.target.closest("tbody tr[aria-rowindex]") : null;
    return line === null ? -1 : Number(line.getAttribute("aria-rowindex")) - 2;
  };
  if (choose) {
    body.addEventListener("click", (event) => {
      const index = indexOf(event);
      if (index < 0 || (event.target as Element).closest("a, button:not(.row-button), input, select")) return;
      active = index;
      choose(rows[index]);
    });
    body.addEventListener("keydown", (event) => {
      const page = Math.max(1, Math.floor(scroller.clientHeight / rowHeight) - 2);
      const steps: Record<string, number> = {
        ArrowDown: 1,
        ArrowUp: -1,
        PageDown: page,
        PageUp: -page,
        Home: -Infinity,
        End: Infinity
      };
      const step = steps[event.key];
      if (step === undefined || indexOf(event) < 0) return;
      event.preventDefault();
      moveTo(indexOf(event) + step);
    });
  }

  return {
    scroller,
    render,
    forget: () => drawn.clear(),
    setRows(next: readonly R[], {stay = false} = {}) {
      rows = next;
      active = stay ? Math.min(active, Math.max(0, next.length - 1)) : Math.max(0, next.findIndex(isChosen));
      if (!stay) scroller.scrollTop = 0;
      render();
    }
  };
}

function rowElement<R>(row: R, columns: readonly TableColumn<R>[], choose: unknown): HTMLTableRowElement {
  const cells = columns.map(({value, render, align}, i) => {
    const content = render?.(row) ?? valueText(value(row));
    const options = {class: align === "right" ? "number" : null};
    if (i > 0) return element("td", options, content);
    const named = choose ? element("button", {type: "button", class: "row-button"}, content) : content;
    return element("th", {scope: "row", ...options}, named);
  });
  return element("tr", {class: choose ? "row-selectable" : null}, ...cells);
}

function valueText(value: SortValue): string {
  if (value === null || value === undefined) return "–";
  return typeof value === "number" ? formatNumber(value) : String(value);
}

function spacer(count: number, columns: number): HTMLTableRowElement {
  const cell = element("td", {colspan: columns, style: `height: ${count * rowHeight}px`});
  return element("tr", {class: "table-spacer", "aria-hidden": "true", hidden: count === 0}, cell);
}
