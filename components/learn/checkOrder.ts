import type {Feedback} from "./exercise.js";

export interface OrderCheck {
  /** All items, from first to last. */
  expected: readonly string[];

  /** What to say to the right order. */
  praise?: string;
}

/** Whether items are in order, and how many of them stand at their place. */
export function checkOrder(answer: readonly string[], {expected, praise = ""}: OrderCheck): Feedback {
  const whole = Array.isArray(answer) && answer.length === expected.length && expected.every((e) => answer.includes(e));
  if (!whole) return {correct: false, message: "Each item has to stand in the list once."};
  const placed = expected.filter((item, i) => answer[i] === item).length;
  if (placed === expected.length) return {correct: true, message: praise};
  const first = expected.findIndex((item, i) => answer[i] !== item);
  const message = `${placed === 0 ? "None" : placed} of the ${expected.length} ${placed === 1 ? "stands" : "stand"} at the right place.`;
  const where =
    first === 0
      ? "Look at the first one."
      : `From the top, ${first === 1 ? "the first is" : `the first ${first} are`} right.`;
  return {correct: false, message: `${message} ${where}`};
}
