import type {Disagreement} from "./disagreement.js";
import type {Ratings} from "./ratings.js";

/** The labels of two annotators, unit by unit; the number of categories stands for no label. */
export type Pair = readonly [Int32Array, Int32Array];

/** What the units that both labelled come to, each times its weight. */
export interface PairSums {
  units: number;

  /** How many have the same label. */
  same: number;

  /** The mean disagreement of the two. */
  observed: number;

  /** How often each gave each label, as shares. */
  first: Float64Array;
  second: Float64Array;
}

/** Up to so many categories, counting pairs of labels in a table beats looking at each pair. */
const tableUpTo = 40;

/** The labels of each annotator side by side, which a processor reads faster. */
export function columnsOf({units, annotators, categories, codes}: Ratings): Int32Array[] {
  const width = annotators.length;
  return annotators.map((_, a) => {
    const column = new Int32Array(units.length);
    for (let u = 0; u < column.length; u++) {
      const code = codes[u * width + a];
      column[u] = code < 0 ? categories.length : code;
    }
    return column;
  });
}

/** O(units + categories²) with few categories, else O(units + categories). */
export function sumPair(pair: Pair, disagreement: Disagreement, weights: Float64Array, categories: number): PairSums {
  return categories <= tableUpTo
    ? sumTable(countPairs(pair, weights, categories + 1), disagreement, categories)
    : sumUnits(pair, disagreement, weights, categories);
}

/** Adds to each unit that both labelled what its two labels are worth. */
export function addToUnits(
  sums: Float64Array,
  [first, second]: Pair,
  worth: (a: number, b: number) => number,
  k: number
) {
  if (k > tableUpTo) {
    for (let u = 0; u < sums.length; u++) if (first[u] < k && second[u] < k) sums[u] += worth(first[u], second[u]);
    return;
  }
  const size = k + 1;
  const table = new Float64Array(size * size);
  for (let a = 0; a < k; a++) for (let b = 0; b < k; b++) table[a * size + b] = worth(a, b);
  for (let u = 0; u < sums.length; u++) sums[u] += table[first[u] * size + second[u]];
}

function countPairs([first, second]: Pair, weights: Float64Array, size: number): Float64Array {
  const table = new Float64Array(size * size);
  for (let u = 0; u < first.length; u++) table[first[u] * size + second[u]] += weights[u];
  return table;
}

function sumTable(table: Float64Array, {between}: Disagreement, k: number): PairSums {
  const sums = emptySums(k);
  for (let a = 0; a < k; a++) {
    for (let b = 0; b < k; b++) {
      const weight = table[a * (k + 1) + b];
      if (weight === 0) continue;
      sums.units += weight;
      sums.first[a] += weight;
      sums.second[b] += weight;
      if (a === b) sums.same += weight;
      else sums.observed += weight * between(a, b);
    }
  }
  return asMeans(sums);
}

function sumUnits([first, second]: Pair, {between}: Disagreement, weights: Float64Array, k: number): PairSums {
  const sums = emptySums(k);
  for (let u = 0; u < first.length; u++) {
    const [a, b, weight] = [first[u], second[u], weights[u]];
    if (a === k || b === k) continue;
    sums.units += weight;
    sums.first[a] += weight;
    sums.second[b] += weight;
    if (a === b) sums.same += weight;
    else sums.observed += weight * between(a, b);
  }
  return asMeans(sums);
}

function emptySums(categories: number): PairSums {
  const [first, second] = [new Float64Array(categories), new Float64Array(categories)];
  return {units: 0, same: 0, observed: 0, first, second};
}

function asMeans(sums: PairSums): PairSums {
  for (let c = 0; c < sums.first.length; c++) {
    sums.first[c] /= sums.units;
    sums.second[c] /= sums.units;
  }
  sums.observed /= sums.units;
  return sums;
}
