import {gridOf} from "../stats/grid.js";
import type {SortedSample} from "../stats/sample.js";
import type {Pair} from "./pair.js";

/** Both sides of a column small enough to keep: what intervals are drawn from once the rows are out of memory. */
export type EffectGrids =
  | {type: "numbers"; reference: SortedSample; current: SortedSample}
  | {type: "categories"; reference: Float64Array; current: Float64Array};

export function gridsOf(pair: Pair): EffectGrids {
  if (pair.type === "categories") return pair;
  return {type: "numbers", reference: gridOf(pair.reference), current: gridOf(pair.current)};
}
