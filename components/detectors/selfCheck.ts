import type {Random} from "../math/random.js";
import {sortOrder} from "../math/sortOrder.js";
import {adjustPValues} from "../stats/multipleTesting.js";
import {type Column, findColumn, isNumeric, type Table, takeRows} from "../table/table.js";
import {evaluatePair} from "./evaluatePair.js";
import {pairOf} from "./pair.js";
import type {TestedColumn} from "./plan.js";
import type {DriftResult} from "./result.js";
import {type CheckSettings, settingsFor} from "./settings.js";
import type {ColumnSummary} from "./summarise.js";

type FalseAlarms = NonNullable<NonNullable<DriftResult["aa"]>["random"]>;

export const selfCheckRows = 10_000;
const splits = 40;
const periods = 10;
const fewestRows = 20;

export interface SelfCheckInput {
  /** The reference, rows in order of time. */
  reference: Table;
  tested: readonly TestedColumn[];
  settings: CheckSettings;
  random: Random;

  /** Called before each comparison; may throw to stop. */
  beforeEach?: (done: number, total: number) => Promise<void>;
}

/**
 * The A/A check: compares the reference with itself, where every alarm is false, and counts how often each rule
 * alarms. Random halves show what the rules do to independent rows; neighbouring tenths in time order show what
 * they do to this reference as it changes by itself. Uses at most 10,000 rows, drawn evenly with the seed.
 */
export async function selfCheck({reference, tested, settings: given, random, beforeEach}: SelfCheckInput) {
  if (reference.rows < fewestRows || tested.length === 0) return {random: null, time: null};
  // Exact p-values at these sizes differ in the fourth digit and cost a hundred times as much.
  const settings: CheckSettings = {...given, method: "asymptotic"};
  const rows = random.sample(reference.rows, Math.min(reference.rows, selfCheckRows));
  const table = takeRows(reference, rows);
  const columns = tested.map(({name, test}) => ({
    ...prepare(findColumn(table, name)!, test),
    settings: settingsFor(name, settings)
  }));
  const total = splits + periods - 1;
  const alarms = {random: new Tally(), time: new Tally()};
  for (let s = 0; s < splits; s++) {
    await beforeEach?.(s, total);
    alarms.random.add(compareSides(columns, halves(table.rows, random), settings));
  }
  for (let p = 1; p < periods; p++) {
    await beforeEach?.(splits + p - 1, total);
    alarms.time.add(compareSides(columns, neighbours(table.rows, p), settings));
  }
  const half = Math.floor(table.rows / 2);
  return {random: alarms.random.result(half), time: alarms.time.result(Math.floor(table.rows / periods))};
}

const inReference = 0;
const inCurrent = 1;
const inNeither = 2;

function halves(rows: number, random: Random): Uint8Array {
  const sides = new Uint8Array(rows).fill(inCurrent, Math.floor(rows / 2));
  random.shuffle(sides);
  return sides;
}

function neighbours(rows: number, period: number): Uint8Array {
  const cut = (p: number) => Math.floor((p * rows) / periods);
  return new Uint8Array(rows)
    .fill(inNeither)
    .fill(inReference, cut(period - 1), cut(period))
    .fill(inCurrent, cut(period), cut(period + 1));
}

interface Prepared {
  test: TestedColumn["test"];
  split(sides: Uint8Array): [ColumnSummary, ColumnSummary];
}

/** Sorts once, so that each split of the rows is a walk and not a sort. */
function prepare(column: Column, test: TestedColumn["test"]): Prepared {
  if (!isNumeric(column)) return {test, split: (sides) => splitCodes(column.codes, column.dictionary, sides)};
  const rows = Uint32Array.from(column.values.keys()).filter((row) => Number.isFinite(column.values[row]));
  const order = sortOrder(Float64Array.from(rows, (row) => column.values[row]));
  const sorted = Uint32Array.from(order, (index) => rows[index]);
  return {test, split: (sides) => splitNumbers(column.values, sorted, sides)};
}

function splitNumbers(values: Float64Array, sorted: Uint32Array, sides: Uint8Array): [ColumnSummary, ColumnSummary] {
  const own = [new Float64Array(sorted.length), new Float64Array(sorted.length)];
  const sizes = [0, 0];
  for (let i = 0; i < sorted.length; i++) {
    const side = sides[sorted[i]];
    if (side !== inNeither) own[side][sizes[side]++] = values[sorted[i]];
  }
  const summary = (side: number): ColumnSummary => {
    const sample = {values: own[side].subarray(0, sizes[side]), counts: null, size: sizes[side]};
    return {type: "numbers", sample, missing: 0, infinite: 0};
  };
  return [summary(inReference), summary(inCurrent)];
}

function splitCodes(
  codes: Int32Array,
  dictionary: readonly string[],
  sides: Uint8Array
): [ColumnSummary, ColumnSummary] {
  const counts = [new Map<number, number>(), new Map<number, number>()];
  const sizes = [0, 0];
  for (let row = 0; row < codes.length; row++) {
    const side = sides[row];
    if (side === inNeither || codes[row] < 0) continue;
    counts[side].set(codes[row], (counts[side].get(codes[row]) ?? 0) + 1);
    sizes[side]++;
  }
  const summary = (side: number): ColumnSummary => {
    const named = new Map(Array.from(counts[side], ([code, count]) => [dictionary[code], count]));
    return {type: "categories", counts: named, size: sizes[side], missing: 0};
  };
  return [summary(inReference), summary(inCurrent)];
}

interface Alarms {
  pValue: boolean;
  effect: boolean;
  both: boolean;
}

function compareSides(
  columns: readonly (Prepared & {settings: CheckSettings})[],
  sides: Uint8Array,
  settings: CheckSettings
): Alarms {
  const outcomes = columns.flatMap((column) => {
    const [reference, current] = column.split(sides);
    const pair = pairOf(reference, current);
    if (pair === null || column.test.refuses(pair, settings) !== null) return [];
    const {outcome, effect} = evaluatePair(pair, column.test, column.settings);
    return outcome === null ? [] : [{pValue: outcome.pValue, large: effect.value >= effect.threshold}];
  });
  const adjusted = adjustPValues(
    outcomes.map(({pValue}) => pValue),
    settings.correction
  );
  const significant = adjusted.map((p) => p < settings.alpha);
  return {
    pValue: significant.some(Boolean),
    effect: outcomes.some(({large}) => large),
    both: outcomes.some(({large}, i) => large && significant[i])
  };
}

class Tally {
  private comparisons = 0;
  private readonly counts: Record<keyof Alarms, number> = {pValue: 0, effect: 0, both: 0};

  add(alarms: Alarms): void {
    this.comparisons++;
    for (const rule of ["pValue", "effect", "both"] as const) this.counts[rule] += alarms[rule] ? 1 : 0;
  }

  result(rows: number): FalseAlarms {
    const names = {
      pValue: "adjusted p-value below alpha",
      effect: "effect at or above its threshold",
      both: "both, as the verdict decides"
    };
    const rules = (["pValue", "effect", "both"] as const).map((rule) => ({
      rule: names[rule],
      falseAlarmRate: this.counts[rule] / this.comparisons
    }));
    return {comparisons: this.comparisons, rows, rules};
  }
}
