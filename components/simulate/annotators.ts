import {wholeAtLeast} from "../math/assert.js";
import {createRandom, type Random} from "../math/random.js";
import type {Ratings, Repeat} from "../stats/agreement/ratings.js";
import {checkTask, labelChances} from "./labelChances.js";

/** Items to label, with what is known of them. All arrays are in the order in which the items are labelled. */
export interface LabelTask {
  items: readonly string[];

  /** The labels, in their order where they have one: the lenient move towards the last. */
  categories: readonly string[];

  /** The right label of each item, as an index into categories. */
  truth: ArrayLike<number>;

  /** From 0 (plain) to 1 (nobody can tell). Defaults to 0 for all. */
  difficulty?: ArrayLike<number>;

  /** What someone gives who takes the words of text or instruction as they stand; −1 where that is the truth. */
  literal?: ArrayLike<number>;
}

/** How an annotator goes about it. Shares and chances are from 0 to 1. */
export type Behaviour =
  /** Gives the truth with the chance `accuracy`; on a hard item guesses with half the chance of its difficulty. */
  | {behaviour: "careful"}

  /** As the careful one, but moves one category up with the chance `lift` (default 0.35). */
  | {behaviour: "lenient"; lift?: number}

  /** As the careful one, but where the literal label differs gives that one with the chance `share` (default 0.9). */
  | {behaviour: "literal"; share?: number}

  /** As the careful one, but guesses on each item whose difficulty is at least `from` (default 0.5). */
  | {behaviour: "guesses when hard"; from?: number}

  /** As the careful one, but guesses with a chance that grows evenly from 0 to `end` (default 0.6) at the last item. */
  | {behaviour: "tires"; end?: number}

  /** Copies what another one gave with the chance `share` (default 0.8); else as the careful one. */
  | {behaviour: "copies"; of: string; share?: number};

export type Annotator = Behaviour & {
  name: string;

  /** The chance to give the truth to a plain item when nothing else interferes; errors fall evenly on the other labels. Defaults to 0.95. */
  accuracy?: number;
};

export interface AnnotateOptions {
  seed?: number;

  /** The share of the items that each annotator labels, chosen at random for each. Defaults to 1. */
  share?: number;

  /** How many of the items, chosen at random, everyone labels a second time at the end. Defaults to 0. */
  repeated?: number;
}

/**
 * Labels of simulated annotators, whose behaviour is known. Each has random numbers of their own, by name: leaving one
 * out changes nobody else.
 *
 * @throws {RangeError} if the task or an annotator is not as described, or one copies another who does not come before
 */
export function annotate(task: LabelTask, annotators: readonly Annotator[], options: AnnotateOptions = {}): Ratings {
  const {seed = 0, share = 1, repeated = 0} = options;
  checkTask(task, annotators);
  if (!(share > 0 && share <= 1)) throw new RangeError(`invalid share; not in (0, 1]: ${share}`);
  wholeAtLeast(0, repeated, "repeated");
  const {items, categories} = task;
  const [rows, width] = [items.length, annotators.length];
  const codes = new Int32Array(rows * width).fill(-1);
  const again = createRandom(seed, "repeated").sample(rows, Math.min(repeated, rows));
  const repeats: Repeat[] = [];
  annotators.forEach((annotator, a) => {
    const random = createRandom(seed, "annotator", annotator.name);
    const copied = annotator.behaviour === "copies" ? annotators.findIndex(({name}) => name === annotator.of) : -1;
    const label = (i: number, position: number) => {
      const own = drawCode(labelChances(task, annotator, {item: i, position}), random);
      const copies = annotator.behaviour === "copies" && random.uniform() < (annotator.share ?? 0.8);
      const other = copied < 0 ? -1 : codes[i * width + copied];
      return copies && other >= 0 ? other : own;
    };
    const chosen = createRandom(seed, "share", annotator.name).sample(rows, Math.max(1, Math.round(share * rows)));
    for (const i of chosen) codes[i * width + a] = label(i, i);
    for (const i of again) {
      if (codes[i * width + a] >= 0) repeats.push({unit: i, annotator: a, code: label(i, rows - 1)});
    }
  });
  const names = annotators.map(({name}) => name);
  return {
    units: [...items],
    annotators: names,
    categories: [...categories],
    codes,
    ...(repeats.length > 0 ? {repeats} : {})
  };
}

/**
 * The true confusion matrix of one of the annotators on a task that all of them label, row-major: the chance of each
 * label (columns) for items of each truth (rows), averaged over the items. Rows of a truth that no item has are NaN.
 * It is what the method of Dawid and Skene estimates.
 *
 * @throws {RangeError} if the task or an annotator is not as described, or nobody has that name
 */
export function trueConfusion(task: LabelTask, annotators: readonly Annotator[], name: string): Float64Array {
  checkTask(task, annotators);
  const annotator = named(annotators, name);
  const size = task.categories.length;
  const sums = new Float64Array(size * size);
  const counts = new Float64Array(size);
  task.items.forEach((_, item) => {
    const chances = chancesOf({task, annotators}, annotator, item);
    const truth = task.truth[item];
    counts[truth]++;
    for (let c = 0; c < size; c++) sums[truth * size + c] += chances[c];
  });
  return sums.map((sum, i) => sum / counts[Math.floor(i / size)]);
}

interface Group {
  task: LabelTask;
  annotators: readonly Annotator[];
}

function chancesOf(group: Group, annotator: Annotator, item: number): Float64Array {
  const {task, annotators} = group;
  const own = labelChances(task, annotator, {item, position: item});
  if (annotator.behaviour !== "copies") return own;
  const other = chancesOf(group, named(annotators, annotator.of), item);
  const {share = 0.8} = annotator;
  return own.map((chance, c) => (1 - share) * chance + share * other[c]);
}

function named(annotators: readonly Annotator[], name: string): Annotator {
  const found = annotators.find((annotator) => annotator.name === name);
  if (found === undefined) throw new RangeError(`invalid name; nobody of that name among the annotators: ${name}`);
  return found;
}

function drawCode(chances: Float64Array, random: Random): number {
  let rest = random.uniform();
  for (let c = 0; c < chances.length - 1; c++) {
    if (rest < chances[c]) return c;
    rest -= chances[c];
  }
  return chances.length - 1;
}
