import {atLeast, wholeAtLeast} from "../../math/assert.js";
import {exp, log} from "../../math/elementary.js";
import type {Ratings} from "./ratings.js";
import {type Votes, voteShares, votesOf} from "./votes.js";

export interface DawidSkeneOptions {
  /** The most iterations. Defaults to 200. */
  iterations?: number;

  /** Ends when no posterior moves by more than this. Defaults to 1e-8. */
  tolerance?: number;

  /** Added to each count of an annotator's labels, against estimates of 0 from few labels. Defaults to 0. */
  smoothing?: number;

  /** Whether the history keeps all estimates of each iteration, to be watched. Defaults to false. */
  watch?: boolean;
}

/** What is believed about units, classes and annotators. */
export interface Belief {
  /** Row-major units × categories: how likely each unit is of each class. */
  posteriors: Float64Array;

  /** How frequent each class is. */
  classes: Float64Array;

  /** Annotators × true class × given label: how each annotator labels units of each class; zeros for unseen classes. */
  confusion: Float64Array;
}

export interface DawidSkeneStep extends Partial<Belief> {
  /** Of the labels, under the classes and confusion of this iteration. */
  logLikelihood: number;

  /** How far the posteriors moved at most. */
  change: number;
}

export interface DawidSkene extends Belief {
  /** For each unit the most likely class, the first of equals; −1 for units without labels. */
  codes: Int32Array;

  /** One entry for each iteration. */
  history: DawidSkeneStep[];
  converged: boolean;
}

/** The most numbers in the confusion of all annotators. */
const mostCells = 2e7;

/**
 * True labels and the habits of annotators, estimated together by expectation and maximisation: annotators who agree
 * with what is believed true count more. Starts from the shares of votes; repeated labels count. Agreement is not
 * truth: annotators who share a mistake are believed.
 *
 * Source: A. P. Dawid and A. M. Skene (1979), https://doi.org/10.2307/2346806.
 *
 * @throws {RangeError} if an option is out of range, or there are too many annotators and categories
 */
export function dawidSkene(ratings: Ratings, options: DawidSkeneOptions = {}): DawidSkene {
  const {iterations = 200, tolerance = 1e-8, smoothing = 0, watch = false} = options;
  wholeAtLeast(1, iterations, "iterations");
  atLeast(0, tolerance, "tolerance");
  atLeast(0, smoothing, "smoothing");
  const size = {units: ratings.units.length, k: ratings.categories.length, annotators: ratings.annotators.length};
  if (size.annotators * size.k * size.k > mostCells) {
    throw new RangeError(`invalid ratings; too many annotators × categories²: ${size.annotators} × ${size.k}²`);
  }
  const votes = votesOf(ratings);
  const labelled = new Uint8Array(size.units);
  for (const unit of votes.units) labelled[unit] = 1;
  const model = {votes, labelled, smoothing, ...size};
  let posteriors = voteShares(votes, size.units, size.k);
  const history: DawidSkeneStep[] = [];
  for (;;) {
    const estimates = maximisation(posteriors, model);
    const next = expectation(estimates, model);
    const change = largestChange(posteriors, next.posteriors, model);
    posteriors = next.posteriors;
    const step = {logLikelihood: next.logLikelihood, change};
    history.push(watch ? {...step, posteriors, ...estimates} : step);
    const converged = change <= tolerance;
    if (!converged && history.length < iterations) continue;
    return {posteriors, ...estimates, codes: mostLikely(posteriors, model), history, converged};
  }
}

interface Model {
  votes: Votes;
  labelled: Uint8Array;
  smoothing: number;
  units: number;
  k: number;
  annotators: number;
}

/** The classes and habits that make the labels most likely, were the posteriors true. */
function maximisation(posteriors: Float64Array, {votes, labelled, smoothing, units, k, annotators}: Model) {
  const classes = new Float64Array(k);
  let total = 0;
  for (let unit = 0; unit < units; unit++) {
    if (labelled[unit] === 0) continue;
    total++;
    for (let j = 0; j < k; j++) classes[j] += posteriors[unit * k + j];
  }
  for (let j = 0; j < k; j++) classes[j] /= total;
  const confusion = new Float64Array(annotators * k * k).fill(smoothing);
  for (let i = 0; i < votes.codes.length; i++) {
    const [from, to] = [votes.units[i] * k, votes.annotators[i] * k * k + votes.codes[i]];
    for (let j = 0; j < k; j++) confusion[to + j * k] += posteriors[from + j];
  }
  for (let row = 0; row < confusion.length; row += k) {
    let sum = 0;
    for (let l = 0; l < k; l++) sum += confusion[row + l];
    for (let l = 0; sum > 0 && l < k; l++) confusion[row + l] /= sum;
  }
  return {classes, confusion};
}

/** How likely each unit is of each class under the estimates, in logarithms; and how likely all labels are. */
function expectation(
  {classes, confusion}: Pick<Belief, "classes" | "confusion">,
  {votes, labelled, units, k}: Model
): {posteriors: Float64Array; logLikelihood: number} {
  const posteriors = new Float64Array(units * k);
  const [logClasses, logConfusion] = [classes.map(log), confusion.map(log)];
  for (let unit = 0; unit < units; unit++) posteriors.set(logClasses, unit * k);
  for (let i = 0; i < votes.codes.length; i++) {
    const [to, from] = [votes.units[i] * k, votes.annotators[i] * k * k + votes.codes[i]];
    for (let j = 0; j < k; j++) posteriors[to + j] += logConfusion[from + j * k];
  }
  let logLikelihood = 0;
  for (let unit = 0; unit < units; unit++) {
    const share = normalise(posteriors.subarray(unit * k, (unit + 1) * k));
    if (labelled[unit] === 1) logLikelihood += share;
  }
  return {posteriors, logLikelihood};
}

/** Turns logarithms into shares of 1, in place, and returns the logarithm of their sum. */
function normalise(values: Float64Array): number {
  let most = -Infinity;
  for (const value of values) if (value > most) most = value;
  let sum = 0;
  for (let j = 0; j < values.length; j++) sum += values[j] = exp(values[j] - most);
  for (let j = 0; j < values.length; j++) values[j] /= sum;
  return most + log(sum);
}

/** Over units with labels; what is believed of others follows from the classes alone. */
function largestChange(before: Float64Array, after: Float64Array, {labelled, k}: Model): number {
  let most = 0;
  for (let i = 0; i < before.length; i++) {
    if (labelled[Math.floor(i / k)] === 1) most = Math.max(most, Math.abs(after[i] - before[i]));
  }
  return most;
}

function mostLikely(posteriors: Float64Array, {labelled, units, k}: Model): Int32Array {
  return Int32Array.from({length: units}, (_, unit) => {
    if (labelled[unit] === 0) return -1;
    const own = posteriors.subarray(unit * k, (unit + 1) * k);
    return own.indexOf(own.reduce((a, b) => Math.max(a, b), 0));
  });
}
