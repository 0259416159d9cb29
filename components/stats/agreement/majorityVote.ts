import type {Ratings} from "./ratings.js";
import {voteShares, votesOf} from "./votes.js";

export interface MajorityVote {
  /** For each unit the category with the most votes; −1 for a tie or no votes. */
  codes: Int32Array;

  /** Units whose first place is shared, by their places, and the categories that share it. */
  ties: {unit: number; codes: number[]}[];

  /** Row-major units × categories: the share of votes. */
  shares: Float64Array;
}

/** The label that most gave to each unit. Every label is one vote, repeated ones too; ties are named, not broken. */
export function majorityVote(ratings: Ratings): MajorityVote {
  const [units, k] = [ratings.units.length, ratings.categories.length];
  const shares = voteShares(votesOf(ratings), units, k);
  const codes = new Int32Array(units).fill(-1);
  const ties: MajorityVote["ties"] = [];
  for (let unit = 0; unit < units; unit++) {
    const own = shares.subarray(unit * k, (unit + 1) * k);
    const most = own.reduce((a, b) => Math.max(a, b), 0);
    if (most === 0) continue;
    const first = Array.from(own.keys()).filter((code) => own[code] === most);
    if (first.length === 1) codes[unit] = first[0];
    else ties.push({unit, codes: first});
  }
  return {codes, ties, shares};
}
