import {type Child, element} from "../charts/element.js";
import {type Input, dispatchInput, setDisabled, withValue} from "./field.js";

export interface PredictValue<T> {
  /** What the reader committed to; null before that, and if they went on without guessing. */
  guess: T | null;
  committed: boolean;
}

export interface PredictOptions<T> {
  /** What to guess: a question. */
  question: string;

  /** Where the guess is made: a range, a radio, any input. */
  input: Input<T>;

  /** What is shown once the reader has committed; a control, a figure. Nothing if other cells show it. */
  content?: Child[];

  /** The guess against what is so, in a sentence; asked when the reader commits. */
  answer?: (guess: T) => string;
}

/** "Predict first": the reader commits to a guess, or declines, before the content is shown. */
export function predict<T>({question, input, content = [], answer}: PredictOptions<T>): Input<PredictValue<T>> {
  let value: PredictValue<T> = {guess: null, committed: false};
  const commit = element("button", {type: "button", class: "button button-primary"}, "Commit to this guess");
  const skip = element("button", {type: "button", class: "button button-quiet"}, "Show without guessing");
  const actions = element("div", {class: "predict-actions"}, commit, skip);
  const outcome = element("p", {class: "predict-outcome", role: "status", tabindex: "-1"});
  const inside = element("div", {class: "predict-content", hidden: true}, ...content);
  const box = element(
    "div",
    {class: "predict-box"},
    element("p", {class: "predict-question"}, element("strong", {}, "Predict first."), ` ${question}`),
    input,
    actions,
    outcome
  );
  const root = withValue(element("div", {class: "predict"}, box, inside), {
    get: () => value,
    set(next: PredictValue<T>) {
      value = next;
      show();
    }
  });
  const show = () => {
    const {guess, committed} = value;
    if (guess !== null) input.value = guess;
    setDisabled(input, committed);
    actions.hidden = committed;
    inside.hidden = !committed;
    outcome.textContent = !committed
      ? ""
      : guess === null
        ? "Shown without a guess."
        : (answer?.(guess) ?? "Your guess stands.");
    root.classList.toggle("predict-committed", committed);
  };
  const decide = (guess: T | null) => {
    value = {guess, committed: true};
    show();
    outcome.focus({preventScroll: true}); // the button that had the focus is gone
    dispatchInput(root);
  };
  // The guess counts when it is committed to, not while it is made.
  input.addEventListener("input", (event) => event.stopPropagation());
  commit.addEventListener("click", () => decide(input.value));
  skip.addEventListener("click", () => decide(null));
  return root;
}
