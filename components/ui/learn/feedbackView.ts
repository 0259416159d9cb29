import {element} from "../../charts/element.js";
import {inlineText} from "./taskText.js";

/** What a check said: right or wrong, or that it could not be run, which is no try. */
export type Outcome = "right" | "wrong" | "missing" | "broken" | "cancelled" | "busy";

export interface FeedbackView {
  root: HTMLElement;
  show(outcome: Outcome | null, message?: string): void;
}

const words: Record<Outcome, string> = {
  right: "Right.",
  wrong: "Not yet.",
  missing: "",
  broken: "It did not run, so this is no try.",
  cancelled: "Cancelled.",
  busy: "Checking …"
};

/** The place where a check speaks; it is announced when it changes. */
export function feedbackView(): FeedbackView {
  const root = element("div", {class: "exercise-feedback", role: "status"});
  return {
    root,
    show(outcome, message = "") {
      root.className = `exercise-feedback${outcome === null ? "" : ` exercise-${outcome}`}`;
      if (outcome === "busy") root.setAttribute("aria-busy", "true");
      else root.removeAttribute("aria-busy");
      const lead = outcome === null ? "" : words[outcome];
      const text = [lead && element("strong", {}, lead), lead && message && " ", ...inlineText(message)];
      root.replaceChildren(...(outcome === null ? [] : [element("p", {}, ...text)]));
    }
  };
}
