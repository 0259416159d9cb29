import {element} from "../../charts/element.js";
import type {AnswerType, AnswerTypes, Surface} from "../../learn/exercise.js";

/** An answer to read, in the shape of its surface; null where only the surface itself can show it. */
export function answerText(surface: Surface<AnswerType>, answer: AnswerTypes[AnswerType]): HTMLElement | null {
  switch (surface.type) {
    case "choice":
      return element("p", {class: "answer-text"}, answer as string);
    case "number":
      return element("p", {class: "answer-text"}, numberText(surface as Surface<"number">, answer as number));
    case "choices":
      return list("ul", answer as string[]);
    case "order":
      return list("ol", answer as string[]);
    case "match":
      return list(
        "ul",
        Object.entries(answer as Record<string, string>).map(([left, right]) => `${left}: ${right}`)
      );
    case "code":
      return element("pre", {tabindex: "0"}, element("code", {}, answer as string));
    case "surface":
      return null;
  }
}

function numberText({units}: Surface<"number">, answer: number): string {
  return units === undefined ? String(answer) : `${answer} ${units}`;
}

function list(tag: "ul" | "ol", items: readonly string[]): HTMLElement {
  return element(tag, {class: "answer-text"}, ...items.map((item) => element("li", {}, item)));
}
