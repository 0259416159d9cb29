import {dependenceOf, dependenceOfCodes, dependenceRows} from "../stats/dependence.js";
import {type Column, isNumeric} from "../table/table.js";
import type {ColumnResult} from "./result.js";

/** Below this share of independent rows the p-values mislead, and the result says so. */
const strongBelow = 0.5;

/**
 * How much rows depend on their neighbours, on each side, given how many of them are usable; null for a profile,
 * which has no rows.
 */
export function compareDependence(
  {reference, current}: {reference: Column | null; current: Column | null},
  size: {reference: number; current: number}
): ColumnResult["dependence"] {
  if (reference === null || current === null) return null;
  const [was, is] = [dependenceIn(reference, size.reference), dependenceIn(current, size.current)];
  return {
    autocorrelation: was.autocorrelation,
    effectiveReference: was.effectiveSize,
    effectiveCurrent: is.effectiveSize,
    strong: was.share < strongBelow || is.share < strongBelow
  };
}

function dependenceIn(column: Column, size: number) {
  const found = isNumeric(column)
    ? dependenceOf(firstUsable(column.values), size)
    : dependenceOfCodes(firstUsable(column.codes), size);
  // In short columns chance alone makes neighbours look alike.
  const beyondChance = found.autocorrelation > 2 / Math.sqrt(size);
  return {...found, share: beyondChance ? found.effectiveSize / size : 1};
}

/** The first finite numbers, or codes that are not missing, as many as are looked at. */
function firstUsable<T extends Float64Array | Int32Array>(values: T): T {
  const first = values.slice(0, dependenceRows) as T;
  let size = 0;
  for (let i = 0; i < values.length && size < first.length; i++) {
    const usable = values instanceof Float64Array ? Number.isFinite(values[i]) : values[i] >= 0;
    if (usable) first[size++] = values[i];
  }
  return first.subarray(0, size) as T;
}
