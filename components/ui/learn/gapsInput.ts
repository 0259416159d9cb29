import {element} from "../../charts/element.js";
import type {GapText} from "../../learn/exercise.js";
import {gapParts} from "../../learn/gapText.js";
import {type Input, withValue} from "../field.js";

/**
 * A text with menus in its gaps. Its value holds what was chosen so far, by the names of the gaps; a gap that occurs
 * twice is chosen once.
 *
 * @throws {RangeError} if the text and its gaps do not fit each other
 */
export function gapsInput({label, text}: {label: string; text: GapText}): Input<Record<string, string>> {
  const menus = new Map<string, HTMLSelectElement>();
  const echoes: {name: string; root: HTMLElement}[] = [];
  const children = gapParts(text).map((part) => {
    if (typeof part === "string") return part;
    const {name, label, options} = part;
    if (menus.has(name)) {
      const root = element("span", {class: "gap-echo"});
      echoes.push({name, root});
      return root;
    }
    const menu = element(
      "select",
      {class: "gap", "aria-label": label},
      ...["…", ...options].map((option) => element("option", {}, option === "" ? "(nothing)" : option))
    );
    menus.set(name, menu);
    return menu;
  });
  const root = element("div", {class: "gaps", role: "group", "aria-label": label}, ...children);
  const chosen = (name: string) => {
    const at = menus.get(name)!.selectedIndex;
    return at <= 0 ? undefined : text.gaps.find((gap) => gap.name === name)!.options[at - 1];
  };
  const show = () => echoes.forEach(({name, root: echo}) => (echo.textContent = chosen(name) ?? "…"));
  root.addEventListener("input", show);
  show();
  return withValue(root, {
    get: () =>
      Object.fromEntries(
        [...menus.keys()].flatMap((name) => (chosen(name) === undefined ? [] : [[name, chosen(name)!]]))
      ),
    set(value: Record<string, string>) {
      for (const {name, options} of text.gaps) {
        menus.get(name)!.selectedIndex = Object.hasOwn(value, name) ? options.indexOf(value[name]) + 1 : 0;
      }
      show();
    }
  });
}
