import {comments} from "../../generate/comments.js";
import {wholeAtLeast} from "../../math/assert.js";
import {type Annotator, annotate} from "../../simulate/annotators.js";
import {type DawidSkene, type DawidSkeneStep, dawidSkene} from "../../stats/agreement/dawidSkene.js";
import {majorityVote} from "../../stats/agreement/majorityVote.js";
import type {Ratings} from "../../stats/agreement/ratings.js";
import {commentTask} from "./textTask.js";

export interface VoteOptions {
  /** How many of the team take the words as they stand. From 0 to 4. */
  literal: number;

  /** Whether Fay is there, who copies the first of them. */
  copier: boolean;
}

export interface VoteStudy {
  ratings: Ratings;

  /** The right label of each comment, as an index into the ratings' categories. */
  truth: Int32Array;

  /** The share of comments whose most frequent label is right; a tie counts as a guess among those that share it. */
  majority: number;
  model: DawidSkene;

  /** For each iteration, the share of comments whose most likely label is right. */
  accuracies: number[];
}

const careful: readonly Annotator[] = [
  {name: "Ada", behaviour: "careful", accuracy: 0.9},
  {name: "Ben", behaviour: "careful", accuracy: 0.75},
  {name: "Cleo", behaviour: "careful", accuracy: 0.75}
];

const literalNames = ["Dan", "Eve", "Gus", "Hal"];

/**
 * Made-up comments with a known truth, labelled by three careful annotators of different skill and by some who take
 * every word as it stands; and what majority vote and the method of Dawid and Skene make of the labels.
 *
 * @throws {RangeError} if literal is not a whole number from 0 to 4
 */
export function voteStudy({literal, copier}: VoteOptions, seed = 6): VoteStudy {
  wholeAtLeast(0, literal, "literal");
  if (literal > literalNames.length) throw new RangeError(`invalid literal; above ${literalNames.length}: ${literal}`);
  const task = commentTask(comments({count: 240, seed, weights: [2, 1, 2], turned: 0.35}));
  const readers = literalNames
    .slice(0, literal)
    .map((name): Annotator => ({name, behaviour: "literal", accuracy: 0.9, share: 0.9}));
  const copies: Annotator[] = copier
    ? [{name: "Fay", behaviour: "copies", of: (readers[0] ?? careful[1]).name, accuracy: 0.6, share: 0.95}]
    : [];
  const ratings = annotate(task, [...careful, ...readers, ...copies], {seed});
  const truth = Int32Array.from(task.truth);
  const model = dawidSkene(ratings, {watch: true, iterations: 60, tolerance: 1e-6, smoothing: 0.01});
  return {
    ratings,
    truth,
    majority: majorityAccuracy(ratings, truth),
    model,
    accuracies: model.history.map((step) => accuracyOfStep(step, truth, ratings.categories.length))
  };
}

/** What each annotator is believed to get right after an iteration: the mean over classes of the diagonal, weighted by class. */
export function believedSkill({classes, confusion}: DawidSkeneStep, annotator: number): number {
  if (classes === undefined || confusion === undefined) throw new TypeError("invalid step; not watched");
  const k = classes.length;
  return classes.reduce((sum, share, c) => sum + share * confusion[(annotator * k + c) * k + c], 0);
}

/** The share of labels of each annotator that are right. */
export function trueSkill({codes, annotators}: Ratings, truth: ArrayLike<number>, annotator: number): number {
  let right = 0;
  for (let i = 0; i < truth.length; i++) right += codes[i * annotators.length + annotator] === truth[i] ? 1 : 0;
  return right / truth.length;
}

function majorityAccuracy(ratings: Ratings, truth: ArrayLike<number>): number {
  const {codes, ties} = majorityVote(ratings);
  let right = 0;
  for (let i = 0; i < truth.length; i++) right += codes[i] === truth[i] ? 1 : 0;
  for (const tie of ties) right += tie.codes.includes(truth[tie.unit]) ? 1 / tie.codes.length : 0;
  return right / truth.length;
}

function accuracyOfStep({posteriors}: DawidSkeneStep, truth: ArrayLike<number>, k: number): number {
  if (posteriors === undefined) throw new TypeError("invalid step; not watched");
  let right = 0;
  for (let i = 0; i < truth.length; i++) {
    const own = posteriors.subarray(i * k, (i + 1) * k);
    right += own.indexOf(Math.max(...own)) === truth[i] ? 1 : 0;
  }
  return right / truth.length;
}
