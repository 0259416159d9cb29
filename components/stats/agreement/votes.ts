import type {Ratings} from "./ratings.js";

/** Every label once, repeated ones too: indexes of its unit, its annotator and its category. */
export interface Votes {
  units: Int32Array;
  annotators: Int32Array;
  codes: Int32Array;
}

/** All labels as a list, in order of units. */
export function votesOf({annotators, codes, repeats = []}: Ratings): Votes {
  const width = annotators.length;
  let count = repeats.length;
  for (const code of codes) if (code >= 0) count++;
  const votes = {units: new Int32Array(count), annotators: new Int32Array(count), codes: new Int32Array(count)};
  let at = 0;
  const add = (unit: number, annotator: number, code: number) => {
    votes.units[at] = unit;
    votes.annotators[at] = annotator;
    votes.codes[at++] = code;
  };
  codes.forEach((code, place) => {
    if (code >= 0) add(Math.floor(place / width), place % width, code);
  });
  for (const {unit, annotator, code} of repeats) add(unit, annotator, code);
  return votes;
}

/** Row-major units × categories: the share of the votes of a unit for each category; zeros for a unit without votes. */
export function voteShares(votes: Votes, units: number, categories: number): Float64Array {
  const shares = new Float64Array(units * categories);
  const totals = new Float64Array(units);
  for (let i = 0; i < votes.codes.length; i++) {
    shares[votes.units[i] * categories + votes.codes[i]]++;
    totals[votes.units[i]]++;
  }
  return shares.map((count, i) => (count === 0 ? 0 : count / totals[Math.floor(i / categories)]));
}
