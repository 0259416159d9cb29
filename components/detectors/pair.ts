import {type MergedSamples, mergeSamples} from "../stats/mergeSamples.js";
import type {SortedSample} from "../stats/sample.js";
import type {ColumnSummary} from "./summarise.js";

/** Both sides of a column of numbers, merged once for all statistics. */
export interface NumberPair {
  type: "numbers";
  reference: SortedSample;
  current: SortedSample;
  merged: MergedSamples;
}

/** Both sides of a column of strings, as counts in one order of values, zeros included. */
export interface CategoryPair {
  type: "categories";
  values: string[];
  reference: Float64Array;
  current: Float64Array;
}

export type Pair = NumberPair | CategoryPair;

/** The usable values of a side. */
export function usable(summary: ColumnSummary): number {
  return summary.type === "numbers" ? summary.sample.size : summary.size;
}

/**
 * Both sides of a column side by side; null if either has no usable value.
 *
 * @throws {TypeError} if one side holds numbers and the other strings
 */
export function pairOf(reference: ColumnSummary, current: ColumnSummary): Pair | null {
  if (usable(reference) === 0 || usable(current) === 0) return null;
  if (reference.type === "numbers" && current.type === "numbers") {
    const sides = {reference: reference.sample, current: current.sample};
    return {type: "numbers", ...sides, merged: mergeSamples(sides.reference, sides.current)};
  }
  if (reference.type === "numbers" || current.type === "numbers") {
    throw new TypeError(`invalid summaries; not of one kind: ${reference.type}, ${current.type}`);
  }
  // In the order of the alphabet, so that the order of the rows changes no rounding.
  const values = [...new Set([...reference.counts.keys(), ...current.counts.keys()])].sort();
  const counts = (side: ReadonlyMap<string, number>) => Float64Array.from(values, (value) => side.get(value) ?? 0);
  return {type: "categories", values, reference: counts(reference.counts), current: counts(current.counts)};
}
