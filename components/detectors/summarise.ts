import {sortNumbers} from "../math/sortNumbers.js";
import type {SortedSample} from "../stats/sample.js";
import {type Column, isNumeric} from "../table/table.js";

/** A column of numbers, ready for any two-sample test: sorted, with what had to be left out counted. */
export interface NumberSummary {
  type: "numbers";
  sample: SortedSample;
  missing: number;

  /** Values of ±Infinity: set aside, and counted among the missing. */
  infinite: number;
}

/** A column of strings, ready for any test of counts. */
export interface CategorySummary {
  type: "categories";
  counts: Map<string, number>;
  size: number;
  missing: number;
}

export type ColumnSummary = NumberSummary | CategorySummary;

/**
 * The first step of every univariate detector: all that a test needs of one side of one column.
 * Numbers and times O(n) by radix sort, strings O(n). The column is left as it is.
 */
export function summarise(column: Column): ColumnSummary {
  return isNumeric(column) ? summariseNumbers(column.values) : summariseCodes(column.codes, column.dictionary);
}

/** Joins the summaries of two chunks of one column; the same as the summary of both chunks together. */
export function mergeSummaries(a: ColumnSummary, b: ColumnSummary): ColumnSummary {
  if (a.type === "categories" && b.type === "categories") {
    const counts = new Map(a.counts);
    for (const [value, count] of b.counts) counts.set(value, (counts.get(value) ?? 0) + count);
    return {type: "categories", counts, size: a.size + b.size, missing: a.missing + b.missing};
  }
  if (a.type === "numbers" && b.type === "numbers") {
    return {
      type: "numbers",
      sample: mergeSorted(a.sample, b.sample),
      missing: a.missing + b.missing,
      infinite: a.infinite + b.infinite
    };
  }
  throw new TypeError(`invalid summaries; not of one kind: ${a.type}, ${b.type}`);
}

/** What is not finite lies at the ends once all is sorted. */
function summariseNumbers(values: Float64Array): NumberSummary {
  const sorted = sortNumbers(values);
  let [start, end, infinite] = [0, sorted.length, 0];
  for (; start < end && !Number.isFinite(sorted[start]); start++) if (!Number.isNaN(sorted[start])) infinite++;
  for (; end > start && !Number.isFinite(sorted[end - 1]); end--) if (!Number.isNaN(sorted[end - 1])) infinite++;
  const size = end - start;
  return {
    type: "numbers",
    sample: {values: size === sorted.length ? sorted : sorted.subarray(start, end), counts: null, size},
    missing: values.length - size,
    infinite
  };
}

function summariseCodes(codes: Int32Array, dictionary: readonly string[]): CategorySummary {
  const perCode = new Float64Array(dictionary.length);
  let size = 0;
  for (let i = 0; i < codes.length; i++) {
    if (codes[i] < 0) continue;
    perCode[codes[i]]++;
    size++;
  }
  const counts = new Map<string, number>();
  dictionary.forEach((value, code) => {
    if (perCode[code] > 0) counts.set(value, perCode[code]);
  });
  return {type: "categories", counts, size, missing: codes.length - size};
}

function mergeSorted(a: SortedSample, b: SortedSample): SortedSample {
  const total = a.values.length + b.values.length;
  const values = new Float64Array(total);
  const counts = new Float64Array(total);
  for (let i = 0, j = 0, k = 0; k < total; k++) {
    const fromA = j >= b.values.length || (i < a.values.length && a.values[i] <= b.values[j]);
    const [source, index] = fromA ? [a, i++] : [b, j++];
    values[k] = source.values[index];
    counts[k] = source.counts === null ? 1 : source.counts[index];
  }
  const weighted = a.counts !== null || b.counts !== null;
  return {values, counts: weighted ? counts : null, size: a.size + b.size};
}
