import {dependenceOf, dependenceOfCodes} from "../stats/dependence.js";
import {type Column, isNumeric} from "../table/table.js";
import type {ColumnResult} from "./result.js";

/** Below this share of independent rows the p-values mislead, and the result says so. */
const strongBelow = 0.5;

/** How much rows depend on their neighbours, on each side; null for a profile, which has no rows. */
export function compareDependence({
  reference,
  current
}: {
  reference: Column | null;
  current: Column | null;
}): ColumnResult["dependence"] {
  if (reference === null || current === null) return null;
  const [was, is] = [dependenceIn(reference), dependenceIn(current)];
  return {
    autocorrelation: was.autocorrelation,
    effectiveReference: was.effectiveSize,
    effectiveCurrent: is.effectiveSize,
    strong: was.share < strongBelow || is.share < strongBelow
  };
}

function dependenceIn(column: Column) {
  const values = isNumeric(column) ? column.values.filter(Number.isFinite) : column.codes.filter((code) => code >= 0);
  const found = values instanceof Float64Array ? dependenceOf(values) : dependenceOfCodes(values);
  // In short columns chance alone makes neighbours look alike.
  const beyondChance = found.autocorrelation > 2 / Math.sqrt(values.length);
  return {...found, share: beyondChance ? found.effectiveSize / values.length : 1};
}
