import type {Feedback} from "./exercise.js";

/** An input of a check with words for its kind, which go on after a comma: "where a flight has no delay". */
export type Named<T> = T & {name: string};

/** An input and its name, if it has one; bare makes the value of an input that stands for itself. */
export function namedInput<B extends readonly unknown[], T extends object>(
  given: B | Named<T>,
  bare: (given: B) => T
): {name: string | null; value: T} {
  return Array.isArray(given)
    ? {name: null, value: bare(given as B)}
    : {name: (given as Named<T>).name, value: given as T};
}

/** What to say to an answer that is wrong on an input, after so many inputs on which it is right. */
export function onInput(name: string | null, {before, wrong}: {before: number; wrong: string}): Feedback {
  const place = name ?? (before === 0 ? "" : "on other data");
  const sentence = place === "" ? wrong : `${place}, ${wrong}`;
  const start = before === 0 ? "" : "Right so far, but not everywhere. ";
  const end = /[.?]$/.test(sentence) ? "" : ".";
  return {correct: false, message: `${start}${sentence[0].toUpperCase()}${sentence.slice(1)}${end}`};
}
