import {element} from "../../charts/element.js";
import {formatCount, formatNumber} from "../../report/formatNumber.js";
import {twoDecimals} from "../../report/agreementSentence.js";
import {shortText} from "../../report/plainText.js";
import {dataTable} from "../dataTable.js";
import {decisionForm} from "./decisionForm.js";
import type {DecisionsInput} from "./decisionsInput.js";
import {type LabelItem, labelItems, voteText} from "./labelItem.js";
import type {ReadLabels} from "./labelReader.js";

/** The items, those with the least agreement first, and a form to decide the label of each. */
export function itemsPart(labels: ReadLabels, decisions: DecisionsInput): HTMLElement {
  const items = labelItems(labels);
  let decided = new Map<string, string>();
  const place = element("div", {class: "label-decide"});
  const count = element("p", {class: "field-help label-decided", role: "status"});
  const table = dataTable<LabelItem>({
    caption: "Items, least agreement first",
    noun: "item",
    rows: items,
    height: 16,
    key: ({unit}) => unit,
    columns: [
      {label: "Item", value: ({text}) => text, render: ({text}) => shortText(text, 90), width: 16},
      {
        label: "Agreement",
        value: ({agreement}) => agreement,
        render: ({agreement}) => twoDecimals(agreement),
        width: 6.5,
        align: "right"
      },
      {label: "Labels", value: voteText, width: 13},
      {
        label: "Decided",
        value: ({unit}) => decided.get(unit) ?? null,
        render: ({unit}) => shortText(decided.get(unit) ?? "", 24),
        width: 7
      }
    ]
  });
  const show = (item: LabelItem | null, {focus = false} = {}) => {
    if (item === null) return place.replaceChildren();
    const form = decisionForm(item, {
      categories: labels.ratings.categories,
      decision: decisions.value.find((each) => each.item === item.unit) ?? null,
      decide: (decision) => decisions.decide(item.unit, decision),
      next() {
        const open =
          items.find(({unit}, i) => i > items.indexOf(item) && !decided.has(unit)) ??
          items.find(({unit}) => !decided.has(unit));
        table.value = open ?? null;
        show(open ?? null, {focus: true});
        if (open === undefined) count.textContent = "All items are decided.";
      }
    });
    place.replaceChildren(form);
    if (focus) form.querySelector<HTMLElement>("h4")?.focus();
  };
  const refresh = () => {
    decided = new Map(decisions.value.map(({item, label}) => [item, label]));
    table.setRows(items);
    const done = items.filter(({unit}) => decided.has(unit)).length;
    count.textContent = `${formatNumber(done)} of ${formatCount(items.length, "item")} decided. Decisions are kept in this browser.`;
  };
  table.addEventListener("input", (event) => {
    event.stopPropagation();
    show(table.value);
  });
  decisions.addEventListener("input", refresh);
  refresh();
  return element(
    "section",
    {class: "label-items", "aria-label": "Items to talk about"},
    element("h3", {}, "Items to talk about"),
    element(
      "p",
      {class: "field-help"},
      "Choose an item to see who said what, and to decide its label together. Then write the rule that decided it into the guideline."
    ),
    table,
    count,
    place
  );
}
