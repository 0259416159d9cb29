import type {Ratings} from "./ratings.js";
import {countLabels} from "./unitCounts.js";

export interface CategoryAgreement {
  category: string;

  /** How often it was given. */
  labels: number;

  /** Where one annotator gave it, the chance that another did too; null where no other label could be compared. */
  agreement: number | null;
}

/**
 * Specific agreement on each category, in the order of the categories.
 *
 * Source: D. V. Cicchetti and A. R. Feinstein (1990), https://doi.org/10.1016/0895-4356(90)90159-M, for any number of
 * annotators as Σ n (n − 1) ÷ Σ n (r − 1), n of a unit's r labels being this one.
 */
export function categoryAgreement(ratings: Ratings): CategoryAgreement[] {
  const {units, starts, cells, counts, labels} = countLabels(ratings);
  const k = ratings.categories.length;
  const [given, same, possible] = [new Float64Array(k), new Float64Array(k), new Float64Array(k)];
  for (let u = 0; u < units; u++) {
    for (let i = starts[u]; i < starts[u + 1]; i++) {
      given[cells[i]] += counts[i];
      same[cells[i]] += counts[i] * (counts[i] - 1);
      possible[cells[i]] += counts[i] * (labels[u] - 1);
    }
  }
  return ratings.categories.map((category, c) => ({
    category,
    labels: given[c],
    agreement: possible[c] === 0 ? null : same[c] / possible[c]
  }));
}
