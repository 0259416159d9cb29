import type {Random} from "../math/random.js";
import {exp} from "../math/elementary.js";
import {normalQuantile} from "./distributions.js";

/** Fills a vector of cells with the counts of one random sample and returns it; the vector is reused. */
export type Resampler = () => Float64Array;

const multinomialUpTo = 1000;
const tableSize = 4096;

/**
 * Draws samples of about size rows from cells with the given weights. Up to 1,000 rows, each row is drawn by
 * itself (a multinomial sample); beyond, each cell gets a Poisson count (the total then varies by √size, which
 * hardly matters), from tables of 4,096 quantiles: for a mean of 40 or more, of the normal law.
 */
export function resampler(weights: Float64Array, size: number, random: Random): Resampler {
  let total = 0;
  for (const weight of weights) total += weight;
  return size <= multinomialUpTo
    ? multinomial(weights, {size, total}, random)
    : poissons(weights, size / total, random);
}

/** By a guide table (Chen and Asau 1974): the cell of a share of the total, found in one or two steps. */
function multinomial(weights: Float64Array, {size, total}: {size: number; total: number}, random: Random): Resampler {
  const cells = weights.length;
  const ends = new Float64Array(cells);
  let sum = 0;
  let last = 0;
  for (let i = 0; i < cells; i++) {
    sum += weights[i];
    ends[i] = sum / total;
    if (weights[i] > 0) last = i;
  }
  const guide = new Uint32Array(cells);
  for (let g = 0, i = 0; g < cells; g++) {
    while (i < last && ends[i] <= g / cells) i++;
    guide[g] = i;
  }
  const counts = new Float64Array(cells);
  return () => {
    counts.fill(0);
    for (let row = 0; row < size; row++) {
      const u = random.uniform();
      let i = guide[Math.floor(u * cells)];
      while (i < last && ends[i] <= u) i++;
      counts[i]++;
    }
    return counts;
  };
}

function poissons(weights: Float64Array, factor: number, random: Random): Resampler {
  const cells = weights.length;
  const tables = new Map<number, Float64Array>();
  const tableOf = (mean: number) => {
    let table = tables.get(mean);
    if (table === undefined) tables.set(mean, (table = poissonTable(mean)));
    return table;
  };
  const small = Array.from(weights, (weight) => (weight * factor < 40 ? tableOf(weight * factor) : normalTable()));
  const means = weights.map((weight) => weight * factor);
  const spreads = means.map((mean) => (mean < 40 ? 1 : Math.sqrt(mean)));
  const shifts = means.map((mean) => (mean < 40 ? 0 : mean));
  const counts = new Float64Array(cells);
  return () => {
    for (let i = 0; i < cells; i += 2) {
      const bits = random.integer(16777216); // two table places of twelve bits
      counts[i] = shifts[i] + spreads[i] * small[i][bits & 4095];
      if (i + 1 < cells) counts[i + 1] = shifts[i + 1] + spreads[i + 1] * small[i + 1][bits >>> 12];
    }
    return counts;
  };
}

function poissonTable(mean: number): Float64Array {
  const table = new Float64Array(tableSize);
  let count = 0;
  let term = exp(-mean);
  let sum = term;
  for (let i = 0; i < tableSize; i++) {
    while (sum < (i + 0.5) / tableSize && count < 1000) {
      term *= mean / ++count;
      sum += term;
    }
    table[i] = count;
  }
  return table;
}

let normals: Float64Array | null = null;

/** Quantiles of the standard normal law, stretched so that their variance is 1. */
function normalTable(): Float64Array {
  if (normals !== null) return normals;
  const table = new Float64Array(tableSize);
  let squares = 0;
  for (let i = 0; i < tableSize; i++) {
    table[i] = normalQuantile((i + 0.5) / tableSize);
    squares += table[i] * table[i];
  }
  normals = table.map((z) => z / Math.sqrt(squares / tableSize));
  return normals;
}
