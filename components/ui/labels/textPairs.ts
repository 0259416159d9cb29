import {element} from "../../charts/element.js";
import {formatShare} from "../../report/formatNumber.js";
import {details} from "../details.js";

export interface LabelledText {
  text: string;
  label: string;
}

export interface TextPair {
  first: LabelledText;
  second: LabelledText;

  /** How alike the two are, from 0 to 1. */
  similarity: number;
}

const shown = 4;
const most = 60;

/** Pairs of texts with their labels, one above the other; the first few in view, more behind a button. */
export function textPairs(pairs: readonly TextPair[], {label}: {label: string}): HTMLElement {
  if (pairs.length === 0) return element("p", {class: "figure-empty"}, "There is no such pair.");
  const list = (part: readonly TextPair[], name: string) =>
    element("ul", {class: "text-pairs", "aria-label": name}, ...part.map(pairItem));
  const rest = pairs.slice(shown, most);
  return element(
    "div",
    {class: "text-pairs-box"},
    list(pairs.slice(0, shown), label),
    rest.length === 0 ? null : details([list(rest, `${label}, more`)], moreWords(pairs.length, rest.length))
  );
}

function moreWords(all: number, rest: number): string {
  return all > most ? `${rest} more of ${all}` : `${rest} more`;
}

function pairItem({first, second, similarity}: TextPair): HTMLElement {
  const line = ({text, label}: LabelledText) =>
    element("div", {}, element("span", {class: "text-pairs-label"}, label), ` ${text}`);
  return element(
    "li",
    {},
    line(first),
    line(second),
    element("div", {class: "text-pairs-alike"}, `${formatShare(similarity)} alike`)
  );
}
