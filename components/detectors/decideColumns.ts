import {adjustPValues} from "../stats/multipleTesting.js";
import type {MeasuredColumn} from "./measureColumn.js";
import type {ColumnResult} from "./result.js";
import {type CheckSettings, settingsFor, thresholdFor} from "./settings.js";
import {columnVerdict} from "./verdict.js";

/**
 * Adjusts the p-values of all columns together (those of missing rates among themselves), then decides each
 * column. Intervals are still null.
 */
export function decideColumns(measured: readonly MeasuredColumn[], settings: CheckSettings): ColumnResult[] {
  const values = adjustPresent(
    measured.map(({pValue}) => pValue),
    settings
  );
  const missing = adjustPresent(
    measured.map(({missing}) => missing.pValue),
    settings
  );
  return measured.map((column, i) => decide(column, {values: values[i], missing: missing[i]}, settings));
}

function adjustPresent(pValues: readonly (number | null)[], {correction}: CheckSettings): (number | null)[] {
  const present = pValues.filter((p) => p !== null);
  const adjusted = adjustPValues(present, correction);
  let next = 0;
  return pValues.map((p) => (p === null ? null : adjusted[next++]));
}

function decide(
  measured: MeasuredColumn,
  adjusted: {values: number | null; missing: number | null},
  settings: CheckSettings
): ColumnResult {
  const {grids: _, missing, ...column} = measured;
  const missingChange = Math.abs((missing.rateCurrent ?? 0) - (missing.rateReference ?? 0));
  const missingDrift =
    adjusted.missing !== null &&
    adjusted.missing < settings.alpha &&
    missingChange >= thresholdFor("categories", settingsFor(column.name, settings));
  const {verdict, reason} = columnVerdict({
    ...column.n,
    pAdjusted: adjusted.values,
    effect: column.effect?.value ?? null,
    threshold: column.effect?.threshold ?? 0,
    alpha: settings.alpha,
    missingDrift,
    unseenShare: column.unseen.share,
    detectable: column.detectable
  });
  return {
    ...column,
    pAdjusted: adjusted.values,
    verdict,
    drift: verdict === "drift",
    reason,
    missing: {...missing, pAdjusted: adjusted.missing, drift: missingDrift}
  };
}
