import {element, uniqueId} from "../charts/element.js";
import {type Input, dispatchInput, withValue} from "./field.js";

export interface Answer {
  label: string;

  /** Defaults to false. */
  right?: boolean;

  /** Why it is right or wrong: shown when this answer was chosen. */
  reason: string;
}

export interface QuestionOptions {
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

/** A question with a few answers, one of them right. Each answer has its reason, and one may try again. */
export function question({prompt, answers}: QuestionOptions): Input<QuestionValue> {
  if (answers.filter(({right}) => right).length !== 1) {
    throw new RangeError(`invalid answers; not exactly one right: ${answers.map(({label}) => label).join(", ")}`);
  }
  let value: QuestionValue = {chosen: null, right: false, tries: 0};
  const name = uniqueId("question");
  const radios = answers.map((_, i) => element("input", {type: "radio", name, value: i}));
  const outcome = element("p", {class: "question-outcome", role: "status"});
  const check = element("button", {type: "button", class: "button"}, "Check");
  const root = withValue(
    element(
      "fieldset",
      {class: "question"},
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
    const answer = answers.find(({label}) => label === value.chosen);
    outcome.replaceChildren();
    root.classList.toggle("question-right", value.right);
    if (answer === undefined) return;
    outcome.append(element("strong", {}, answer.right ? "Right. " : "Not quite. "), answer.reason);
  };
  check.addEventListener("click", () => {
    const answer = answers[radios.findIndex(({checked}) => checked)];
    if (answer === undefined) {
      outcome.textContent = "Choose an answer first.";
      return;
    }
    root.value = {chosen: answer.label, right: answer.right ?? false, tries: value.tries + 1};
    dispatchInput(root);
  });
  // An answer counts when it is checked, not while one reads.
  root.addEventListener("input", (event) => event.target !== root && event.stopPropagation());
  return root;
}
