import {chiSquaredTest} from "../stats/chiSquared.js";
import {fisherExact} from "../stats/fisherExact.js";
import type {ColumnResult} from "./result.js";

export type Missingness = Omit<ColumnResult["missing"], "pAdjusted" | "drift">;

const fewestExpected = 5;

/**
 * Whether values go missing at another rate: chi-squared with Yates' correction on missing against present, or
 * Fisher's exact test where a cell expects fewer than five. No test when nothing is missing or a side has no rows.
 */
export function compareMissing(missing: Sides, rows: Sides): Missingness {
  const rate = (side: keyof Sides) => (rows[side] === 0 ? null : missing[side] / rows[side]);
  return {
    ...missing,
    rateReference: rate("reference"),
    rateCurrent: rate("current"),
    pValue:
      missing.reference + missing.current === 0 || rows.reference * rows.current === 0 ? null : pValue(missing, rows)
  };
}

interface Sides {
  reference: number;
  current: number;
}

function pValue(missing: Sides, rows: Sides): number {
  const present = {reference: rows.reference - missing.reference, current: rows.current - missing.current};
  const total = rows.reference + rows.current;
  const rarer = Math.min(missing.reference + missing.current, present.reference + present.current);
  const smallest = (rarer * Math.min(rows.reference, rows.current)) / total;
  if (smallest < fewestExpected) {
    const table = [
      [missing.current, missing.reference],
      [present.current, present.reference]
    ] as const;
    return fisherExact(table, {alternative: "two-sided"}).pValue;
  }
  const side = (name: keyof Sides) => Float64Array.of(missing[name], present[name]);
  return chiSquaredTest(side("reference"), side("current")).pValue;
}
