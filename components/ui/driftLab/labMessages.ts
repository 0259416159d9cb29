import {element} from "../../charts/element.js";
import {plainText} from "../../report/plainText.js";
import {InputError} from "../../table/inputError.js";
import type {LabView} from "./labView.js";

/** Says that the result on screen is from before; where there is none, nothing. */
export function markStale({stale, result}: LabView): void {
  stale.hidden = result.querySelector(".lab-verdict") === null;
}

/** Beside the control that caused it where that is known, else beside the button. */
export function showProblem(view: LabView, error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  const option = error instanceof InputError ? error.problem.option : undefined;
  if (option === "Split at" || option === "--split" || option === "--split-row") view.data.setProblem("split", message);
  else say(view, message, {error: true});
}

/** Beside the button that runs the check. */
export function say({problem}: LabView, message: string, {error}: {error: boolean}): void {
  problem.classList.toggle("field-error", error);
  problem.textContent = message;
}

/** What was noticed in the files, below them. */
export function showFindings({findings}: LabView, list: readonly string[]): void {
  findings.hidden = list.length === 0;
  findings.replaceChildren(...list.map((text) => element("li", {}, plainText(text))));
}
