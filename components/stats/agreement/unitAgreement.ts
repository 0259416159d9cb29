import {type Disagreement, weightedDisagreement} from "./disagreement.js";
import type {Ratings} from "./ratings.js";
import {countLabels, type UnitCounts} from "./unitCounts.js";

/**
 * For each unit the share of its pairs of labels that agree; null where it has fewer than two labels. Sort by it to
 * see first what annotators agree on least.
 */
export function unitAgreement(ratings: Ratings): (number | null)[] {
  const shares = agreementWithin(countLabels(ratings), weightedDisagreement("identity", ratings.categories.length));
  return Array.from(shares, (share) => (Number.isNaN(share) ? null : share));
}

/** For each unit 1 less the mean disagreement of its pairs of labels; NaN where it has fewer than two labels. */
export function agreementWithin(counts: UnitCounts, disagreement: Disagreement): Float64Array {
  return counts.labels.map((r, u) => (r < 2 ? NaN : 1 - disagreement.within(counts, u) / (r * (r - 1))));
}
