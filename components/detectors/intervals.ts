import type {Random} from "../math/random.js";
import {bootstrapCounts, bootstrapNumbers, type Interval} from "../stats/bootstrap.js";
import type {EffectGrids} from "./effectGrids.js";
import type {ColumnResult} from "./result.js";

/**
 * The column with 95 % intervals for its effects, and the band in which the effect lies when nothing changed.
 * The effects stay as computed from all rows; intervals come from a grid of at most a few thousand cells.
 */
export function addIntervals(column: ColumnResult, grids: EffectGrids | null, random: Random): ColumnResult {
  if (grids === null || column.effect === null || column.n.reference < 2 || column.n.current < 2) return column;
  const {primary, other, noDriftBand} = drawIntervals(grids, random);
  return {
    ...column,
    effect: {...column.effect, ...around(column.effect.value, primary), noDriftBand},
    otherEffects: column.otherEffects.map((effect) => ({...effect, ...around(effect.value, other)}))
  };
}

function drawIntervals(grids: EffectGrids, random: Random) {
  if (grids.type === "numbers") {
    const {wasserstein, medianShift, noDriftBand} = bootstrapNumbers(grids.reference, grids.current, {random});
    return {primary: wasserstein, other: medianShift, noDriftBand};
  }
  const {totalVariation, cramersV, noDriftBand} = bootstrapCounts(grids.reference, grids.current, {random});
  return {primary: totalVariation, other: cramersV, noDriftBand};
}

/** The grid's value differs a little from the one of all rows; the interval moves along with it. */
function around(value: number, interval: Interval): {low: number; high: number} {
  const shift = value - interval.value;
  return {low: interval.low === 0 ? 0 : interval.low + shift, high: interval.high + shift};
}
