import type {z} from "zod";
import type {Feedback, Stage} from "./exercise.js";
import {type WorkOf, wrongKept} from "./work.js";

export type Json = z.core.util.JSONType;

/** What a learner has done at an exercise, without the times of their work. */
export type Attempt = Omit<WorkOf<"exercise">, "first" | "last">;

/** An exercise that nobody has touched. */
export function newAttempt(title: string, stage: Stage = "empty"): Attempt {
  return {
    type: "exercise",
    title,
    answer: null,
    stage,
    tries: 0,
    hints: 0,
    solutionSeen: false,
    solved: null,
    helped: false,
    message: "",
    wrong: []
  };
}

/**
 * The attempt after an answer was checked at that time (milliseconds since 1970-01-01 UTC). A wrong answer checked
 * twice in a row is one try, and nothing is a try once the exercise is solved.
 */
export function checkedAttempt(old: Attempt, {answer, feedback, at}: CheckedAnswer): Attempt {
  const {correct, message} = feedback;
  const last = old.wrong.at(-1);
  const again = !correct && standing(old) === "wrong" && sameJson(last?.answer, answer) && last?.message === message;
  if (again) return old;
  return {
    ...old,
    tries: old.solved === null ? old.tries + 1 : old.tries,
    right: correct,
    message,
    solved: old.solved ?? (correct ? at : null),
    helped: old.helped || (correct && old.solved === null && old.solutionSeen),
    wrong: correct ? old.wrong : [...old.wrong, {answer, message, at}].slice(-wrongKept)
  };
}

export interface CheckedAnswer {
  answer: Json;
  feedback: Feedback;
  at: number;
}

/** Whether the answer checked last was right; null before any was. */
export function standing({tries, right = false}: Attempt): "right" | "wrong" | null {
  if (tries === 0) return null;
  return right ? "right" : "wrong";
}

/** A value as plain JSON: what has no place there is left out or null. */
export function asJson(value: unknown): Json {
  return value === undefined ? null : (JSON.parse(JSON.stringify(value) ?? "null") as Json);
}

/** Whether two values are the same as JSON. */
export function sameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
