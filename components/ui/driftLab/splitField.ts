import {element} from "../../charts/element.js";
import {joinPair, splitPair} from "../../report/optionList.js";
import {shortText} from "../../report/plainText.js";
import type {Kind} from "../../table/table.js";
import {dispatchInput, type Input, withValue} from "../field.js";
import {select} from "../select.js";
import {text} from "../text.js";

export type SplitField = Input<string> & {
  /** The box of the value, beside which problems are shown. */
  box: Input<string>;

  /** Offers the columns of a file that was read. */
  setColumns(columns: readonly {name: string; kind: Kind}[]): void;

  /** Shows a way of splitting, until a person chooses another. */
  suggest(by: string): void;
};

const byRow = "";

/** Where one file is split: a column and a value, or a row. Its value is "column=value", a row number, or nothing yet. */
export function splitField(initial: string): SplitField {
  let kinds = new Map<string, Kind>();
  let touched = initial !== "";
  const start = partsOf(initial);
  const place = element("div", {});
  const box = text({label: "Split at", value: start.value, help: "…"});
  const help = box.querySelector(".field-help")!;
  let menu = columnMenu([...(start.column === byRow ? [] : [start.column])], start.column);

  const explain = () => {
    help.textContent = helpFor(menu.value, kinds.get(menu.value));
  };
  const offer = (names: readonly string[], column: string) => {
    menu = columnMenu(column === byRow || names.includes(column) ? names : [...names, column], column);
    place.replaceChildren(menu);
    explain();
  };
  const root = withValue<string, HTMLElement>(element("div", {class: "lab-split"}, place, box), {
    get() {
      const value = box.value.trim();
      return menu.value === byRow || value === "" ? value : joinPair(menu.value, value);
    },
    set(by) {
      const {column, value} = partsOf(by);
      box.value = value;
      offer([...kinds.keys()], column);
    }
  });
  root.addEventListener("input", (event) => {
    if (event.target === root) return;
    event.stopPropagation();
    touched = true;
    if (event.target === menu || menu.contains(event.target as Node)) {
      box.value = "";
      explain();
    }
    dispatchInput(root);
  });
  offer([], start.column);
  return Object.assign(root, {
    box,
    setColumns(columns: readonly {name: string; kind: Kind}[]) {
      kinds = new Map(columns.map(({name, kind}) => [name, kind]));
      offer([...kinds.keys()], menu.value);
    },
    suggest(by: string) {
      if (!touched) root.value = by;
    }
  });
}

function columnMenu(names: readonly string[], value: string): Input<string> {
  const options = names.map((name) => ({value: name, label: `column ${shortText(name, 60)}`}));
  return select({label: "Split by", value, options: [{value: byRow, label: "row number"}, ...options]});
}

function helpFor(column: string, kind: Kind | undefined): string {
  if (column === byRow) return "So many rows from the top are the reference; the others are current.";
  if (kind === undefined) return "Rows before a date or number, or equal to a word, are the reference.";
  if (kind === "time") return "Rows before this date are the reference, such as 2024-01-01; the others are current.";
  if (kind === "number") return "Rows with a smaller number are the reference; the others are current.";
  return "Rows with this very value are the reference; all others are current.";
}

function partsOf(by: string): {column: string; value: string} {
  const pair = splitPair(by);
  return pair === null ? {column: byRow, value: by} : {column: pair.name, value: pair.value};
}
