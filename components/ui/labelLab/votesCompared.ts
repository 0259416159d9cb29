import type {DawidSkene} from "../../stats/agreement/dawidSkene.js";
import type {MajorityVote} from "../../stats/agreement/majorityVote.js";
import type {ReadLabels} from "./labelReader.js";

/** An item that the majority and the method of Dawid and Skene give different labels, or that the vote left tied. */
export interface Difference {
  unit: string;
  text: string;
  majority: string;
  estimate: string;

  /** How likely the estimate is, by the method itself. */
  belief: number;
}

/** The items where the two differ, the surest of the estimates first. */
export function differences(
  {ratings, texts}: Pick<ReadLabels, "ratings" | "texts">,
  {codes, ties}: MajorityVote,
  model: DawidSkene
): Difference[] {
  const {units, categories} = ratings;
  const tied = new Map(ties.map((tie) => [tie.unit, tie.codes]));
  return units
    .flatMap((unit, u): Difference[] => {
      const code = model.codes[u];
      if (code < 0 || code === codes[u]) return [];
      const majority = (tied.get(u) ?? [codes[u]]).map((each) => categories[each]).join(" or ");
      const belief = model.posteriors[u * categories.length + code];
      return [{unit, text: texts.get(unit) ?? unit, majority, estimate: categories[code], belief}];
    })
    .sort((a, b) => b.belief - a.belief);
}
