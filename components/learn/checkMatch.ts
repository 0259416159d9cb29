import type {Feedback} from "./exercise.js";

export interface MatchCheck {
  expected: Readonly<Record<string, string>>;

  /** For an item of the left, what to think of where it has the wrong partner; never the right one. */
  why?: Readonly<Record<string, string>>;

  /** What to say when every pair fits. */
  praise?: string;
}

/** Whether every pair fits, and the first one that does not. */
export function checkMatch(
  answer: Readonly<Record<string, string>>,
  {expected, why = {}, praise = ""}: MatchCheck
): Feedback {
  const items = Object.keys(expected);
  const given = typeof answer === "object" && answer !== null ? answer : {};
  const wrong = items.filter((item) => !Object.hasOwn(given, item) || given[item] !== expected[item]);
  if (wrong.length === 0) return {correct: true, message: praise};
  const [first] = wrong;
  const pair = Object.hasOwn(given, first)
    ? `“${first}” does not go with “${given[first]}”.`
    : `“${first}” has no partner.`;
  const fit = items.length - wrong.length;
  const count = `${fit === 0 ? "None" : fit} of the ${items.length} pairs ${fit === 1 ? "fits" : "fit"}.`;
  return {correct: false, message: [count, pair, why[first] ?? ""].join(" ").trim()};
}
