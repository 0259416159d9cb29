import {element} from "../../charts/element.js";
import {joinList, splitList} from "../../report/optionList.js";
import {dispatchInput, type Input, withValue} from "../field.js";
import {orderInput} from "../learn/orderInput.js";
import {text} from "../text.js";

/** The labels of a source. */
export interface FoundLabels {
  /** Those that were given, and all that can be, both in order. */
  categories: readonly string[];
  all: readonly string[];

  /** Words have an order only if a person says which. */
  words: boolean;
}

export type OrderPanel = Input<string[] | null> & {
  /** Shows the labels of a source. */
  offer(found: FoundLabels): void;

  /** Whether an order matters now. */
  ask(matters: boolean): void;
};

/** More labels than this are ordered in the file, not by hand. */
const mostByHand = 40;

/** The labels in their order, with those that nobody gave; null as long as they stand as found. */
export function orderPanel(initial: readonly string[] | null): OrderPanel {
  let order: string[] | null = initial === null ? null : [...initial];
  let found: FoundLabels = {categories: [], all: [], words: true};
  let matters = false;
  const place = element("div", {});
  const unused = text({
    label: "Labels that nobody gave",
    help: "With commas between. How many labels there are to choose from counts for AC1, Brennan–Prediger and r_wg."
  });
  const sorted = element("div", {hidden: true}, element("p", {class: "field-label"}, "From lowest to highest"), place);
  const extra = element("details", {class: "lab-more"}, element("summary", {}, "Labels that nobody gave"), unused);
  const root = withValue<string[] | null, HTMLElement>(element("div", {class: "label-order"}, sorted, extra), {
    get: () => (order === null ? null : [...order]),
    set(next) {
      order = next === null ? null : [...next];
      draw();
    }
  });
  const change = (next: string[]) => {
    order = next.join("\n") === found.all.join("\n") ? null : next;
    dispatchInput(root);
  };
  const draw = () => {
    const all = order ?? [...found.all];
    unused.value = joinList(all.filter((label) => !found.categories.includes(label)));
    sorted.hidden = !(matters && found.words && all.length > 1 && all.length <= mostByHand);
    if (sorted.hidden) return place.replaceChildren();
    const rows = orderInput({label: "Labels from lowest to highest", items: all});
    rows.addEventListener("input", (event) => {
      event.stopPropagation();
      change(rows.value);
    });
    place.replaceChildren(rows);
  };
  unused.addEventListener("input", (event) => {
    event.stopPropagation();
    const given = (order ?? found.all).filter((label) => found.categories.includes(label));
    const more = splitList(unused.value).map((label) => label.trim());
    const next = [...new Set([...given, ...more.filter((label) => label !== "")])];
    change(found.words ? next : next.sort((a, b) => Number(a) - Number(b)));
  });
  return Object.assign(root, {
    offer(next: FoundLabels) {
      // What is all without a person's order stays all when they take their order back.
      found = order === null ? next : {...next, all: next.categories};
      if (!root.contains(document.activeElement)) draw();
    },
    ask(now: boolean) {
      if (matters === now) return;
      matters = now;
      draw();
    }
  });
}
