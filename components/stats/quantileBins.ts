import {wholeAtLeast} from "../math/assert.js";
import {quantileOf, type SortedSample} from "./sample.js";

export interface QuantileBins {
  /** The inner edges, ascending and distinct: one fewer than the bins. A bin holds its upper edge, not its lower. */
  edges: Float64Array;

  /** What the bins are, in a sentence. */
  convention: string;
}

/** Bins with about equally many reference values each, the first and last open-ended; ties can make them fewer. */
export function quantileBins(reference: SortedSample, bins = 10): QuantileBins {
  wholeAtLeast(1, bins, "bins");
  if (!(reference.size > 0)) throw new RangeError("invalid reference; not at least one value: 0");
  const largest = reference.values[reference.values.length - 1];
  const edges: number[] = [];
  for (let i = 1; i < bins; i++) {
    const edge = quantileOf(reference, i / bins);
    if (edge < largest && (edges.length === 0 || edge > edges[edges.length - 1])) edges.push(edge);
  }
  // A reference with one value: what lies below, the value itself, and what lies above.
  if (edges.length === 0 && reference.values[0] === largest) edges.push(before(largest), largest);
  const count = edges.length + 1;
  const convention = `${count} ${count === 1 ? "bin" : "bins"} cut at the reference's quantiles (${bins} asked for), each holding its upper edge, the outer ones open`;
  return {edges: Float64Array.from(edges), convention};
}

/** How many rows of a sample fall into each bin. */
export function countInBins({values, counts}: SortedSample, edges: Float64Array): Float64Array {
  const inBins = new Float64Array(edges.length + 1);
  let start = 0;
  for (let bin = 0; bin <= edges.length; bin++) {
    const end = bin === edges.length ? values.length : firstAbove(values, edges[bin], start);
    if (counts === null) inBins[bin] = end - start;
    else for (let i = start; i < end; i++) inBins[bin] += counts[i];
    start = end;
  }
  return inBins;
}

/** The first index from start on whose value exceeds the limit, by halving. */
function firstAbove(values: Float64Array, limit: number, start: number): number {
  let low = start;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle] > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The largest number below x. */
function before(x: number): number {
  if (x === 0) return -5e-324;
  const float = Float64Array.of(x);
  const bits = new BigInt64Array(float.buffer);
  bits[0] += x > 0 ? -1n : 1n;
  return float[0];
}
