import {z} from "zod";
import {csvText} from "../../table/csvText.js";
import {majorityVote} from "../../stats/agreement/majorityVote.js";
import type {Ratings} from "../../stats/agreement/ratings.js";
import {unitAgreement} from "../../stats/agreement/unitAgreement.js";

export const decisionsSchema = z.array(z.object({item: z.string(), label: z.string(), note: z.string()}));

/** What a person decided to be the label of an item, and why. */
export type Decision = z.infer<typeof decisionsSchema>[number];

export interface DecidedOptions {
  decisions: readonly Decision[];
  textOf?: (unit: string) => string;

  /** The most likely class of each unit by Dawid and Skene; −1 for none. */
  estimated: ArrayLike<number>;
}

/**
 * One row for each item as CSV: its label and how it came about (decided; else the majority, where there is one), the
 * estimate of Dawid and Skene, agreement, number of labels, and the note.
 */
export function decidedCsv(ratings: Ratings, {decisions, textOf, estimated}: DecidedOptions): string {
  const {units, annotators, categories, codes} = ratings;
  const decided = new Map(decisions.map((decision) => [decision.item, decision]));
  const majority = majorityVote(ratings);
  const tied = new Set(majority.ties.map(({unit}) => unit));
  const agreement = unitAgreement(ratings);
  const rows = units.map((unit, u) => {
    const own = decided.get(unit);
    const most = categories[majority.codes[u]] ?? "";
    const how = own !== undefined ? "decided" : tied.has(u) ? "tie" : most === "" ? "no label" : "majority";
    const count = codes.subarray(u * annotators.length, (u + 1) * annotators.length).filter((code) => code >= 0).length;
    return [
      unit,
      ...(textOf === undefined ? [] : [textOf(unit)]),
      own?.label ?? most,
      how,
      most,
      categories[estimated[u]] ?? "",
      agreement[u] === null ? "" : Number(agreement[u].toFixed(6)),
      count,
      own?.note ?? ""
    ];
  });
  const text = textOf === undefined ? [] : ["text"];
  return csvText([
    ["item", ...text, "label", "how", "majority", "dawid_skene", "agreement", "labels", "note"],
    ...rows
  ]);
}
