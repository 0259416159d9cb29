import {element, uniqueId} from "../../charts/element.js";
import type {WorkOf} from "../../learn/work.js";
import {type Input, dispatchInput, withValue} from "../field.js";
import {type Untimed, keptWork} from "./keptWork.js";
import {saveWork} from "./saveWork.js";

export interface Answer {
  label: string;

  /** Defaults to false. */
  right?: boolean;

  /** Why it is right or wrong: shown when this answer was chosen. */
  reason: string;
}

export interface QuestionOptions {
  /** Unique on its page and never changed: the answer is kept under it. */
  id: string;

  /** The question, in one or two sentences. */
  prompt: string;
  answers: readonly Answer[];
}

export interface QuestionValue {
  /** The label of the answer that was checked last; null before that. */
  chosen: string | null;
  right: boolean;

  /** How often an answer was checked. */
  tries: number;
}

type Kept = WorkOf<"question">;

const unanswered: QuestionValue = {chosen: null, right: false, tries: 0};

/**
 * A question with a few answers, one of them right. Each answer has its reason, and one may try again. The answer is
 * kept over reloads.
 *
 * @throws {RangeError} unless exactly one answer is right
 */
export function question(options: QuestionOptions): Input<QuestionValue> {
  const {id, prompt, answers} = options;
  if (answers.filter(({right}) => right).length !== 1) {
    throw new RangeError(`invalid answers; not exactly one right: ${answers.map(({label}) => label).join(", ")}`);
  }
  let value = unanswered;
  const name = uniqueId("question");
  const radios = answers.map((_, i) => element("input", {type: "radio", name, value: i}));
  const outcome = element("p", {class: "question-outcome", role: "status"});
  const check = element("button", {type: "button", class: "button"}, "Check");
  const root = withValue(
    element(
      "fieldset",
      {class: "question", "data-question": id},
      element("legend", {class: "question-prompt"}, prompt),
      ...answers.map(({label}, i) =>
        element("label", {class: "question-answer"}, radios[i], element("span", {}, label))
      ),
      element("div", {class: "question-actions"}, check, outcome)
    ),
    {
      get: () => value,
      set(next: QuestionValue) {
        value = next;
        show();
      }
    }
  );
  const show = () => {
    const index = answers.findIndex(({label}) => label === value.chosen);
    root.classList.toggle("question-right", value.right);
    outcome.replaceChildren();
    radios.forEach((radio, i) => (radio.checked = i === index));
    if (index < 0) return;
    const {right = false, reason} = answers[index];
    outcome.append(element("strong", {}, right ? "Right. " : "Not quite. "), reason);
  };
  const kept = keptWork(root, {
    id,
    type: "question",
    show(work) {
      const next = work === undefined ? unanswered : {chosen: work.chosen, right: work.right, tries: work.tries};
      if (JSON.stringify(next) === JSON.stringify(value)) return;
      root.value = next;
      dispatchInput(root);
    }
  });
  check.addEventListener("click", () => {
    const answer = answers[radios.findIndex(({checked}) => checked)];
    if (answer === undefined) {
      outcome.textContent = "Choose an answer first.";
      return;
    }
    root.value = {chosen: answer.label, right: answer.right ?? false, tries: value.tries + 1};
    dispatchInput(root);
    saveWork(
      root,
      kept.update((old) => answered(old, options, answer))
    );
  });
  // An answer counts when it is checked, not while one reads.
  root.addEventListener("input", (event) => event.target !== root && event.stopImmediatePropagation());
  return root;
}

function answered(old: Kept | undefined, {prompt, answers}: QuestionOptions, chosen: Answer): Untimed<Kept> {
  const right = answers.find((answer) => answer.right) as Answer;
  return {
    type: "question",
    prompt,
    chosen: chosen.label,
    right: chosen === right,
    tries: (old?.tries ?? 0) + 1,
    missed: old === undefined ? chosen !== right : old.missed,
    answer: right.label,
    reason: right.reason
  };
}
