import type {Locator, Page} from "playwright-core";
import type {AnswerType, AnswerTypes, Exercise} from "../../components/learn/exercise.js";
import {type GapFilling, fillingOf, gapFillings} from "./gapFillings.js";
import {putAnswer} from "./putAnswer.js";
import {settle} from "./visit.js";

/** What a learner does on a page of lessons that is open, and what they see. Code is answered by its gaps alone. */
export interface Learner {
  /** Gives the answer that seems right and is not, and returns what the check says to it. */
  answerWrongly(exercise: Exercise): Promise<string>;

  /** Asks for the next hint and returns it. */
  takeHint(exercise: Exercise): Promise<string>;

  /** Gives the answer of the solution, and returns what the check says to it. */
  solve(exercise: Exercise): Promise<string>;

  /** Waits until the exercise is marked as solved, or is not. */
  seesSolved(exercise: Exercise, solved?: boolean): Promise<void>;

  /** Everything that an exercise shows: the state of its controls, what was said, tries, hints. */
  looksAt(exercise: Exercise): Promise<string>;

  /** Commits to a guess at every prediction that is open. */
  predictAll(): Promise<number>;

  /** Answers every question that is open until it is right. */
  answerAll(): Promise<number>;
}

/** A learner who has this page open. */
export function learnerOf(page: Page): Learner {
  const rootOf = ({id}: Exercise) => page.locator(`[data-exercise="${id}"]`);
  const give = async (exercise: Exercise, answer: AnswerTypes[AnswerType]) => {
    await putAnswer(rootOf(exercise), answer, exercise.answer);
    return check(rootOf(exercise));
  };
  return {
    answerWrongly: (exercise) => give(exercise, wrongAnswer(exercise)),
    solve: (exercise) => give(exercise, exercise.solution.answer),
    async takeHint(exercise) {
      const hints = rootOf(exercise).locator(".hints > li");
      const before = await hints.count();
      await rootOf(exercise).getByRole("button", {name: "Show a hint"}).click();
      return hints.nth(before).innerText();
    },
    async seesSolved(exercise, solved = true) {
      const state = solved ? "visible" : "hidden";
      await rootOf(exercise).locator(".exercise-mark").getByText("Solved").waitFor({state});
    },
    looksAt: (exercise) => look(rootOf(exercise)),
    predictAll: () => each(page, "[data-prediction]:not(.predict-committed)", guess),
    answerAll: () => each(page, "[data-question]:not(.question-right)", answerQuestion)
  };
}

/** The mistake of an exercise; of code that the gaps do not give, the solution with one gap filled otherwise. */
function wrongAnswer({answer, mistake, solution}: Exercise): AnswerTypes[AnswerType] {
  if (answer.type !== "code") return mistake;
  const {gaps} = answer as Exercise<"code">["answer"];
  const right = fillingOf(gaps, solution.answer as string)?.chosen ?? {};
  const others = ({chosen}: GapFilling) => gaps.gaps.filter(({name}) => chosen[name] !== right[name]).length;
  const given = fillingOf(gaps, mistake as string) ?? gapFillings(gaps).find((filling) => others(filling) === 1);
  if (given === undefined) throw new Error(`no filling of the gaps is wrong: ${gaps.text}`);
  return given.text;
}

/** Has the answer checked and returns what is said once the check has ended. */
async function check(root: Locator): Promise<string> {
  await root.getByRole("button", {name: "Check my answer", exact: true}).click();
  const said = root.locator(".exercise-feedback:is(.exercise-right, .exercise-wrong, .exercise-broken)");
  return said.innerText({timeout: 60_000});
}

/** All that stands in an exercise, as one text, without ids that change at each visit. */
function look(root: Locator): Promise<string> {
  return root.evaluate((exercise) => {
    const controls = Array.from(exercise.querySelectorAll<HTMLInputElement>("input, select"), (control) => {
      return /checkbox|radio/.test(control.type) ? control.checked : control.value;
    });
    const boxes = Array.from(exercise.querySelectorAll("[data-box]"), (box) => box.getAttribute("aria-label"));
    const texts = [".order-list", ".exercise-mark", ".exercise-tries", ".exercise-feedback", ".hints"].map(
      (part) => exercise.querySelector(part)?.textContent
    );
    return JSON.stringify([controls, boxes, texts]);
  });
}

/** Does something with each visible piece that this selector selects, until there is none; returns how many. */
async function each(page: Page, selector: string, act: (piece: Locator) => Promise<void>): Promise<number> {
  const pieces = page.locator(selector).filter({visible: true});
  let done = 0;
  for (let left = await pieces.count(); left > 0; left = await pieces.count()) {
    await act(pieces.first());
    await settle(page);
    done += 1;
    if ((await pieces.count()) >= left) throw new Error(`something stays open: ${selector}`);
  }
  return done;
}

/** Moves the control of a prediction by the keyboard, and commits. */
async function guess(prediction: Locator): Promise<void> {
  await prediction.locator(".predict-box :is(input, select)").first().press("ArrowRight");
  await prediction.getByRole("button", {name: "Commit to this guess"}).click();
}

/** Tries the answers of a question from the last to the first, until one is right. */
async function answerQuestion(question: Locator): Promise<void> {
  const id = await question.getAttribute("data-question");
  const own = question.page().locator(`[data-question="${id}"]`); // still the same once it is right
  const answers = own.getByRole("radio");
  for (let i = (await answers.count()) - 1; i >= 0; i--) {
    await answers.nth(i).check();
    await own.getByRole("button", {name: "Check", exact: true}).click();
    const said = own.getByRole("status").getByText(/^(Right|Not quite)\./);
    if ((await said.innerText()).startsWith("Right")) return;
  }
  throw new Error(`no answer is right: ${id}`);
}
