import type {ColumnResult, DriftResult} from "../detectors/result.js";
import {formatNumber, formatP, formatShare, none} from "./formatNumber.js";
import {spanText} from "./spanText.js";

/** The cells of one row of the table "Drift by column", as text that is not escaped yet. */
export interface ColumnText {
  kind: string;
  test: string;
  method: string;
  statistic: string;
  p: string;
  pAdjusted: string;
  effect: string;
  missing: string;
  verdict: string;
}

const tests: Record<string, string> = {
  ks: "Kolmogorov–Smirnov",
  cvm: "Cramér–von Mises",
  chi2: "chi-squared",
  fet: "Fisher's exact"
};

const inUnitOfValues: readonly string[] = ["median shift", "Wasserstein"];

/** What the table says of a column; every report uses the same words and digits. */
export function columnText(column: ColumnResult): ColumnText {
  return {
    kind: column.kind,
    test: testName(column.test),
    method: column.method ?? none,
    statistic: formatNumber(column.statistic),
    p: formatP(column.pValue, column.permutations),
    pAdjusted: formatP(column.pAdjusted, column.permutations),
    effect: effectText(column.effect),
    missing: missingText(column),
    verdict: column.verdict
  };
}

/** The test's name in words. */
export function testName(test: string | null): string {
  return test === null ? none : (tests[test] ?? test);
}

/** An effect with its 95 % interval: "0.31 [0.29, 0.33]"; each number as `write` writes it. */
export function effectText(
  effect: {value: number; low: number | null; high: number | null} | null,
  write: (value: number | null) => string = (value) => formatNumber(value)
): string {
  if (effect === null) return none;
  const {value, low, high} = effect;
  const interval = low === null || high === null ? "" : ` [${write(low)}, ${write(high)}]`;
  return write(value) + interval;
}

/** What writes a measure of a column: one in the unit of the values is, of times, a span and no bare number. */
export function measureWriter(kind: ColumnResult["kind"], measure: string): (value: number | null) => string {
  return kind === "time" && inUnitOfValues.includes(measure) ? spanText : (value) => formatNumber(value);
}

/** Which test was used and why, as one sentence. */
export function testReason(column: ColumnResult, {detector}: Pick<DriftResult, "detector">): string {
  if (column.test === null) return "No test could be made.";
  const test = `${testName(column.test)} test${column.method === null ? "" : `, ${column.method}`}`;
  if (detector !== "tabular") return `${test}: the detector “${detector}” was asked for.`;
  const why = column.kind === "number" || column.kind === "time" ? "are ordered" : "are categories";
  return `${test}: the values of this column (kind ${column.kind}) ${why}.`;
}

/** The columns with the clearest drift first: those that drift, then by effect over threshold, then by p-value. */
export function strongestFirst(columns: readonly ColumnResult[]): ColumnResult[] {
  const ranked = columns.map((column, index) => ({column, index, strength: strength(column)}));
  ranked.sort(
    (a, b) =>
      Number(b.column.drift) - Number(a.column.drift) ||
      b.strength - a.strength ||
      (a.column.pAdjusted ?? 1) - (b.column.pAdjusted ?? 1) ||
      a.index - b.index
  );
  return ranked.map(({column}) => column);
}

function missingText({missing}: ColumnResult): string {
  if (missing.reference === 0 && missing.current === 0) return "0 %";
  const p = missing.pValue === null ? "" : `, p ${formatP(missing.pAdjusted ?? missing.pValue)}`;
  return `${formatShare(missing.rateReference)} → ${formatShare(missing.rateCurrent)}${p}`;
}

function strength({effect, missing, unseen}: ColumnResult): number {
  const main = effect === null ? 0 : effect.threshold > 0 ? effect.value / effect.threshold : effect.value;
  const other = missing.drift ? Math.abs((missing.rateCurrent ?? 0) - (missing.rateReference ?? 0)) / 0.05 : 0;
  return Math.max(main, other, unseen.share / 0.01 >= 1 ? 1 + unseen.share : 0);
}
