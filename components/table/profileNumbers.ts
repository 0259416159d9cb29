import {meanOf, quantileOf, standardDeviationOf} from "../stats/sample.js";
import {numberFindings, scanNumbers} from "./inferNumber.js";
import type {ColumnProfile, ProfileAlert} from "./profileSchema.js";
import type {NumericColumn} from "./table.js";

type Numbers = NonNullable<ColumnProfile["numbers"]>;

const [gridSize, bins] = [2000, 30];
const probabilities = [0, 0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99, 1];

/** Describes finite numbers in ascending order; the column itself is looked at for values that stand for "missing". */
export function profileNumbers(
  sorted: Float64Array,
  column: NumericColumn
): {distinct: number; numbers: Numbers | null; alerts: ProfileAlert[]} {
  const size = sorted.length;
  if (size === 0) return {distinct: 0, numbers: null, alerts: []};
  const sample = {values: sorted, counts: null, size};
  const [min, max, mean, sd] = [sorted[0], sorted[size - 1], meanOf(sample), standardDeviationOf(sample)];
  const quantiles = probabilities.map((p) => ({p, value: quantileOf(sample, p)}));
  const distinct = countDistinct(sorted);
  const numbers = {min, max, mean, sd, quantiles, histogram: histogram(sorted), grid: makeGrid(sorted, distinct)};
  return {distinct, numbers, alerts: [...skewAlert(numbers), ...sentinelAlerts(column)]};
}

/** Every distinct value with its count, or the middles of 2,000 equal shares; the ends are kept either way. */
export function makeGrid(sorted: Float64Array, distinct: number): Numbers["grid"] {
  const exact = distinct <= gridSize;
  const values: number[] = [];
  const counts: number[] = [];
  const add = (value: number, count: number) => {
    if (count === 0) return;
    if (values.length > 0 && values[values.length - 1] === value) counts[counts.length - 1] += count;
    else [values[values.length], counts[counts.length]] = [value + 0, count]; // + 0 makes −0 into 0
  };
  if (exact) for (const value of sorted) add(value, 1);
  else {
    const inner = sorted.length - 2;
    add(sorted[0], 1);
    for (let cell = 0; cell < gridSize; cell++) {
      const [start, end] = [Math.floor((cell * inner) / gridSize), Math.floor(((cell + 1) * inner) / gridSize)];
      add(sorted[1 + ((start + end) >> 1)], end - start);
    }
    add(sorted[sorted.length - 1], 1);
  }
  return {exact, values, counts};
}

function countDistinct(sorted: Float64Array): number {
  let distinct = 1;
  for (let i = 1; i < sorted.length; i++) if (sorted[i] !== sorted[i - 1]) distinct++;
  return distinct;
}

/** Thirty bins of equal width from the minimum to the maximum; one for a constant. */
function histogram(sorted: Float64Array): Numbers["histogram"] {
  const [min, max] = [sorted[0], sorted[sorted.length - 1]];
  const width = max / bins - min / bins;
  if (!(width > 0)) return {edges: [min, max], counts: [sorted.length]};
  const edges = Array.from({length: bins + 1}, (_, i) => (i === bins ? max : min + i * width));
  const counts = new Array<number>(bins).fill(0);
  let bin = 0;
  for (const value of sorted) {
    while (bin < bins - 1 && value >= edges[bin + 1]) bin++;
    counts[bin]++;
  }
  return {edges, counts};
}

/** Pearson's second coefficient, 3 (mean − median) ÷ sd, lies between −3 and 3; beyond 1 the tail pulls the mean. */
function skewAlert({mean, sd, quantiles}: Numbers): ProfileAlert[] {
  const median = quantiles[4].value;
  const skew = sd > 0 ? (3 * (mean - median)) / sd : 0;
  if (!(Math.abs(skew) > 1)) return [];
  return [{name: "skewed", message: `a long tail towards ${skew > 0 ? "large" : "small"} values pulls the mean away`}];
}

function sentinelAlerts({name, kind, values}: NumericColumn): ProfileAlert[] {
  if (kind !== "number") return [];
  const hints = numberFindings(name, values, scanNumbers(values)).filter(({severity}) => severity === "note");
  return hints.map(({message}) => ({name: "sentinel", message}));
}
