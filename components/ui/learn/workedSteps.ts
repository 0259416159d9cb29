import {element} from "../../charts/element.js";
import type {Surface} from "../../learn/exercise.js";
import type {LearnersDatabase} from "../../platform/learnersDatabase.js";
import {runPanel} from "./runPanel.js";
import {inlineText} from "./taskText.js";

export interface WorkedStepsOptions {
  title: string;
  answer: Surface<"code">;
  database?: LearnersDatabase;
}

/** A walkthrough, one step at a time: the code so far, what the step adds and why, and its result when it is run. */
export function workedSteps({title, answer: {worked, language}, database}: WorkedStepsOptions): HTMLElement {
  let at = 0;
  const place = element("p", {class: "worked-place", role: "status"});
  const why = element("p", {class: "worked-why"});
  const code = element("code");
  const text = element("pre", {class: "worked-code", tabindex: "0"}, code);
  const run = element("div");
  const turn = (by: number) => () => show(at + by);
  const back = element("button", {type: "button", class: "button", onclick: turn(-1)}, "Step back");
  const next = element("button", {type: "button", class: "button", onclick: turn(1)}, "Next step");
  const show = (step: number) => {
    if (step < 0 || step >= worked.length) return;
    at = step;
    place.textContent = `Step ${at + 1} of ${worked.length}`;
    why.replaceChildren(...inlineText(worked[at].why));
    code.replaceChildren(...withNewLines(worked[at].code, worked[at - 1]?.code));
    text.setAttribute("aria-label", `Code of step ${at + 1}`);
    back.setAttribute("aria-disabled", String(at === 0));
    next.setAttribute("aria-disabled", String(at === worked.length - 1));
    const label = `${title}, step ${at + 1}`;
    run.replaceChildren(
      runPanel({label, language, database, code: () => worked[step].code, onError: () => false}).root
    );
  };
  show(0);
  return element("div", {class: "worked"}, place, why, text, element("div", {class: "worked-turn"}, back, next), run);
}

/** The lines of a step; those that were not in the step before are marked. */
function withNewLines(code: string, before: string | undefined): Node[] {
  const old = new Set(before?.split("\n"));
  return code.split("\n").flatMap((line, i) => {
    const isNew = before !== undefined && line.trim() !== "" && !old.has(line);
    const node = isNew ? element("mark", {class: "worked-new"}, line) : document.createTextNode(line);
    return i === 0 ? [node] : [document.createTextNode("\n"), node];
  });
}
