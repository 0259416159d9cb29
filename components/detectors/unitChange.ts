import {sortNumbers} from "../math/sortNumbers.js";
import {ksTest} from "../stats/kolmogorovSmirnov.js";
import type {SortedSample} from "../stats/sample.js";

/** How a value in one unit becomes a value in another: factor · value + offset. */
export interface Conversion {
  /** From what to what, such as "°C → °F". */
  name: string;

  /** The unit that the reference would have to be in. */
  from: string;
  factor: number;
  offset: number;
}

export interface UnitExplanation {
  conversion: Conversion;

  /** The Kolmogorov–Smirnov statistic once the conversion is undone on the current side, and its p-value. */
  statistic: number;
  pValue: number;
}

const mile = 1.609344;
const inch = 25.4;

/** Conversions that data pipelines have been known to swap, each in both directions. */
export const conversions: readonly Conversion[] = bothWays([
  {from: "°C", to: "°F", factor: 1.8, offset: 32},
  {from: "°C", to: "K", factor: 1, offset: 273.15},
  {from: "m/s", to: "km/h", factor: 3.6, offset: 0},
  {from: "m/s", to: "mph", factor: 3600 / (1000 * mile), offset: 0},
  {from: "m/s", to: "knots", factor: 3600 / 1852, offset: 0},
  {from: "mph", to: "km/h", factor: mile, offset: 0},
  {from: "knots", to: "km/h", factor: 1.852, offset: 0},
  {from: "miles", to: "km", factor: mile, offset: 0},
  {from: "inches", to: "mm", factor: inch, offset: 0},
  {from: "minutes", to: "seconds", factor: 60, offset: 0},
  {from: "units", to: "thousands", factor: 0.001, offset: 0},
  {from: "share", to: "per cent", factor: 100, offset: 0}
]);

export interface ExplainOptions {
  /** The unit of the reference where it is on record: then only conversions from it are tried. Defaults to all. */
  from?: string;
}

/**
 * Asks of a number that changed whether it was only its unit: undoes each known conversion on the current
 * side and compares again. Returns every conversion, best first; a small statistic after undoing one means
 * that the same population may be told in another unit. O(n) per conversion.
 *
 * @throws {RangeError} if no conversion starts from that unit
 */
export function explainByUnit(
  reference: SortedSample,
  current: SortedSample,
  {from}: ExplainOptions = {}
): UnitExplanation[] {
  const possible = conversions.filter((conversion) => from === undefined || conversion.from === from);
  if (possible.length === 0) throw new RangeError(`invalid from; not a unit with a known conversion: ${from}`);
  return possible
    .map((conversion) => {
      const {statistic, pValue} = ksTest(reference, undo(current, conversion), {method: "asymptotic"});
      return {conversion, statistic, pValue};
    })
    .sort((a, b) => a.statistic - b.statistic);
}

function undo({values, counts, size}: SortedSample, {factor, offset}: Conversion): SortedSample {
  // Every factor is positive, so the order stays; sorting again guards against ties that rounding splits.
  return {values: sortNumbers(values.map((value) => (value - offset) / factor)), counts, size};
}

function bothWays(pairs: {from: string; to: string; factor: number; offset: number}[]): Conversion[] {
  return pairs.flatMap(({from, to, factor, offset}) => [
    {name: `${from} → ${to}`, from, factor, offset},
    {name: `${to} → ${from}`, from: to, factor: 1 / factor, offset: -offset / factor}
  ]);
}
