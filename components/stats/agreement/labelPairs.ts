import type {Ratings} from "./ratings.js";
import {countLabels} from "./unitCounts.js";

/**
 * Where one annotator gave the label of the row, how often another gave that of the column: row-major sums over units of
 * the ordered pairs of labels, each unit weighing as its number of labels. These are Krippendorff's coincidences.
 */
export function labelPairs(ratings: Ratings): Float64Array {
  const {units, starts, cells, counts, labels} = countLabels(ratings);
  const k = ratings.categories.length;
  const table = new Float64Array(k * k);
  for (let u = 0; u < units; u++) {
    if (labels[u] < 2) continue;
    for (let i = starts[u]; i < starts[u + 1]; i++) {
      for (let j = starts[u]; j < starts[u + 1]; j++) {
        const pairs = counts[i] * (counts[j] - (i === j ? 1 : 0));
        table[cells[i] * k + cells[j]] += pairs / (labels[u] - 1);
      }
    }
  }
  return table;
}
