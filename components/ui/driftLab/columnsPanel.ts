import {element} from "../../charts/element.js";
import {type Kind} from "../../table/table.js";
import type {CheckSettings} from "../../detectors/settings.js";
import {shortText} from "../../report/plainText.js";
import {dataTable} from "../dataTable.js";
import {dispatchInput, type Input, withValue} from "../field.js";

/** A column as it will be checked, and why. */
export interface PreviewColumn {
  name: string;
  kind: Kind;
  reason: string;

  /** Why it is left alone unless a person ticks it; null if it is tested. */
  skipped: string | null;
}

export type ColumnChoice = Pick<CheckSettings, "columns" | "exclude" | "kind">;

export type ColumnsPanel = Input<ColumnChoice> & {
  /** Shows the columns of new data; choices for columns that are still there stay. */
  setColumns(columns: readonly PreviewColumn[]): void;
};

const kinds: readonly Kind[] = ["number", "category", "boolean", "time", "text"];

/** Which columns are tested and what kind each has, with the reason; every kind and every choice can be changed. */
export function columnsPanel(initial: ColumnChoice): ColumnsPanel {
  let columns: readonly PreviewColumn[] = [];
  const kindOf = new Map(Object.entries(initial.kind));
  const ticked = new Map<string, boolean>(initial.exclude.map((name) => [name, false]));
  let named = initial.columns;

  const standard = ({name, skipped}: PreviewColumn) => (named === null ? skipped === null : named.includes(name));
  const isTicked = (column: PreviewColumn) => ticked.get(column.name) ?? standard(column);
  const changed = () => dispatchInput(root);

  const tick = (column: PreviewColumn) => {
    const box = element("input", {type: "checkbox", "aria-label": `Test ${shortText(column.name, 60)}`});
    box.checked = isTicked(column);
    box.addEventListener("input", (event) => {
      event.stopPropagation();
      ticked.set(column.name, box.checked);
      changed();
    });
    return box;
  };
  const choose = (column: PreviewColumn) => {
    const menu = element(
      "select",
      {"aria-label": `Kind of ${shortText(column.name, 60)}`},
      ...kinds.map((kind) => element("option", {value: kind}, kind))
    );
    menu.value = column.kind;
    menu.addEventListener("input", (event) => {
      event.stopPropagation();
      kindOf.set(column.name, menu.value as Kind);
      changed();
    });
    return menu;
  };
  const table = dataTable<PreviewColumn>({
    caption: "Columns and their kinds",
    noun: "column",
    height: 20,
    rows: [],
    key: ({name}) => name,
    columns: [
      {label: "Column", value: ({name}) => name, render: ({name}) => shortText(name, 40), width: 7},
      {label: "Test", value: (column) => (isTicked(column) ? 0 : 1), render: tick, width: 4.25},
      {label: "Kind", value: ({kind}) => kind, render: choose, width: 7},
      {label: "Why", value: ({reason, skipped}) => skipped ?? reason, width: 22, sortable: false}
    ]
  });
  const why = element("p", {class: "field-help", role: "status"}, "Choose a column to see why it has its kind.");
  table.addEventListener("input", (event) => {
    event.stopPropagation();
    if (table.value !== null) why.textContent = whyText(table.value);
  });
  const summary = element("summary", {}, "Columns");
  const root = element("details", {class: "lab-columns"}, summary, table, why);
  return Object.assign(
    withValue<ColumnChoice, HTMLElement>(root, {
      get() {
        const kind = Object.fromEntries(kindOf);
        const chosen = columns.filter(isTicked).map(({name}) => name);
        // A column that is left alone by itself can only be tested by naming all that are.
        const asked = columns.some((column) => column.skipped !== null && isTicked(column));
        if (columns.length === 0) return {...initial, kind};
        if (asked) return {columns: chosen, exclude: [], kind};
        const left = columns.filter((column) => column.skipped === null && !isTicked(column));
        return {columns: null, exclude: left.map(({name}) => name), kind};
      },
      set({columns: names, exclude, kind}) {
        named = names;
        ticked.clear();
        kindOf.clear();
        for (const name of exclude) ticked.set(name, false);
        for (const [name, value] of Object.entries(kind)) kindOf.set(name, value);
      }
    }),
    {
      setColumns(next: readonly PreviewColumn[]) {
        columns = next;
        const names = new Set(next.map(({name}) => name));
        for (const name of kindOf.keys()) if (!names.has(name)) kindOf.delete(name);
        table.setRows(next);
        summary.textContent = `Columns (${next.filter(isTicked).length} of ${next.length} tested)`;
      }
    }
  );
}

function whyText({name, kind, reason, skipped}: PreviewColumn): string {
  const left = skipped === null ? "" : ` Not tested unless you tick it: ${skipped}.`;
  return `“${shortText(name, 60)}” is of kind ${kind}: ${reason}.${left}`;
}
