import {majorityVote} from "../../stats/agreement/majorityVote.js";
import {unitAgreement} from "../../stats/agreement/unitAgreement.js";
import {shortText} from "../../report/plainText.js";
import type {Ratings} from "../../stats/agreement/ratings.js";
import type {ReadLabels} from "./labelReader.js";

/** An item as the lab lists it. */
export interface LabelItem {
  unit: string;

  /** What was labelled, or its name where the file does not say. */
  text: string;

  /** The share of equal pairs of labels; null below two labels. */
  agreement: number | null;

  /** Each label given and by whom, the most frequent first; found when it is asked for, since items may be many. */
  votes: () => {label: string; people: string[]}[];
  majority: string | null;

  /** How many labels it has. */
  given: number;
}

/** All items, those with the least agreement first; of equals those with more labels. */
export function labelItems({ratings, texts}: Pick<ReadLabels, "ratings" | "texts">): LabelItem[] {
  const agreement = unitAgreement(ratings);
  const majority = majorityVote(ratings).codes;
  const items = ratings.units.map((unit, u) => ({
    unit,
    text: texts.get(unit) ?? unit,
    agreement: agreement[u],
    votes: () => votesFor(ratings, u),
    given: countGiven(ratings, u),
    majority: ratings.categories[majority[u]] ?? null
  }));
  return items.sort((a, b) => (a.agreement ?? 2) - (b.agreement ?? 2) || b.given - a.given);
}

/** "negative (3), positive (1)". */
export function voteText({votes}: LabelItem): string {
  return votes()
    .map(({label, people}) => `${shortText(label, 24)} (${people.length})`)
    .join(", ");
}

function countGiven({annotators, codes}: Ratings, u: number): number {
  let given = 0;
  for (let a = 0; a < annotators.length; a++) if (codes[u * annotators.length + a] >= 0) given++;
  return given;
}

function votesFor({annotators, categories, codes}: Ratings, u: number): ReturnType<LabelItem["votes"]> {
  const people = new Map<number, string[]>();
  annotators.forEach((name, a) => {
    const code = codes[u * annotators.length + a];
    if (code >= 0) people.set(code, [...(people.get(code) ?? []), name]);
  });
  const votes = [...people].map(([code, names]) => ({label: categories[code], people: names}));
  return votes.sort((a, b) => b.people.length - a.people.length);
}
