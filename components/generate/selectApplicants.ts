import {oneOf} from "../math/assert.js";
import type {Random} from "../math/random.js";

/** Who is hired. */
export type Selection = (
  | {
      method: "top-down";

      /** The share of applicants to hire, the best by the score. */
      share: number;
    }
  | {
      method: "threshold";

      /** The score from which on all are hired, in standard deviations of all applicants. */
      cut: number;
    }
) & {
  /** The share of applicants that is hired by chance first, whatever their score, to learn from them. Defaults to 0. */
  holdOut?: number;
};

export type Hire = "score" | "chance" | null;

/**
 * How each applicant was hired, null for those who were not. Of equal scores the first comes first.
 *
 * @throws {RangeError} if a share is not in [0, 1], or the cut is no number
 */
export function selectApplicants(scores: ArrayLike<number>, selection: Selection, random: Random): Hire[] {
  const {method, holdOut = 0} = selection;
  oneOf(["top-down", "threshold"], method, "method");
  shareOf(holdOut, "holdOut");
  const hires = new Array<Hire>(scores.length).fill(null);
  for (const i of random.sample(scores.length, Math.round(holdOut * scores.length))) hires[i] = "chance";
  const others = hires.flatMap((hire, i) => (hire === null ? [i] : []));
  if (selection.method === "threshold") {
    if (Number.isNaN(selection.cut)) throw new RangeError(`invalid cut; not a number: ${selection.cut}`);
    for (const i of others) if (scores[i] >= selection.cut) hires[i] = "score";
    return hires;
  }
  shareOf(selection.share, "share");
  others.sort((a, b) => scores[b] - scores[a] || a - b);
  for (const i of others.slice(0, Math.round(selection.share * others.length))) hires[i] = "score";
  return hires;
}

function shareOf(value: number, name: string): void {
  if (!(value >= 0 && value <= 1)) throw new RangeError(`invalid ${name}; not in [0, 1]: ${value}`);
}
