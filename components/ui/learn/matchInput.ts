import {element, uniqueId} from "../../charts/element.js";
import {type Input, withValue} from "../field.js";

export interface MatchInputOptions {
  /** What is matched with what: "Place of each step". */
  label: string;
  left: readonly string[];
  right: readonly string[];
}

/** For each item of the left a menu with those of the right. Its value holds the pairs chosen so far. */
export function matchInput({label, left, right}: MatchInputOptions): Input<Record<string, string>> {
  const menus = left.map(() => partnerMenu(right));
  const root = element(
    "fieldset",
    {class: "match"},
    element("legend", {class: "visually-hidden"}, label),
    ...left.map((item, i) => matchRow(item, menus[i]))
  );
  return withValue(root, {
    get() {
      const chosen = left.map((item, i) => [item, right[menus[i].selectedIndex - 1]] as const);
      return Object.fromEntries(chosen.filter(([, partner]) => partner !== undefined));
    },
    set(value: Record<string, string>) {
      for (const [item, partner] of Object.entries(value)) {
        if (left.includes(item) && right.includes(partner)) continue;
        throw new RangeError(`invalid match; not a pair of the two lists: ${item}, ${partner}`);
      }
      left.forEach((item, i) => {
        menus[i].selectedIndex = Object.hasOwn(value, item) ? right.indexOf(value[item]) + 1 : 0;
      });
    }
  });
}

function partnerMenu(right: readonly string[]): HTMLSelectElement {
  const options = ["Choose …", ...right].map((partner) => element("option", {}, partner));
  return element("select", {class: "field-select", id: uniqueId("match")}, ...options);
}

function matchRow(item: string, menu: HTMLSelectElement): HTMLElement {
  return element("div", {class: "match-row"}, element("label", {for: menu.id}, item), menu);
}
