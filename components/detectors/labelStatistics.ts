import {sortOrder} from "../math/sortOrder.js";

/** A statistic of how far two groups differ, from a label per row (0 reference, 1 current). Larger is farther. */
export type LabelStatistic = (labels: Uint8Array) => number;

/**
 * The largest gap between the two cumulative distributions ("ks") or the mean squared gap ("cvm"), for any
 * labelling of the pooled rows. NaN and ±Infinity are left out. Sorting once, each call is O(rows).
 */
export function gapStatistic(values: Float64Array, kind: "ks" | "cvm", alternative = "two-sided"): LabelStatistic {
  const usable: number[] = [];
  for (let i = 0; i < values.length; i++) if (Number.isFinite(values[i])) usable.push(i);
  const rows = Uint32Array.from(usable);
  const dense = Float64Array.from(rows, (row) => values[row]);
  const order = sortOrder(dense);
  const sortedRows = Uint32Array.from(order, (index) => rows[index]);
  const endsTie = Uint8Array.from(order, (index, k) =>
    k + 1 === order.length || dense[index] !== dense[order[k + 1]] ? 1 : 0
  );
  return (labels) => walkGaps(sortedRows, endsTie, labels)[kind === "cvm" ? "squares" : direction(alternative)];
}

function direction(alternative: string): "both" | "above" | "below" {
  return alternative === "greater" ? "above" : alternative === "less" ? "below" : "both";
}

function walkGaps(rows: Uint32Array, endsTie: Uint8Array, labels: Uint8Array) {
  let currentSize = 0;
  for (const row of rows) currentSize += labels[row];
  const up = 1 / (rows.length - currentSize);
  const down = 1 / currentSize;
  let [reference, current, above, below, squares, tied] = [0, 0, 0, 0, 0, 0];
  for (let k = 0; k < rows.length; k++) {
    if (labels[rows[k]] === 1) current++;
    else reference++;
    tied++;
    if (endsTie[k] === 0) continue;
    const gap = reference * up - current * down;
    if (gap > above) above = gap;
    if (-gap > below) below = -gap;
    squares += tied * gap * gap;
    tied = 0;
  }
  return {above, below, both: Math.max(above, below), squares};
}

/** Pearson's chi-squared over codes (−1 missing, left out), for any labelling of the pooled rows. O(rows + categories). */
export function chiSquaredStatistic(codes: Int32Array, categories: number): LabelStatistic {
  return (labels) => {
    const counts = [new Float64Array(categories), new Float64Array(categories)];
    const sizes = [0, 0];
    for (let i = 0; i < codes.length; i++) {
      if (codes[i] < 0) continue;
      counts[labels[i]][codes[i]]++;
      sizes[labels[i]]++;
    }
    const total = sizes[0] + sizes[1];
    let statistic = 0;
    for (let c = 0; c < categories; c++) {
      const both = counts[0][c] + counts[1][c];
      if (both === 0) continue;
      const expected = (both * sizes[0]) / total;
      // The two cells of a category deviate by the same amount, so one term over both expectations is enough.
      if (expected > 0 && expected < both) {
        statistic += (counts[0][c] - expected) ** 2 * (1 / expected + 1 / (both - expected));
      }
    }
    return statistic;
  };
}

/** How far the share of ones (codes 0 and 1; −1 left out) rose from reference to current; either way if two-sided. */
export function proportionStatistic(codes: Int32Array, alternative = "two-sided"): LabelStatistic {
  return (labels) => {
    const ones = [0, 0];
    const sizes = [0, 0];
    for (let i = 0; i < codes.length; i++) {
      if (codes[i] < 0) continue;
      ones[labels[i]] += codes[i];
      sizes[labels[i]]++;
    }
    const rise = ones[1] / sizes[1] - ones[0] / sizes[0];
    return alternative === "greater" ? rise : alternative === "less" ? -rise : Math.abs(rise);
  };
}
