import type {Feedback} from "./exercise.js";

export interface ChoiceCheck {
  right: string;

  /** For each option, why it is right or wrong. */
  why: Readonly<Record<string, string>>;
}

/** Whether the chosen one is right, and why. */
export function checkChoice(answer: string, {right, why}: ChoiceCheck): Feedback {
  const reason = Object.hasOwn(why, answer) ? why[answer] : "This is none of the answers.";
  return {correct: answer === right, message: reason};
}

export interface ChoicesCheck {
  /** All right ones. */
  right: readonly string[];

  /** For a wrong option, why it is wrong. */
  why?: Readonly<Record<string, string>>;

  /** What to say when all the right ones are chosen and no other. */
  praise?: string;
}

/** Whether all the right ones are chosen and no other; the first that does not belong, or how many are missing. */
export function checkChoices(answer: readonly string[], {right, why = {}, praise = ""}: ChoicesCheck): Feedback {
  const given = Array.isArray(answer) ? answer : [];
  const extra = given.filter((option) => !right.includes(option));
  const missing = right.filter((option) => !given.includes(option)).length;
  if (extra.length === 0 && missing === 0) return {correct: true, message: praise};
  if (extra.length > 0) {
    const [first] = extra;
    const reason = Object.hasOwn(why, first) ? why[first] : "";
    return {correct: false, message: `“${first}” does not belong. ${reason}`.trim()};
  }
  const rest = missing === 1 ? "One more belongs." : `${missing} more belong.`;
  return {correct: false, message: given.length === 0 ? rest : `What you chose is right. ${rest}`};
}
