import type {Verdict} from "./result.js";

/** The share of the current side's values that may be unseen in the reference before that alone is drift. */
export const unseenLimit = 0.01;

export interface ColumnEvidence {
  /** Usable values on each side. */
  reference: number;
  current: number;

  /** null when no test could be made. */
  pAdjusted: number | null;
  effect: number | null;
  threshold: number;
  alpha: number;

  /** Whether the missing rate changed by the same two rules. */
  missingDrift: boolean;

  /** The share of the current side's values that the reference never had. */
  unseenShare: number;

  /** The smallest effect that these sample sizes find with 80 % power; null when unknown. */
  detectable: number | null;
}

export interface ColumnVerdict {
  verdict: Verdict;

  /** Which rule decided, as one sentence without the column's name. */
  reason: string;
}

/**
 * Decides one column: drift if the adjusted p-value is below alpha and the effect reaches its threshold, or
 * the missing rate changed by the same two rules, or too many values are unseen; not enough data if the
 * smallest detectable effect exceeds the threshold or a side has fewer than two values; else no drift.
 */
export function columnVerdict(evidence: ColumnEvidence): ColumnVerdict {
  const {reference, current, pAdjusted, effect, threshold, alpha, missingDrift, unseenShare, detectable} = evidence;
  const enough = reference >= 2 && current >= 2;
  const significant = enough && pAdjusted !== null && pAdjusted < alpha;
  const large = effect !== null && effect >= threshold;
  if (significant && large) return drift("the change is larger than chance explains, and large enough to matter");
  if (missingDrift) return drift("the share of missing values changed");
  if (unseenShare > unseenLimit) return drift("more than 1 % of the current values were never seen in the reference");
  if (!enough) return {verdict: "not enough data", reason: "a side has fewer than two usable values"};
  if (detectable === null || detectable > threshold) {
    return {
      verdict: "not enough data",
      reason: "a change as large as the threshold could have been missed at these sizes"
    };
  }
  if (significant) return none("a change is there beyond chance, but smaller than the threshold");
  if (large) return none("the difference is within what chance explains at these sizes");
  return none("the two sides agree within chance and below the threshold");
}

function drift(reason: string): ColumnVerdict {
  return {verdict: "drift", reason};
}

function none(reason: string): ColumnVerdict {
  return {verdict: "no drift", reason};
}

/**
 * Decides the whole data set from its columns, schema changes included as drifting columns: drift if any
 * drifts, or with a share, if at least that share does; else not enough data if any column lacks data.
 */
export function datasetVerdict(columns: readonly Verdict[], share: number | null = null): Verdict {
  const drifting = columns.filter((verdict) => verdict === "drift").length;
  const needed = share === null ? 1 : Math.max(1, Math.ceil(share * columns.length - 1e-9));
  if (drifting >= needed) return "drift";
  return columns.length === 0 || columns.includes("not enough data") ? "not enough data" : "no drift";
}
