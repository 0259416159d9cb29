import {element} from "../../charts/element.js";
import {describeValue} from "../../platform/sandbox/describeValue.js";
import {type ResultChart, resultView} from "./resultView.js";
import {valueTable} from "./valueTable.js";

export interface ValueViewOptions {
  /** What the value is of. */
  label: string;

  /** The chart to begin with where the value is a table. */
  chart?: ResultChart;

  /** What to say where the code gives no value. */
  noValue?: string;
}

export type ValueView = HTMLElement & {
  show(value: unknown): void;
  clear(): void;
};

const longest = 10_000; // characters shown of a text
const endsWithout = "The code gives no value. End with an expression, or return one.";

/** What a learner's code gave, to look at: a table or its chart, else text. Nothing in it becomes markup. */
export function valueView({label, chart, noValue = endsWithout}: ValueViewOptions): ValueView {
  const table = resultView({label, chart});
  const text = element("pre", {class: "code-value", tabindex: "0", role: "group", "aria-label": `Result: ${label}`});
  const none = element("p", {class: "code-no-value"});
  const root = element("div", {class: "code-result"}, table, text, none);
  const clear = () => {
    table.clear();
    text.textContent = none.textContent = "";
    text.hidden = none.hidden = true;
  };
  const show = (value: unknown) => {
    clear();
    const found = valueTable(value);
    if (found !== null) return table.show(found);
    const place = value === undefined ? none : text;
    place.hidden = false;
    place.textContent = value === undefined ? noValue : describeValue(value, longest);
  };
  clear();
  return Object.assign(root, {show, clear});
}
