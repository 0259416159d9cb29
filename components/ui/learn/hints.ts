import {element} from "../../charts/element.js";
import {inlineText} from "./taskText.js";

export interface Hints {
  root: HTMLElement;

  /** Shows that many of the hints. */
  show(count: number): void;
}

/** Hints that unfold one at a time, each with its number; onMore is called when one more is asked for. */
export function hintList(hints: readonly string[], onMore: () => void): Hints {
  const list = element("ol", {class: "hints", hidden: true});
  const more = element("button", {type: "button", class: "button button-quiet"});
  const root = element("div", {class: "hints-part"}, list, more);
  more.addEventListener("click", () => {
    onMore();
    (list.lastElementChild as HTMLElement | null)?.focus({preventScroll: true}); // the button may be gone
  });
  return {
    root,
    show(count) {
      while (list.children.length > count) list.lastElementChild?.remove();
      for (let i = list.children.length; i < count; i++) list.append(hint(hints, i));
      list.hidden = count === 0;
      more.hidden = count >= hints.length;
      more.textContent = `Show a hint (${count + 1} of ${hints.length})`;
    }
  };
}

function hint(hints: readonly string[], index: number): HTMLElement {
  const number = element("span", {class: "hint-number"}, `Hint ${index + 1} of ${hints.length}`);
  return element("li", {tabindex: "-1"}, number, " ", ...inlineText(hints[index]));
}
