import {oneOf} from "../math/assert.js";

export type Correction = "none" | "bonferroni" | "holm" | "fdr";

/**
 * P-values adjusted for how many there are, in the same order: Bonferroni and Holm keep the chance of any false
 * alarm below alpha, fdr (Benjamini and Hochberg) the expected share of false alarms among the alarms.
 *
 * Sources: S. Holm (1979), https://www.jstor.org/stable/4615733; Y. Benjamini and Y. Hochberg (1995),
 * https://doi.org/10.1111/j.2517-6161.1995.tb02031.x.
 *
 * @throws {RangeError} if a p-value is not in [0, 1], naming its index
 */
export function adjustPValues(pValues: readonly number[], correction: Correction): number[] {
  oneOf(["none", "bonferroni", "holm", "fdr"], correction, "correction");
  pValues.forEach((p, i) => {
    if (!(p >= 0 && p <= 1)) throw new RangeError(`invalid p-value at index ${i}; not in [0, 1]: ${p}`);
  });
  const count = pValues.length;
  if (correction === "none") return [...pValues];
  if (correction === "bonferroni") return pValues.map((p) => Math.min(1, p * count));
  const order = pValues.map((_, i) => i).sort((a, b) => pValues[a] - pValues[b] || a - b);
  const adjusted = new Array<number>(count);
  if (correction === "holm") {
    let most = 0;
    order.forEach((index, rank) => {
      most = Math.max(most, Math.min(1, pValues[index] * (count - rank)));
      adjusted[index] = most;
    });
    return adjusted;
  }
  let least = 1;
  for (let rank = count; rank >= 1; rank--) {
    const index = order[rank - 1];
    least = Math.min(least, (pValues[index] * count) / rank);
    adjusted[index] = least;
  }
  return adjusted;
}
