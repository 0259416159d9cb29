import {element, svgElement, uniqueId} from "../../charts/element.js";
import {type Attempt, standing} from "../../learn/attempt.js";
import type {AnswerType, Exercise} from "../../learn/exercise.js";
import type {AnswerSurface} from "./answerSurface.js";
import {answerText} from "./answerText.js";
import {type FeedbackView, type Outcome, feedbackView} from "./feedbackView.js";
import {hintList} from "./hints.js";
import {solutionPart} from "./solutionPart.js";
import {inlineText, taskText} from "./taskText.js";
import {tryCount} from "./tryCount.js";

/** What the controls of an exercise do. */
export interface ExerciseActions {
  check(): void;
  cancel(): void;
  hint(): void;
  seeSolution(): void;
  putSolution(): void;

  /** Goes back to the original, or takes that back. */
  goBack(): void;
}

export interface ExerciseState {
  attempt: Attempt;

  /** What to say instead of what the last check said. */
  said: {outcome: Outcome; message?: string} | null;
  back: "original" | "undo" | null;
}

export interface ExerciseFrame {
  root: HTMLElement;
  show(state: ExerciseState): void;
  focusCheck(): void;
}

/** Everything around the surface of an exercise: title, task, actions, what the check says, hints, solution. */
export function exerciseFrame(
  definition: Exercise<AnswerType>,
  surface: AnswerSurface,
  on: ExerciseActions
): ExerciseFrame {
  const {id, title, task, hints, solution} = definition;
  const titleId = uniqueId("exercise");
  const mark = element("span", {class: "exercise-mark"});
  const tries = element("span", {class: "exercise-tries"});
  const feedback = feedbackView();
  const check = button("Check my answer", on.check, "button-primary");
  const cancel = button("Cancel", on.cancel);
  const back = button("", on.goBack, "button-quiet");
  const hintPart = hintList(hints, on.hint);
  const solutionContent = () => [answerText(definition.answer, solution.answer), ...taskText(solution.text)];
  const solved = solutionPart(solutionContent, {seen: on.seeSolution, put: on.putSolution});
  const root = element(
    "div",
    {class: "exercise", role: "group", "aria-labelledby": titleId, "data-exercise": id},
    element(
      "div",
      {class: "exercise-head"},
      element("h3", {class: "exercise-title", id: titleId}, "Exercise: ", ...inlineText(title)),
      mark
    ),
    element("div", {class: "exercise-task"}, ...taskText(task)),
    element("div", {class: "exercise-surface"}, surface.root),
    element("div", {class: "exercise-actions"}, check, cancel, tries, back),
    feedback.root,
    element("div", {class: "exercise-help"}, hintPart.root, solved.root)
  );
  return {
    root,
    focusCheck: () => check.focus({preventScroll: true}),
    show({attempt, said, back: where}) {
      const busy = said?.outcome === "busy";
      root.classList.toggle("exercise-solved", attempt.solved !== null);
      mark.replaceChildren(...(attempt.solved === null ? [] : [tick(), "Solved"]));
      tries.textContent = tryCount(attempt);
      check.setAttribute("aria-disabled", String(busy)); // not disabled, which would lose the focus
      check.hidden = surface.stage === "worked";
      cancel.hidden = !busy;
      back.hidden = where === null;
      back.textContent = where === "undo" ? "Bring my answer back" : "Back to the original";
      sayFeedback(feedback, {attempt, said});
      hintPart.show(attempt.hints);
      solved.show({attempted: attempt.tries > 0, seen: attempt.solutionSeen});
    }
  };
}

function sayFeedback(feedback: FeedbackView, {attempt, said}: Pick<ExerciseState, "attempt" | "said">): void {
  if (said === null) feedback.show(standing(attempt), attempt.message);
  else feedback.show(said.outcome, said.message);
}

function button(label: string, onclick: () => void, kind = ""): HTMLButtonElement {
  return element("button", {type: "button", class: `button ${kind}`.trim(), onclick}, label);
}

function tick(): SVGElement {
  const icon = svgElement("svg", {viewBox: "0 0 16 16", width: 16, height: 16, "aria-hidden": "true"});
  const stroke = {fill: "none", stroke: "currentColor", "stroke-width": 2.5};
  icon.append(svgElement("path", {d: "m2.5 8.5 3.5 4 7.5-9", ...stroke}));
  return icon;
}
