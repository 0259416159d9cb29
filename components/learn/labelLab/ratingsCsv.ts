import {csvText} from "../../table/csvText.js";
import type {Ratings} from "../../stats/agreement/ratings.js";
import {votesOf} from "../../stats/agreement/votes.js";

/** Ratings in long form, a row for each label, repeated ones after all others; with the text of each unit if there is one. */
export function ratingsCsv(ratings: Ratings, textOf?: (unit: string) => string): string {
  const {units, annotators, categories} = ratings;
  const votes = votesOf(ratings);
  const rows = Array.from(votes.codes, (code, i) => {
    const unit = units[votes.units[i]];
    return [unit, ...(textOf === undefined ? [] : [textOf(unit)]), annotators[votes.annotators[i]], categories[code]];
  });
  return csvText([["item", ...(textOf === undefined ? [] : ["text"]), "annotator", "label"], ...rows]);
}

/** How ratingsCsv is read. */
export const longShape = {unit: "item", annotator: "annotator", label: "label"} as const;
