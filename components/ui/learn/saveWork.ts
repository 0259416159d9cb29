import {element} from "../../charts/element.js";

/** Says at the foot of a piece that a change could not be written; the piece goes on with it. */
export function saveWork(root: HTMLElement, saved: Promise<void>): void {
  saved.catch((error: unknown) => {
    console.warn("a learner's work cannot be written", error);
    if (root.querySelector(":scope > .unsaved") !== null) return;
    const why = error instanceof Error ? error.message : String(error);
    root.append(element("p", {class: "unsaved", role: "alert"}, `Not kept after you leave this page: ${why}`));
  });
}
