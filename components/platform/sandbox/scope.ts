// What stands ready in learners' code, beside the language's own: components of this site, taking plain arrays. A name
// belongs here and in scopeNames.ts, which says what it does.
import {type CheckInput, checkTables} from "../../detectors/check.js";
import type {DriftResult} from "../../detectors/result.js";
import {type CheckOptions, checkSettingsSchema} from "../../detectors/settings.js";
import {type ChiSquaredResult, chiSquaredTest} from "../../stats/chiSquared.js";
import {type CvmResult, cvmTest} from "../../stats/cramerVonMises.js";
import {wasserstein as wassersteinOf} from "../../stats/distances.js";
import {type KsOptions, type KsResult, ksTest} from "../../stats/kolmogorovSmirnov.js";
import {meanOf, medianOf, quantileOf, sortedSample, standardDeviationOf} from "../../stats/sample.js";
import type {Table} from "../../table/table.js";

export * as aq from "arquero";
export {autoregressive} from "../../generate/autoregressive.js";
export {createRandom} from "../../math/random.js";
export {fitLine, predictLine} from "../../models/line.js";
export {hellinger, jensenShannon, lInfinity, psi, totalVariation} from "../../stats/distances.js";
export {chiSquaredSf, normalCdf, normalQuantile} from "../../stats/distributions.js";
export {cramersV} from "../../stats/effectSize.js";
export {fisherExact} from "../../stats/fisherExact.js";
export {adjustPValues} from "../../stats/multipleTesting.js";
export {numbersOf, stringsOf} from "../../table/columnValues.js";
export {rowsOf} from "../../table/rowsOf.js";
export {tableOfRows} from "../../table/tableOfRows.js";

type Numbers = ArrayLike<number>;

const sample = (values: Numbers) => sortedSample(Float64Array.from(values));

export function mean(values: Numbers): number {
  return meanOf(sample(values));
}

export function median(values: Numbers): number {
  return medianOf(sample(values));
}

export function quantile(values: Numbers, p: number): number {
  return quantileOf(sample(values), p);
}

export function standardDeviation(values: Numbers): number {
  return standardDeviationOf(sample(values));
}

/** How often each value occurs, in the order of first occurrence. */
export function countsOf<T>(values: Iterable<T>): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

export function kolmogorovSmirnov(reference: Numbers, current: Numbers, options?: KsOptions): KsResult {
  return ksTest(sample(reference), sample(current), options);
}

export function cramerVonMises(reference: Numbers, current: Numbers): CvmResult {
  return cvmTest(sample(reference), sample(current));
}

export function wasserstein(reference: Numbers, current: Numbers): number {
  return wassersteinOf(sample(reference), sample(current));
}

export function chiSquared(reference: Numbers, current: Numbers): ChiSquaredResult {
  return chiSquaredTest(reference, current);
}

/** The check of the drift lab and the command, with the same settings. */
export function checkDrift(reference: Table, current: Table, options: CheckOptions = {}): Promise<DriftResult> {
  const side: CheckInput = {table: reference};
  return checkTables(side, {table: current}, checkSettingsSchema.parse(options));
}
