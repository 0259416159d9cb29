import {createRandom} from "../math/random.js";
import {compareDependence} from "./compareDependence.js";
import {distancesOf} from "./distances.js";
import {distributionOf} from "./distribution.js";
import {type EffectGrids, gridsOf} from "./effectGrids.js";
import {detectableEffect, evaluatePair} from "./evaluatePair.js";
import {compareMissing, type Missingness} from "./missingness.js";
import {permutePair} from "./permutePair.js";
import type {TestedColumn} from "./plan.js";
import type {ColumnResult} from "./result.js";
import type {CheckSettings} from "./settings.js";
import type {Side} from "./side.js";
import type {ColumnSummary} from "./summarise.js";
import {pairOf, usable} from "./pair.js";

/** All that is known of a column before the p-values of all columns are adjusted. */
export type MeasuredColumn = Omit<ColumnResult, "pAdjusted" | "verdict" | "drift" | "reason" | "missing"> & {
  missing: Missingness;

  /** What the intervals are drawn from later: small, so that sorted columns need not be kept. */
  grids: EffectGrids | null;
};

const mostUnseen = 20;

export interface Sides {
  reference: Side;
  current: Side;
}

/**
 * Tests one column and measures how far it moved, how much is missing, unseen and dependent. A column that the
 * test turns out not to take, such as three values for Fisher's test, comes back as a refusal.
 */
export function measureColumn(
  {name, kind, test}: TestedColumn,
  {reference, current}: Sides,
  {settings, columns}: {settings: CheckSettings; columns: number}
): MeasuredColumn | {refusal: string} {
  const [was, is] = [reference.summarise(name), current.summarise(name)];
  const pair = pairOf(was, is);
  const refusal = pair === null ? null : test.refuses(pair, settings);
  if (refusal !== null) return {refusal};
  const evaluation = pair === null ? null : evaluatePair(pair, test, settings);
  const outcome = evaluation?.outcome ?? null;
  const inOrder = {reference: reference.column(name), current: current.column(name)};
  const permuted =
    outcome === null
      ? null
      : permutePair(inOrder, test, {settings, random: createRandom(settings.seed, "block", name)});
  const rows = {reference: reference.rows, current: current.rows};
  const missing = compareMissing({reference: was.missing, current: is.missing}, rows);
  return {
    name,
    kind,
    test: test.name,
    method: permuted === null ? (outcome?.method ?? null) : "permutation",
    statistic: finiteOrNull(outcome?.statistic),
    pValue: permuted?.values ?? outcome?.pValue ?? null,
    permutations: permuted === null ? null : settings.permutations,
    n: {reference: usable(was), current: usable(is)},
    effect: evaluation === null ? null : {...evaluation.effect, low: null, high: null, noDriftBand: null},
    otherEffects: evaluation?.otherEffects ?? [],
    distances: pair === null ? [] : distancesOf(pair),
    detectable: pair === null ? null : detectableEffect(pair, columns, settings),
    missing: permuted === null || missing.pValue === null ? missing : {...missing, pValue: permuted.missing},
    infinite: infiniteIn(was) + infiniteIn(is),
    unseen: findUnseen(was, is),
    dependence: compareDependence(inOrder, {reference: usable(was), current: usable(is)}),
    distribution: distributionOf(was, is),
    grids: pair === null ? null : gridsOf(pair)
  };
}

function infiniteIn(summary: ColumnSummary): number {
  return summary.type === "numbers" ? summary.infinite : 0;
}

function finiteOrNull(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null;
}

/** Values of the current side that the reference never had; numbers have none, as every number may be new. */
function findUnseen(reference: ColumnSummary, current: ColumnSummary): ColumnResult["unseen"] {
  if (reference.type === "numbers" || current.type === "numbers") return {rows: 0, share: 0, values: [], distinct: 0};
  const unseen = [...current.counts].filter(([value]) => !reference.counts.has(value));
  const rows = unseen.reduce((sum, [, count]) => sum + count, 0);
  const values = unseen.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, mostUnseen);
  return {
    rows,
    share: current.size === 0 ? 0 : rows / current.size,
    values: values.map(([value, count]) => ({value, count})),
    distinct: unseen.length
  };
}
