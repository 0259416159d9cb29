import {type Child, element} from "../charts/element.js";

/** A quiet word about the state of things, such as `storage.notice`; nothing to see where there is nothing to say. */
export function notice(...content: Child[]): HTMLElement {
  const empty = content.every((child) => child === null || child === undefined || child === "" || child === false);
  return element("div", {class: "notice", role: "note", hidden: empty}, ...content);
}
