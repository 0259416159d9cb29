import {element} from "../../charts/element.js";
import type {Decision} from "../../learn/labelLab/decision.js";
import {shortText} from "../../report/plainText.js";
import {select} from "../select.js";
import {text} from "../text.js";
import type {LabelItem} from "./labelItem.js";

export interface DecisionFormOptions {
  categories: readonly string[];
  decision: Decision | null;

  /** Called when the item is decided, or its decision is taken back. */
  decide: (decision: Omit<Decision, "item"> | null) => void;

  /** Called to go on to the next item without a decision. */
  next: () => void;
}

/** One item in full, who gave it which label, and what is to be its label. */
export function decisionForm(item: LabelItem, {categories, decision, decide, next}: DecisionFormOptions): HTMLElement {
  const votes = item.votes();
  const label = select<string>({
    label: "Its label is",
    options: categories.map((category) => ({value: category, label: shortText(category, 60)})),
    value: known(categories, decision?.label) ?? item.majority ?? votes[0]?.label ?? categories[0]
  });
  const note = text({
    label: "Note",
    value: decision?.note ?? "",
    help: "Why, in the words of the rule: it goes into the file of decided labels."
  });
  const said = element(
    "span",
    {class: "field-help", role: "status"},
    decision === null ? "Not decided yet." : "Decided."
  );
  const press = (words: string, onclick: () => void, quiet = false) =>
    element("button", {type: "button", class: quiet ? "button button-quiet" : "button", onclick}, words);
  const take = () => decide({label: label.value, note: note.value.trim()});
  const back = press(
    "Take back",
    () => {
      decide(null);
      said.textContent = "Not decided yet.";
    },
    true
  );
  const shown = votes.flatMap(({label: given, people}) => [
    element("dt", {}, shortText(given, 60)),
    element(
      "dd",
      {},
      people
        .slice(0, 30)
        .map((name) => shortText(name, 40))
        .join(", "),
      people.length > 30 ? ` and ${people.length - 30} more` : ""
    )
  ]);
  const form = element(
    "section",
    {class: "label-decision", "aria-label": `Decide item ${shortText(item.unit, 60)}`},
    element("h4", {tabindex: "-1"}, shortText(item.text, 600)),
    item.text !== item.unit && element("p", {class: "field-help"}, `Item ${shortText(item.unit, 60)}`),
    element("dl", {class: "lab-facts"}, ...shown),
    label,
    note,
    element(
      "div",
      {class: "lab-actions"},
      press("Decide and go on", () => {
        take();
        next();
      }),
      press("Decide", () => {
        take();
        said.textContent = "Decided.";
      }),
      back,
      said
    )
  );
  // The choice is taken when a button is pressed.
  for (const field of [label, note]) field.addEventListener("input", (event) => event.stopPropagation());
  return form;
}

function known(categories: readonly string[], label: string | undefined): string | undefined {
  return label !== undefined && categories.includes(label) ? label : undefined;
}
