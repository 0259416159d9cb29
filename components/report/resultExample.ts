import {type ColumnResult, type DriftResult, driftResultSchema} from "../detectors/result.js";
import type {ReportMeta} from "./meta.js";

// Results for the tests of the reports. They are checked against the schema, so that they stay possible.

/** A column without drift, with the changes given. */
export function exampleColumn(change: Partial<ColumnResult> = {}): ColumnResult {
  return {
    name: "delay",
    kind: "number",
    test: "ks",
    method: "asymptotic",
    statistic: 0.012345,
    pValue: 0.2,
    pAdjusted: 0.4,
    permutations: null,
    verdict: "no drift",
    drift: false,
    reason: "the two sides agree within chance and below the threshold",
    n: {reference: 1000, current: 1200},
    effect: {name: "Wasserstein ÷ reference sd", ...interval, threshold: 0.1, noDriftBand: {low: 0.01, high: 0.04}},
    otherEffects: [{name: "median shift", value: 0.5, low: 0.1, high: 0.9}],
    distances: [{name: "PSI", value: 0.02, convention: "natural logarithm, 10 reference deciles"}],
    detectable: 0.08,
    missing: {
      reference: 10,
      current: 0,
      rateReference: 0.01,
      rateCurrent: 0,
      pValue: 0.3,
      pAdjusted: 0.3,
      drift: false
    },
    infinite: 0,
    unseen: {rows: 0, share: 0, values: [], distinct: 0},
    dependence: null,
    distribution: {
      type: "histogram",
      edges: [0, 10, 20, 30],
      reference: [500, 300, 190],
      current: [400, 500, 300],
      outside: {reference: 10, current: 0}
    },
    ...change
  };
}

const interval = {value: 0.03, low: 0.02, high: 0.05};

/** A category column that drifts, with a value never seen before. */
export function exampleCategory(change: Partial<ColumnResult> = {}): ColumnResult {
  return exampleColumn({
    name: "airport",
    kind: "category",
    test: "chi2",
    statistic: 88.1,
    pValue: 1.5e-20,
    pAdjusted: 3e-20,
    verdict: "drift",
    drift: true,
    reason: "the change is larger than chance explains, and large enough to matter",
    effect: {
      name: "total variation",
      value: 0.21,
      low: 0.18,
      high: 0.24,
      threshold: 0.05,
      noDriftBand: {low: 0.005, high: 0.02}
    },
    unseen: {rows: 5, share: 5 / 1200, values: [{value: "AUS", count: 5}], distinct: 1},
    distribution: {
      type: "bars",
      values: ["SEA", "JFK", "AUS"],
      reference: [600, 390, 0],
      current: [400, 795, 5],
      otherReference: 0,
      otherCurrent: 0
    },
    ...change
  });
}

/** A result with the columns given and the changes given; the verdict follows from the columns. */
export function exampleResult(columns: ColumnResult[], change: Partial<DriftResult> = {}): DriftResult {
  const has = (verdict: string) => columns.some((column) => column.verdict === verdict);
  const verdict = has("drift") ? "drift" : has("not enough data") ? "not enough data" : "no drift";
  return driftResultSchema.parse({
    version: 1,
    detector: "tabular",
    method: "auto",
    verdict,
    drift: verdict === "drift",
    alpha: 0.05,
    correction: "fdr",
    threshold: 0.05,
    pValue: null,
    statistic: null,
    distance: null,
    columns,
    schema: {onlyReference: [], onlyCurrent: [], kindChanged: []},
    skipped: [],
    aa: null,
    warnings: [],
    rows: {reference: 1010, current: 1200},
    settings: {seed: 0, alpha: 0.05},
    ...change
  });
}

export const exampleMeta: ReportMeta = {
  version: "0.1.0",
  date: "2026-11-21",
  files: [
    {role: "reference", name: "q1.csv", rows: 1010, sha256: "ab".repeat(32)},
    {role: "current", name: "q2.csv", rows: 1200}
  ],
  command: "fieldbook check q1.csv q2.csv"
};

/** Names that would do harm if a report did not escape them. */
export const nastyNames = [
  '<img src=x onerror="alert(1)">',
  "a|b`c*d_e[f](g)",
  "line\nbreak\r\ttab",
  "\u001b[31mred\u0000",
  "\u202Egnp.exe",
  "🦆 naïve 漢字",
  "]]></failure><!--",
  "half \ud83d pair",
  "</style></title><script>alert(1)</script>",
  "@someone https://example.com www.example.com"
];
