import type {Feedback} from "./exercise.js";

export interface NumberCheck {
  expected: number;

  /** How far off is still right, in the same units. Defaults to 0; the last bits of a float never count. */
  tolerance?: number;

  /** Numbers that one gets by a known slip, with what to say to them; never the right one. */
  mistakes?: readonly {value: number; message: string}[];

  /** What to say to the right answer. */
  praise?: string;
}

/** Whether a number is right; what slip it looks like, or on which side it lies. */
export function checkNumber(
  answer: number,
  {expected, tolerance = 0, mistakes = [], praise = ""}: NumberCheck
): Feedback {
  const is = (value: number) => Math.abs(answer - value) <= tolerance + 1e-9 * Math.abs(value);
  if (typeof answer !== "number" || Number.isNaN(answer)) return wrong("This is no number.");
  if (is(expected)) return {correct: true, message: praise};
  const known = mistakes.find(({value}) => is(value));
  if (known !== undefined) return wrong(known.message);
  if (answer === -expected) return wrong("Its size is right. Look at its sign.");
  if (is(100 * expected))
    return wrong("It is a hundred times too large: are these percent where a share is asked for?");
  if (Math.abs(100 * answer - expected) <= tolerance + 1e-9 * Math.abs(expected)) {
    return wrong("It is a hundred times too small: is this a share where percent are asked for?");
  }
  return wrong(answer > expected ? "That is too large." : "That is too small.");
}

function wrong(message: string): Feedback {
  return {correct: false, message};
}
