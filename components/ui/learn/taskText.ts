import {element} from "../../charts/element.js";

/** The paragraphs of a text, parted by empty lines, with `code` and *emphasis*; everything else is text as it stands. */
export function taskText(text: string): HTMLElement[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim().replace(/\s+/g, " "))
    .filter((paragraph) => paragraph !== "")
    .map((paragraph) => element("p", {}, ...inlineText(paragraph)));
}

/** One line of such a text. */
export function inlineText(text: string): Node[] {
  const nodes: Node[] = [];
  let from = 0;
  for (const match of text.matchAll(/`([^`]+)`|\*(\S(?:[^*`]*\S)?)\*/g)) {
    nodes.push(document.createTextNode(text.slice(from, match.index)));
    nodes.push(match[1] === undefined ? element("em", {}, match[2]) : element("code", {}, match[1]));
    from = match.index + match[0].length;
  }
  nodes.push(document.createTextNode(text.slice(from)));
  return nodes.filter((node) => node.textContent !== "");
}
