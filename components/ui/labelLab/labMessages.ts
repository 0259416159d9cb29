import {element} from "../../charts/element.js";
import {InputError} from "../../table/inputError.js";
import {setError} from "../field.js";
import type {LabView} from "./labView.js";
import {problemText} from "./pageWords.js";

/** Beside the control that caused it where that is known, else above the result; null takes all problems away. */
export function showProblem(view: LabView, error: unknown): void {
  view.source.setProblem(null);
  setError(view.measures.level, null);
  say(view, "");
  if (error === null) return;
  const message = problemText(error);
  if (!(error instanceof InputError)) say(view, message, {error: true});
  else if (error.problem.option === "--level") setError(view.measures.level, message);
  else view.source.setProblem(message);
  view.stale.hidden = view.result.childElementCount === 0;
}

/** Above the result. */
export function say({problem}: LabView, message: string, {error = false} = {}): void {
  problem.classList.toggle("field-error", error);
  problem.textContent = message;
}

/** Where there is no file yet: a result of other labels stays, and is called so. */
export function showNothing(view: LabView, fromLink: boolean): void {
  const {result, stale, understood} = view;
  understood.replaceChildren();
  stale.hidden = true;
  if (result.querySelector(".lab-verdict") !== null) {
    return say(view, "Choose your file. What stands below is still the result of other labels.");
  }
  const words = fromLink
    ? "Nothing is measured yet: this link brings settings, and labels never travel with a link. Choose your file."
    : "Nothing is measured yet. Choose your file.";
  result.replaceChildren(element("p", {class: "lab-empty"}, words));
}
