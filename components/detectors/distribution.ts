import type {SortedSample} from "../stats/sample.js";
import type {ColumnResult} from "./result.js";
import type {CategorySummary, ColumnSummary, NumberSummary} from "./summarise.js";

type Distribution = NonNullable<ColumnResult["distribution"]>;

const bins = 40;
const mostBars = 20;

/** Counts of both sides over common bins, or over the most frequent values: what a chart or a report needs, without rows. */
export function distributionOf(reference: ColumnSummary, current: ColumnSummary): Distribution | null {
  if (reference.type === "numbers" && current.type === "numbers") return histogram(reference, current);
  if (reference.type === "categories" && current.type === "categories") return bars(reference, current);
  return null;
}

function histogram(reference: NumberSummary, current: NumberSummary): Distribution | null {
  const samples = [reference.sample, current.sample].filter(({size}) => size > 0);
  if (samples.length === 0) return null;
  const edges = chooseEdges(samples);
  const [inReference, inCurrent] = [countBetween(reference.sample, edges), countBetween(current.sample, edges)];
  const beyond = (sample: SortedSample, counts: number[]) =>
    sample.size - counts.reduce((sum, count) => sum + count, 0);
  return {
    type: "histogram",
    edges,
    reference: inReference,
    current: inCurrent,
    outside: {reference: beyond(reference.sample, inReference), current: beyond(current.sample, inCurrent)}
  };
}

/** Bins around each whole number when there are few, else equal bins over the range without its farthest 0.2 %. */
function chooseEdges(samples: readonly SortedSample[]): number[] {
  const low = Math.min(...samples.map(({values}) => values[0]));
  const high = Math.max(...samples.map(({values}) => values[values.length - 1]));
  if (high - low < bins && samples.every(isWhole)) return range(low - 0.5, 1, high - low + 2);
  if (low === high) return [low - 0.5, high + 0.5];
  const inner = [
    Math.min(...samples.map((sample) => quantile(sample, 0.001))),
    Math.max(...samples.map((sample) => quantile(sample, 0.999)))
  ];
  // Tails are cut off only where they would squeeze everything else into a few bins.
  const [from, to] = inner[1] > inner[0] && high - low > 2 * (inner[1] - inner[0]) ? inner : [low, high];
  // Between the ends rather than from one of them, since their distance may overflow.
  return Array.from({length: bins + 1}, (_, i) => from * (1 - i / bins) + to * (i / bins));
}

function isWhole({values}: SortedSample): boolean {
  return values.every((value) => Number.isSafeInteger(value));
}

function range(start: number, step: number, count: number): number[] {
  return Array.from({length: count}, (_, i) => start + i * step);
}

/** The value at that share of the sample, without interpolation. */
function quantile({values, counts, size}: SortedSample, share: number): number {
  if (counts === null) return values[Math.min(values.length - 1, Math.floor(share * size))];
  let cumulative = 0;
  for (let i = 0; i < values.length; i++) {
    cumulative += counts[i];
    if (cumulative > share * size) return values[i];
  }
  return values[values.length - 1];
}

/** Counts per bin, closed on the left; the last bin is closed on both sides. Values beyond the edges are not counted. */
function countBetween({values, counts}: SortedSample, edges: readonly number[]): number[] {
  const result = new Array<number>(edges.length - 1).fill(0);
  let bin = 0;
  for (let i = 0; i < values.length; i++) {
    if (values[i] < edges[0]) continue;
    if (values[i] > edges[edges.length - 1]) break;
    while (bin < result.length - 1 && values[i] >= edges[bin + 1]) bin++;
    result[bin] += counts === null ? 1 : counts[i];
  }
  return result;
}

function bars(reference: CategorySummary, current: CategorySummary): Distribution {
  const share = (value: string, {counts, size}: CategorySummary) => (size === 0 ? 0 : (counts.get(value) ?? 0) / size);
  const all = [...new Set([...reference.counts.keys(), ...current.counts.keys()])];
  const weight = new Map(all.map((value) => [value, Math.max(share(value, reference), share(value, current))]));
  const values = all.sort((a, b) => weight.get(b)! - weight.get(a)! || (a < b ? -1 : 1)).slice(0, mostBars);
  const countsOf = ({counts}: CategorySummary) => values.map((value) => counts.get(value) ?? 0);
  const rest = ({size}: CategorySummary, shown: number[]) => size - shown.reduce((sum, count) => sum + count, 0);
  const [inReference, inCurrent] = [countsOf(reference), countsOf(current)];
  return {
    type: "bars",
    values,
    reference: inReference,
    current: inCurrent,
    otherReference: rest(reference, inReference),
    otherCurrent: rest(current, inCurrent)
  };
}
