import type {AgreementSettings, SelfAgreement} from "./agreementResult.js";
import {bootstrapUnits, type UnitInterval} from "./bootstrapUnits.js";
import {weightedDisagreement} from "./disagreement.js";
import {measureOf} from "./measure.js";
import {pairwiseAgreement} from "./pairwise.js";
import type {Ratings} from "./ratings.js";
import {agreementWithin} from "./unitAgreement.js";
import {countLabels} from "./unitCounts.js";
import {unitMeans} from "./unitMeans.js";

export type SelfAgreementOptions = Partial<Pick<AgreementSettings, "weights" | "resamples" | "seed" | "confidence">>;

/**
 * How much each annotator agrees with themselves on units they labelled more than once: the first label, the second
 * and so on stand for annotators. Only annotators with repeated labels are in the list.
 */
export function selfAgreement(ratings: Ratings, options: SelfAgreementOptions = {}): SelfAgreement[] {
  const {weights = "identity", resamples = 1000, seed = 0, confidence = 0.95} = options;
  return ratings.annotators.flatMap((annotator, a) => {
    const occasions = occasionsOf(ratings, a);
    if (occasions === null) return [];
    const units = occasions.units.length;
    const counts = countLabels(occasions);
    const plain = weightedDisagreement("identity", occasions.categories.length);
    const groups = [
      unitMeans({percent: agreementWithin(counts, plain)}),
      pairwiseAgreement(occasions, weights)
    ] as const;
    const intervals = toEnd(bootstrapUnits(groups, units, {resamples, seed, confidence}));
    return {
      annotator,
      units,
      percent: measureOf(groups[0].estimates[0], intervals[0]),
      cohenKappa: measureOf(groups[1].estimates[0], intervals[1])
    };
  });
}

/** Ratings of the units that one annotator labelled again, with one column for each time; null if there are none. */
function occasionsOf({units, annotators, categories, codes, scores, repeats = []}: Ratings, a: number): Ratings | null {
  const byUnit = new Map<number, number[]>();
  for (const {unit, annotator, code} of repeats) {
    if (annotator !== a) continue;
    const first = codes[unit * annotators.length + a];
    byUnit.set(unit, [...(byUnit.get(unit) ?? [first]), code]);
  }
  if (byUnit.size === 0) return null;
  const times = Math.max(...[...byUnit.values()].map((given) => given.length));
  const rows = [...byUnit.values()].flatMap((given) => Array.from({length: times}, (_, i) => given[i] ?? -1));
  return {
    units: Array.from(byUnit.keys(), (unit) => units[unit]),
    annotators: Array.from({length: times}, (_, i) => `time ${i + 1}`),
    categories,
    codes: Int32Array.from(rows),
    scores
  };
}

function toEnd(steps: Generator<unknown, UnitInterval[]>): UnitInterval[] {
  for (;;) {
    const {done, value} = steps.next();
    if (done === true) return value;
  }
}
