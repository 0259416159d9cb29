import type {Random} from "../math/random.js";
import {wholeAtLeast} from "../math/assert.js";

export interface BlockPermutationOptions {
  /** Rows that stay together; about as long as neighbours resemble each other. */
  block: number;
  permutations: number;
  random: Random;
}

/**
 * The p-value of a two-sample statistic when rows depend on their neighbours: each side is cut into blocks of
 * consecutive rows, and whole blocks change sides, so that dependence within a block stays as it was.
 *
 * Takes the number of rows on each side and a function from labels (0 reference, 1 current; one per row,
 * reference rows first) to the statistic. Returns the share of permutations that reach the observed value:
 * 0, 1/P, …, 1. O(P × cost of the statistic).
 *
 * Source: P. Good (2005), Permutation, Parametric and Bootstrap Tests of Hypotheses, section 7.7.
 *
 * @throws {RangeError} if block or permutations is not a whole number of at least 1
 */
export function blockPermutation(
  rows: {reference: number; current: number},
  statistic: (labels: Uint8Array) => number,
  {block, permutations, random}: BlockPermutationOptions
): number {
  wholeAtLeast(1, block, "block");
  wholeAtLeast(1, permutations, "permutations");
  const labels = new Uint8Array(rows.reference + rows.current).fill(1, rows.reference);
  const observed = statistic(labels);
  const starts = blockStarts(rows, block);
  const referenceBlocks = Math.ceil(rows.reference / block);
  let reached = 0;
  for (let p = 0; p < permutations; p++) {
    random.shuffle(starts);
    labels.fill(1);
    for (const {start, end} of starts.slice(0, referenceBlocks)) labels.fill(0, start, end);
    if (statistic(labels) >= observed) reached++;
  }
  return reached / permutations;
}

function blockStarts({reference, current}: {reference: number; current: number}, block: number) {
  const starts: {start: number; end: number}[] = [];
  const cut = (from: number, to: number) => {
    for (let start = from; start < to; start += block) starts.push({start, end: Math.min(start + block, to)});
  };
  cut(0, reference);
  cut(reference, reference + current);
  return starts;
}
