import type {Random} from "../math/random.js";
import {type CodedColumn, type Column, isNumeric} from "../table/table.js";
import {blockPermutation} from "./blockPermutation.js";
import {chiSquaredStatistic, gapStatistic, type LabelStatistic, proportionStatistic} from "./labelStatistics.js";
import type {CheckSettings} from "./settings.js";
import type {UnivariateTest} from "./univariateTest.js";

interface Columns {
  reference: Column | null;
  current: Column | null;
}

/** The p-values by block permutation of a column's values and of its missing values; null without settings.block or without rows. */
export function permutePair(
  {reference, current}: Columns,
  test: UnivariateTest,
  {settings, random}: {settings: CheckSettings; random: Random}
): {values: number; missing: number} | null {
  if (settings.block === null || reference === null || current === null) return null;
  const pooled = pool(reference, current);
  const rows = {reference: rowsOf(reference), current: rowsOf(current)};
  const options = {block: settings.block, permutations: settings.permutations, random};
  return {
    values: blockPermutation(rows, statisticFor(pooled, test, settings), options),
    missing: blockPermutation(rows, proportionStatistic(pooled.missing), options)
  };
}

type Pooled = {missing: Int32Array} & ({values: Float64Array} | {codes: Int32Array; categories: number});

function pool(reference: Column, current: Column): Pooled {
  if (isNumeric(reference) && isNumeric(current)) {
    const values = new Float64Array(reference.values.length + current.values.length);
    values.set(reference.values);
    values.set(current.values, reference.values.length);
    return {values, missing: Int32Array.from(values, (value) => (Number.isFinite(value) ? 0 : 1))};
  }
  if (isNumeric(reference) || isNumeric(current)) throw new TypeError("invalid columns; not of one kind");
  const {codes, dictionary} = poolCodes(reference, current);
  return {codes, categories: dictionary.length, missing: codes.map((code) => (code < 0 ? 1 : 0))};
}

function poolCodes(reference: CodedColumn, current: CodedColumn) {
  // A dictionary may hold values that no row has: rows were taken from a larger table.
  const used = ({codes, dictionary}: CodedColumn) => Array.from(new Set(codes), (code) => dictionary[code]);
  const dictionary = [...new Set([...used(reference), ...used(current)])].filter((value) => value !== undefined).sort();
  const position = new Map(dictionary.map((value, code) => [value, code]));
  const recode = ({codes, dictionary: own}: CodedColumn) => {
    const target = own.map((value) => position.get(value) ?? -1);
    return codes.map((code) => (code < 0 ? -1 : target[code]));
  };
  const codes = new Int32Array(reference.codes.length + current.codes.length);
  codes.set(recode(reference));
  codes.set(recode(current), reference.codes.length);
  return {codes, dictionary};
}

function statisticFor(pooled: Pooled, {name}: UnivariateTest, {alternative}: CheckSettings): LabelStatistic {
  if (name === "fet") return proportionStatistic(onesOf(pooled), alternative);
  if ("values" in pooled) return gapStatistic(pooled.values, name === "cvm" ? "cvm" : "ks", alternative);
  return chiSquaredStatistic(pooled.codes, pooled.categories);
}

/** Codes 0 and 1, where 1 is the number one, or the later of two values in the alphabet. */
function onesOf(pooled: Pooled): Int32Array {
  if ("codes" in pooled) return pooled.codes;
  return Int32Array.from(pooled.values, (value) => (Number.isFinite(value) ? value : -1));
}

function rowsOf(column: Column): number {
  return isNumeric(column) ? column.values.length : column.codes.length;
}
