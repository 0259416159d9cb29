import {wholeAtLeast} from "../../math/assert.js";
import {createRandom} from "../../math/random.js";
import {countWords, fitVocabulary} from "../../models/bagOfWords.js";
import {fitNaiveBayes, predictNaiveBayes} from "../../models/naiveBayes.js";
import {noisyLabels} from "../../simulate/noisyLabels.js";

/** Texts with their true labels, and how people get them wrong. */
export interface NoiseTask {
  texts: readonly string[];

  /** The true class of each text, as an index into classes. */
  truth: readonly number[];
  classes: readonly string[];

  /** The class that a one-sided slip names. */
  slip: number;

  /** The places of texts of the one kind that people take wrongly. */
  misread: readonly number[];
}

/** Which labels become wrong: any; only towards one class; or only those of one kind of text. */
export const noiseKinds = ["any", "one way", "one kind"] as const;
export type NoiseKind = (typeof noiseKinds)[number];

export interface NoiseEffectOptions {
  kind: NoiseKind;

  /** Shares of wrong labels; those that the kind cannot reach are left out. */
  rates: readonly number[];

  /** How often texts are divided and labels made wrong anew. Defaults to 20. */
  repeats?: number;
  seed?: number;
  onProgress?: (done: number, total: number) => void;
}

/** The mean over repeats, and the ends of the middle 90 % of them. */
export interface Repeated {
  mean: number;
  low: number;
  high: number;
}

export interface NoisePoint {
  rate: number;

  /** The share of held-out texts that the model gets right, by their true labels. */
  accuracy: Repeated;

  /** The share that it seems to get right, by held-out labels that are as wrong as those it was trained on. */
  score: Repeated;
}

/**
 * What wrong labels do to a model of words (naive Bayes on counts): trained on two thirds of the texts with that share of
 * wrong labels, judged on the other third by the true labels, and by labels as wrong as those of the training.
 *
 * @throws {RangeError} if repeats is not a whole number ≥ 1, or a rate or a label is out of range
 */
export function noiseEffect(task: NoiseTask, options: NoiseEffectOptions): NoisePoint[] {
  const {kind, rates, repeats = 20, seed = 0, onProgress} = options;
  wholeAtLeast(1, repeats, "repeats");
  const possible = rates.filter((rate) => Math.round(rate * task.texts.length) <= openTo(task, kind));
  // Every rate sees the same divisions and the same wrong labels, only more of them.
  const rounds = Array.from({length: repeats}, (_, repeat) => {
    onProgress?.(repeat, repeats);
    const judge = divide(task, seed + repeat);
    return possible.map((rate) => {
      const classes = task.classes.length;
      return judge(noisyLabels(task.truth, {rate, classes, seed: seed + repeat, ...limitsOf(task, kind)}).labels);
    });
  });
  return possible.map((rate, r) => ({
    rate,
    accuracy: repeated(rounds.map((round) => round[r].accuracy)),
    score: repeated(rounds.map((round) => round[r].score))
  }));
}

/** Divides the texts at random, and takes given labels to what a model is worth that learns from them. */
function divide({texts, truth, classes}: NoiseTask, seed: number) {
  const order = createRandom(seed, "noise effect").shuffle(Array.from(texts.keys()));
  const held = Math.round(order.length / 3);
  const [test, train] = [order.slice(0, held), order.slice(held)];
  const textsAt = (places: number[]) => places.map((i) => texts[i]);
  const vocabulary = fitVocabulary(textsAt(train));
  const [learned, judged] = [train, test].map((places) => countWords(textsAt(places), vocabulary));
  return (labels: ArrayLike<number>) => {
    const own = train.map((i) => labels[i]);
    const found = predictNaiveBayes(fitNaiveBayes(learned, own, {classes: classes.length}), judged);
    const right = (labels: ArrayLike<number>) => test.filter((i, k) => found[k] === labels[i]).length / held;
    return {accuracy: right(truth), score: right(labels)};
  };
}

function limitsOf({slip, misread}: NoiseTask, kind: NoiseKind): {to?: number; among?: readonly number[]} {
  return kind === "any" ? {} : kind === "one way" ? {to: slip} : {among: misread};
}

/** How many labels may become wrong. */
function openTo({truth, slip, misread}: NoiseTask, kind: NoiseKind): number {
  if (kind === "any") return truth.length;
  return kind === "one kind" ? misread.length : truth.filter((code) => code !== slip).length;
}

function repeated(values: readonly number[]): Repeated {
  const sorted = Float64Array.from(values).sort();
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))];
  return {mean: values.reduce((sum, value) => sum + value, 0) / values.length, low: at(0.05), high: at(0.95)};
}
