import type {Ratings} from "./ratings.js";

export interface AnnotatorAgreement {
  annotator: string;

  /** How many units the annotator labelled, and how many of them others labelled too. */
  labels: number;
  shared: number;

  /** The mean share of the other labels of a unit that are the same; null where nothing is shared. */
  agreement: number | null;
}

/** How much each annotator agrees with the others. O(units × annotators). */
export function annotatorAgreement({units, annotators, categories, codes}: Ratings): AnnotatorAgreement[] {
  const width = annotators.length;
  const [labels, shared, sums] = [new Float64Array(width), new Float64Array(width), new Float64Array(width)];
  const counts = new Int32Array(categories.length);
  for (let u = 0; u < units.length; u++) {
    const own = codes.subarray(u * width, (u + 1) * width);
    let total = 0;
    for (const code of own) {
      if (code < 0) continue;
      counts[code]++;
      total++;
    }
    for (let a = 0; a < width; a++) {
      if (own[a] < 0) continue;
      labels[a]++;
      if (total < 2) continue;
      shared[a]++;
      sums[a] += (counts[own[a]] - 1) / (total - 1);
    }
    for (const code of own) if (code >= 0) counts[code] = 0;
  }
  return annotators.map((annotator, a) => ({
    annotator,
    labels: labels[a],
    shared: shared[a],
    agreement: shared[a] === 0 ? null : sums[a] / shared[a]
  }));
}
