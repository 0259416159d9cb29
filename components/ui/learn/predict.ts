import {type Child, element} from "../../charts/element.js";
import type {WorkOf} from "../../learn/work.js";
import {type Input, dispatchInput, setDisabled, withValue} from "../field.js";
import {keptWork} from "./keptWork.js";
import {saveWork} from "./saveWork.js";

export interface PredictValue<T> {
  /** What the reader committed to; null before that, and if they went on without guessing. */
  guess: T | null;
  committed: boolean;
}

export interface PredictOptions<T> {
  /** Unique on its page and never changed: the guess is kept under it. */
  id: string;

  /** What to guess: a question. */
  question: string;

  /** Where the guess is made: a range, a radio, a line to sketch, any input whose value is plain JSON. */
  input: Input<T>;

  /** What is shown once the reader has committed; a control, a figure. Nothing if other cells show it. */
  content?: Child[];

  /** The guess against what is so, in a sentence; asked when the reader commits. */
  answer?: (guess: NonNullable<T>) => string;
}

/**
 * "Predict first": the reader commits to a guess, or declines, before the content is shown. The guess is kept over
 * reloads. An input whose value is null holds no guess yet.
 */
export function predict<T>(options: PredictOptions<T>): Input<PredictValue<T>> {
  const {id, question, input, content = [], answer} = options;
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
  const root = withValue(element("div", {class: "predict", "data-prediction": id}, box, inside), {
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
        : (answer?.(guess as NonNullable<T>) ?? "Your guess stands.");
    root.classList.toggle("predict-committed", committed);
  };
  const kept = keptWork(root, {
    id,
    type: "prediction",
    show(work) {
      const next = keptGuess<T>(work);
      if (JSON.stringify(next) === JSON.stringify(value)) return;
      const before = value;
      try {
        root.value = next;
      } catch {
        root.value = before; // the page has other choices today than when the guess was made
        return;
      }
      dispatchInput(root);
    }
  });
  const decide = (guess: T | null) => {
    root.value = {guess, committed: true};
    outcome.focus({preventScroll: true}); // the button that had the focus is gone
    dispatchInput(root);
    saveWork(
      root,
      kept.update(() => ({type: "prediction", question, guess: JSON.parse(JSON.stringify(guess))}))
    );
  };
  // The guess counts when it is committed to, not while it is made.
  input.addEventListener("input", (event) => event.stopPropagation());
  commit.addEventListener("click", () => {
    if (input.value === null) outcome.textContent = "Make a guess first.";
    else decide(input.value);
  });
  skip.addEventListener("click", () => decide(null));
  return root;
}

function keptGuess<T>(work: WorkOf<"prediction"> | undefined): PredictValue<T> {
  return work === undefined ? {guess: null, committed: false} : {guess: work.guess as T | null, committed: true};
}
