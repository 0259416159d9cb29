import {type Child, element} from "../charts/element.js";

/** Something more, closed at first: "How to read this" under a result. */
export function details(content: Child[], label = "How to read this"): HTMLDetailsElement {
  return element("details", {class: "details"}, element("summary", {}, label), element("div", {}, ...content));
}
