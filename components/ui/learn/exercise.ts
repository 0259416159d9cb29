import {type Attempt, asJson, checkedAttempt, newAttempt, sameJson} from "../../learn/attempt.js";
import {CodeError} from "../../learn/codeError.js";
import type {AnswerType, Exercise, Runners} from "../../learn/exercise.js";
import {now} from "../../platform/clock.js";
import type {LearnersDatabase} from "../../platform/learnersDatabase.js";
import type {Input} from "../field.js";
import type {AnswerSurface} from "./answerSurface.js";
import {draftKeeper} from "./draftKeeper.js";
import {type ExerciseActions, type ExerciseState, exerciseFrame} from "./exerciseFrame.js";
import {exerciseSurface} from "./exerciseSurface.js";
import {keptWork} from "./keptWork.js";
import {pageRunners} from "./pageRunners.js";
import {saveWork} from "./saveWork.js";

export interface ExerciseOptions {
  /** For an answer of the type "surface": an input of the page, whose value is plain JSON, and null before an answer. */
  surface?: Input<unknown>;

  /** The lesson's data, for an answer in SQL: where "Run" asks, and what the editor completes. */
  database?: LearnersDatabase;
}

/**
 * An exercise on the page: its task, a surface to answer it on, a check that says what is wrong, hints one at a time,
 * and after an attempt a worked solution. What the learner does is kept over reloads and appears in other tabs.
 *
 * @throws {TypeError} if the answer needs a surface of the page and there is none
 */
export function exercise<T extends AnswerType>(definition: Exercise<T>, options: ExerciseOptions = {}): HTMLElement {
  const whole = definition as unknown as Exercise;
  return runExercise(whole, exerciseSurface(whole, options), pageRunners(options.database));
}

/** What of an attempt stands in the surface. */
type Draft = Pick<Attempt, "answer" | "draft" | "stage">;

function runExercise(definition: Exercise, surface: AnswerSurface, runners: Runners): HTMLElement {
  const {title} = definition;
  const original = asJson(surface.draft);
  const given = newAttempt(title, surface.stage);
  let attempt = given;
  let said: ExerciseState["said"] = null;
  let before: Draft | null = null; // what "Back to the original" took away
  let checks = 0;

  const draft = () => {
    const state = asJson(surface.draft);
    const changed = !sameJson(state, original);
    const answer = changed ? (surface.soFar === undefined ? state : surface.soFar) : null;
    const draft = changed && surface.soFar !== undefined ? state : undefined;
    return {answer, draft, stage: surface.stage ?? given.stage};
  };
  const show = () => {
    const back = before !== null ? "undo" : sameJson(asJson(surface.draft), original) ? null : "original";
    frame.show({attempt, said, back});
  };
  const change = (step: (old: Attempt) => Attempt) => {
    attempt = step(attempt);
    show();
    saveWork(
      frame.root,
      kept.update((old) => step(old ?? given))
    );
  };
  const adopt = ({answer, draft: state = answer, stage}: Draft) => {
    if (surface.stage !== undefined) surface.stage = stage;
    if (state === null) surface.reset();
    else if (!sameJson(state, asJson(surface.draft))) surface.draft = state;
  };
  const put = (fill: () => void) => {
    fill();
    said = null;
    keeper.changed();
    show();
  };

  const check = async () => {
    const {answer, missing} = {answer: null, missing: null, ...surface.answer()};
    if (missing !== null) {
      said = {outcome: "missing", message: missing};
      return show();
    }
    const mine = ++checks;
    keeper.drop();
    surface.showError?.(null);
    said = {outcome: "busy"};
    show();
    const current = draft();
    try {
      const feedback = await definition.check(answer as never, runners);
      if (mine !== checks) return;
      said = null;
      const checked = {answer: asJson(answer), feedback, at: now()};
      const {tries, solved} = attempt;
      change((old) => ({...checkedAttempt(old, checked), ...current, title}));
      if (feedback.correct || solved !== null || attempt.tries > tries) return;
      said = {outcome: "wrong", message: `${feedback.message} ${again}`.trim()};
      show();
    } catch (error) {
      if (mine !== checks) return;
      said = {outcome: "broken", message: explain(error, surface)};
      change((old) => ({...old, ...current}));
    }
  };

  const actions: ExerciseActions = {
    check: () => said?.outcome !== "busy" && void check(),
    cancel() {
      checks += 1;
      said = {outcome: "cancelled"};
      show();
      frame.focusCheck();
    },
    hint: () => change((old) => ({...old, hints: Math.min(old.hints + 1, definition.hints.length)})),
    seeSolution: () => change((old) => ({...old, solutionSeen: true})),
    putSolution() {
      put(() => surface.put(definition.solution.answer));
      frame.focusCheck();
    },
    goBack() {
      const taken = before;
      before = taken === null ? draft() : null;
      put(() => (taken === null ? surface.reset() : adopt(taken)));
    }
  };
  const frame = exerciseFrame(definition, surface, actions);
  const keeper = draftKeeper(frame.root, () => change((old) => ({...old, ...draft(), title})));
  const editing = () => keeper.pending || (document.hasFocus() && surface.root.contains(document.activeElement));
  const kept = keptWork(frame.root, {
    id: definition.id,
    type: "exercise",
    show(work) {
      attempt = work ?? given;
      if (!editing()) adopt(attempt);
      show();
    }
  });
  surface.root.addEventListener("input", () => {
    before = null;
    if (said?.outcome === "missing" || said?.outcome === "wrong") said = null;
    keeper.changed();
    show();
  });
  surface.root.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && definition.answer.type === "number") actions.check();
  });
  show();
  return frame.root;
}

const again = "That is the same answer as before, so it is no new try.";

/** Why a check did not end; a failure of the learner's code is shown at its line. */
function explain(error: unknown, surface: AnswerSurface): string {
  if (!(error instanceof CodeError)) {
    console.error(error);
    return "The check itself failed. Try again, or reload the page.";
  }
  const {line, message} = error;
  if (surface.showError?.({line, message})) return line === null ? "" : `Look at line ${line}.`;
  return line === null ? message : `Line ${line}: ${message}`;
}
