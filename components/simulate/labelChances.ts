import type {Annotator, LabelTask} from "./annotators.js";

/** Which item, and how many items the annotator has labelled before it. */
export interface LabelMoment {
  item: number;
  position: number;
}

/**
 * The chance of each label that an annotator gives an item, in the order of the categories; the sum is 1. Of one who
 * copies, what they give when they do not.
 */
export function labelChances(task: LabelTask, annotator: Annotator, {item, position}: LabelMoment): Float64Array {
  const {categories, truth, difficulty, literal} = task;
  const size = categories.length;
  const [right, hard, word] = [truth[item], difficulty?.[item] ?? 0, literal?.[item] ?? -1];
  const {accuracy = 0.95} = annotator;
  const chances = new Float64Array(size).fill((1 - accuracy) / Math.max(1, size - 1));
  chances[right] = size === 1 ? 1 : accuracy;
  mixWith(chances, 1 / size, hard / 2);
  if (annotator.behaviour === "lenient") return lifted(chances, annotator.lift ?? 0.35);
  if (annotator.behaviour === "literal" && word >= 0) {
    const share = annotator.share ?? 0.9;
    mixWith(chances, 0, share);
    chances[word] += share;
  }
  if (annotator.behaviour === "guesses when hard" && hard >= (annotator.from ?? 0.5)) chances.fill(1 / size);
  if (annotator.behaviour === "tires") {
    mixWith(chances, 1 / size, (annotator.end ?? 0.6) * (position / Math.max(1, task.items.length - 1)));
  }
  return chances;
}

/** @throws {RangeError} if the task does not fit together, or an annotator does not fit the task */
export function checkTask(task: LabelTask, annotators: readonly Annotator[]): void {
  const {items, categories, truth, difficulty = [], literal = []} = task;
  checkValues({name: "truth", values: truth, length: items.length}, (value) => categories[value] !== undefined);
  if (task.difficulty !== undefined) {
    checkValues({name: "difficulty", values: difficulty, length: items.length}, (value) => value >= 0 && value <= 1);
  }
  if (task.literal !== undefined) {
    checkValues(
      {name: "literal", values: literal, length: items.length},
      (value) => value === -1 || categories[value] !== undefined
    );
  }
  annotators.forEach((annotator, a) => checkAnnotator(annotator, annotators.slice(0, a)));
}

function checkValues(
  {name, values, length}: {name: string; values: ArrayLike<number>; length: number},
  fits: (value: number) => boolean
): void {
  if (values.length !== length) {
    throw new RangeError(`invalid ${name}; not as many as items (${length}): ${values.length}`);
  }
  for (let i = 0; i < length; i++) {
    if (!fits(values[i])) throw new RangeError(`invalid ${name} at index ${i}; out of range: ${values[i]}`);
  }
}

function checkAnnotator(annotator: Annotator, before: readonly Annotator[]): void {
  const {name} = annotator;
  if (before.some((other) => other.name === name)) {
    throw new RangeError(`invalid annotators; a name occurs twice: ${name}`);
  }
  if (annotator.behaviour === "copies" && !before.some((other) => other.name === annotator.of)) {
    throw new RangeError(`invalid annotators; ${name} copies one who does not come before: ${annotator.of}`);
  }
  for (const [option, value] of Object.entries(annotator)) {
    if (typeof value === "number" && !(value >= 0 && value <= 1)) {
      throw new RangeError(`invalid ${option}; not in [0, 1]: ${value}`);
    }
  }
}

/** Replaces a share of the chances by an even chance for each label. */
function mixWith(chances: Float64Array, even: number, share: number): void {
  for (let c = 0; c < chances.length; c++) chances[c] = (1 - share) * chances[c] + share * even;
}

/** Each label below the last moves one up with that chance. */
function lifted(chances: Float64Array, lift: number): Float64Array {
  return chances.map(
    (chance, c) => (c < chances.length - 1 ? (1 - lift) * chance : chance) + (c > 0 ? lift * chances[c - 1] : 0)
  );
}
