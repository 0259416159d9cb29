import {element} from "../../charts/element.js";
import {dispatchInput, type Input, setError, withValue} from "../field.js";
import {fileDrop} from "../fileDrop.js";
import {radio} from "../radio.js";
import {select} from "../select.js";
import {type SplitField, splitField} from "./splitField.js";

/** A table of this site and where to split it, as the lab's menu offers it; see data/examples.ts. */
export interface Example {
  id: string;
  title: string;

  /** What a person would ask of these data, in one sentence. */
  question: string;

  /** The path of the table below data/. */
  file: string;
  split: {column: string; value: string};

  /** Columns that say nothing about drift, left out at first. */
  exclude: string[];
  notes: string;

  /** The page that says where the data are from, without its extension. */
  card: string;
}

/** Where the two sides of a check come from. */
export type DataChoice =
  | {type: "example"; example: Example}
  | {type: "files"; reference: File | null; current: File | null}
  | {type: "split"; file: File | null; by: string};

export type DataPanel = Input<DataChoice> & {
  /** Shows a problem beside the control that caused it; null takes all problems away. */
  setProblem(place: "example" | "reference" | "current" | "whole" | "split", message: string | null): void;

  /** Offers the columns of the file to split by, and a way that fits them until a person chooses another. */
  offerSplit(columns: Parameters<SplitField["setColumns"]>[0], suggested: string | null): void;
};

const ways = [
  {value: "example", label: "Ready example"},
  {value: "files", label: "Two files"},
  {value: "split", label: "One file, split"}
] as const;

/** Chooses the data: a ready example, a reference and a current file, or one file and where to split it. */
export function dataPanel(examples: readonly Example[], {example, by}: {example: string; by: string}): DataPanel {
  const way = radio<(typeof ways)[number]["value"]>({
    label: "Take them from",
    options: [...ways],
    value: by === "" ? "example" : "split"
  });
  const menu = select({
    label: "Example",
    options: examples.map(({id, title}) => ({value: id, label: title})),
    value: example
  });
  const about = element("div", {class: "lab-about"});
  const files = {
    reference: fileDrop({label: "Reference file", help: "What the model learned from, or a period you trust."}),
    current: fileDrop({label: "Current file", help: "What arrives now."}),
    whole: fileDrop({label: "File to split"})
  };
  const splitBy = splitField(by);
  const parts = {
    example: element("div", {}, menu, about),
    files: element("div", {}, files.reference, files.current),
    split: element("div", {}, files.whole, splitBy)
  };
  const root = element("div", {class: "lab-data"}, way, parts.example, parts.files, parts.split);
  const chosen = () => examples.find(({id}) => id === menu.value)!;
  const show = () => {
    for (const [name, part] of Object.entries(parts)) part.hidden = name !== way.value;
    about.replaceChildren(...aboutExample(chosen()));
  };
  const get = (): DataChoice => {
    if (way.value === "example") return {type: "example", example: chosen()};
    if (way.value === "files") return {type: "files", reference: files.reference.value, current: files.current.value};
    return {type: "split", file: files.whole.value, by: splitBy.value};
  };
  const places = {example: menu, ...files, split: splitBy.box};
  root.addEventListener("input", (event) => {
    if (event.target === root) return;
    event.stopPropagation();
    show();
    dispatchInput(root);
  });
  show();
  return Object.assign(withValue<DataChoice, HTMLElement>(root, {get, set: () => {}}), {
    setProblem: (place: keyof typeof places, message: string | null) => setError(places[place], message),
    offerSplit(columns: Parameters<SplitField["setColumns"]>[0], suggested: string | null) {
      splitBy.setColumns(columns);
      if (suggested !== null) splitBy.suggest(suggested);
    }
  });
}

function aboutExample({question, notes, card}: Example): Node[] {
  const link = element("a", {href: `..${card}.html`}, "Where these data are from");
  return [element("p", {class: "lab-question"}, question), element("p", {class: "field-help"}, notes, " ", link, ".")];
}
