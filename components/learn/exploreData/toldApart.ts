/**
 * In what share of all pairs of a hit and a miss the hit has the larger value, ties as half: the area under the ROC
 * curve, 0.5 for a coin. By ranks (Mann and Whitney 1947), O(n log n). NaN if there are no hits or no misses.
 */
export function toldApart(values: Float64Array, hits: Uint8Array): number {
  const misses = sorted(values, hits, 0);
  const found = sorted(values, hits, 1);
  let [below, upTo, wins] = [0, 0, 0];
  for (const value of found) {
    while (below < misses.length && misses[below] < value) below++;
    while (upTo < misses.length && misses[upTo] <= value) upTo++;
    wins += (below + upTo) / 2;
  }
  return wins / (found.length * misses.length);
}

function sorted(values: Float64Array, hits: Uint8Array, side: 0 | 1): Float64Array {
  return values.filter((_, i) => hits[i] === side).sort();
}
