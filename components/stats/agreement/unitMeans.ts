import {type Estimate, type Estimators, noEstimate} from "./estimates.js";

/**
 * Measures that are plain means over units, such as percent agreement; NaN marks units without a value.
 * The influence of a unit is its value less the mean, scaled to all units.
 */
export function unitMeans<Name extends string>(values: Record<Name, Float64Array>): Estimators<Name> {
  const names = Object.keys(values) as Name[];
  const columns = names.map((name) => values[name]);
  return {
    names,
    estimates: columns.map(meanEstimate),
    at: (weights) => columns.map((column) => weightedMean(column, weights)),
    cost: columns.reduce((sum, {length}) => sum + length, 0)
  };
}

function meanEstimate(values: Float64Array): Estimate {
  const used = values.filter((value) => !Number.isNaN(value)).length;
  if (used === 0) return noEstimate("no overlapping units");
  const value = weightedMean(values, new Float64Array(values.length).fill(1));
  const influence = values.map((each) => (Number.isNaN(each) ? 0 : each - value));
  return {value, reason: null, influence, n: used};
}

function weightedMean(values: Float64Array, weights: Float64Array): number {
  let sum = 0;
  let total = 0;
  for (let u = 0; u < values.length; u++) {
    const value = values[u];
    if (value !== value) continue;
    sum += weights[u] * value;
    total += weights[u];
  }
  return sum / total;
}
