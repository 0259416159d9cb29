import {log} from "../math/elementary.js";
import type {Random} from "../math/random.js";
import type {SortedSample} from "./sample.js";

/**
 * Differences of medians (current less reference) of resampled sides, ascending. The median of a resample is
 * the value at the rank of the middle of as many uniform numbers, and that rank is a ratio of gamma numbers:
 * so each takes a few steps, whatever the size, and follows exactly the law of resampling all rows.
 */
export function resampledShifts(
  reference: SortedSample,
  current: SortedSample,
  {random, replicates}: {random: Random; replicates: number}
): Float64Array {
  const first = medians(reference, random);
  const second = medians(current, random);
  return Float64Array.from({length: replicates}, () => second() - first()).sort();
}

function medians(sample: SortedSample, random: Random): () => number {
  const at = valueAtShare(sample);
  const half = Math.ceil(sample.size / 2);
  if (sample.size % 2 === 1) {
    return () => {
      const below = gamma(half, random);
      return at(below / (below + gamma(half, random)));
    };
  }
  return () => {
    const below = gamma(half, random);
    const between = -log(1 - random.uniform());
    const total = below + between + gamma(half, random);
    return at(below / total) / 2 + at((below + between) / total) / 2;
  };
}

/** The value of the row at that share of all rows, for a share in [0, 1). */
function valueAtShare({values, counts, size}: SortedSample): (share: number) => number {
  if (counts === null) return (share) => values[Math.min(size - 1, Math.floor(share * size))];
  const ends = new Float64Array(counts.length);
  let sum = 0;
  for (let i = 0; i < counts.length; i++) ends[i] = sum += counts[i];
  return (share) => {
    let low = 0;
    let high = ends.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ends[middle] > share * size) high = middle;
      else low = middle + 1;
    }
    return values[low];
  };
}

/** A gamma number of that shape, ≥ 1, and scale 1: G. Marsaglia and W. Tsang (2000), https://doi.org/10.1145/358407.358414. */
function gamma(shape: number, random: Random): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = random.normal();
    const root = 1 + c * x;
    if (root <= 0) continue;
    const v = root * root * root;
    const u = random.uniform();
    if (log(u) < (x * x) / 2 + d - d * v + d * log(v)) return d * v;
  }
}
