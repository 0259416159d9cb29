import {asJson, type Json} from "../../learn/attempt.js";
import type {Stage} from "../../learn/exercise.js";
import type {Input} from "../field.js";

/** Where an exercise is answered. Its root dispatches input events while a person works in it. */
export interface AnswerSurface<A = unknown> {
  root: HTMLElement;

  /** What stands there now, finished or not, as JSON. Setting what does not fit leaves the original. */
  draft: Json;

  /** The answer to check, or what to do before there is one. */
  answer(): {answer: A} | {missing: string};

  /** Puts a whole answer in: the solution. */
  put(answer: A): void;

  /** Goes back to how the exercise was given. */
  reset(): void;

  /** How much of the code is given now; code alone has stages. */
  stage?: Stage;

  /** The answer as far as it goes, where the draft holds more than that. */
  readonly soFar?: Json;

  /** Shows where the code failed, or with null takes that away; true if it shows it. */
  showError?(error: {line: number | null; message: string} | null): boolean;
}

/** A surface that is one input; complete says what is missing of its value, or null if it is an answer. */
export function inputSurface<A>(
  input: Input<A>,
  missing: (value: A) => string | null = () => null
): AnswerSurface<NonNullable<A>> {
  const original = asJson(input.value);
  const set = (value: Json) => {
    try {
      input.value = value as A;
    } catch {
      input.value = original as A; // kept by an older page, with other options
    }
  };
  return {
    root: input,
    get draft() {
      return asJson(input.value);
    },
    set draft(draft) {
      set(draft);
    },
    answer() {
      const lacking = input.value === null ? "Give an answer first." : missing(input.value);
      return lacking === null ? {answer: asJson(input.value) as NonNullable<A>} : {missing: lacking};
    },
    put: (answer) => set(asJson(answer)),
    reset: () => set(original)
  };
}
