import type {ColumnResult} from "../detectors/result.js";

export type Distribution = NonNullable<ColumnResult["distribution"]>;
export type Histogram = Extract<Distribution, {type: "histogram"}>;
export type Bars = Extract<Distribution, {type: "bars"}>;
export type DistributionColumn = Pick<ColumnResult, "name" | "kind" | "distribution">;

export interface Bin {
  from: number;
  to: number;
  reference: number;
  current: number;

  /** Heights that make the areas of both sides equal to their shares, whatever the widths. */
  referenceHeight: number;
  currentHeight: number;
}

export interface CategoryShare {
  value: string;

  /** Whether the reference never had it. */
  unseen: boolean;
  reference: number;
  current: number;
}

/** How many values each side has, those beyond the axis included. */
export function sizes(distribution: Distribution): {reference: number; current: number} {
  const rest =
    distribution.type === "histogram"
      ? distribution.outside
      : {reference: distribution.otherReference, current: distribution.otherCurrent};
  return {
    reference: sum(distribution.reference) + rest.reference,
    current: sum(distribution.current) + rest.current
  };
}

/** The bins with the share of each side in them. */
export function bins(histogram: Histogram): Bin[] {
  const total = sizes(histogram);
  const {edges} = histogram;
  const usual = (edges[edges.length - 1] - edges[0]) / (edges.length - 1);
  return histogram.reference.map((count, i) => {
    const reference = count / (total.reference || 1);
    const current = histogram.current[i] / (total.current || 1);
    const width = (edges[i + 1] - edges[i]) / usual || 1;
    return {
      from: edges[i],
      to: edges[i + 1],
      reference,
      current,
      referenceHeight: reference / width,
      currentHeight: current / width
    };
  });
}

/** The values with the share of each side that has them; the rest is one value of its own. */
export function categoryShares(bars: Bars): CategoryShare[] {
  const total = sizes(bars);
  const shares = bars.values.map((value, i) => ({
    value,
    unseen: bars.reference[i] === 0 && bars.current[i] > 0,
    reference: bars.reference[i] / (total.reference || 1),
    current: bars.current[i] / (total.current || 1)
  }));
  if (bars.otherReference + bars.otherCurrent === 0) return shares;
  const reference = bars.otherReference / (total.reference || 1);
  return [
    ...shares,
    {value: "all others", unseen: false, reference, current: bars.otherCurrent / (total.current || 1)}
  ];
}

/** The share of values that would have to move to make both sides alike: the total variation, from 0 to 1. */
export function shareMoved(shares: readonly {reference: number; current: number}[]): number {
  return sum(shares.map(({reference, current}) => Math.max(0, current - reference)));
}

/** The same for a histogram, with all values beyond its axis as one more bin. */
export function histogramMoved(histogram: Histogram): number {
  const total = sizes(histogram);
  const beyond = {
    reference: histogram.outside.reference / (total.reference || 1),
    current: histogram.outside.current / (total.current || 1)
  };
  return shareMoved([...bins(histogram), beyond]);
}

/** The middle value of one side, as far as its bins tell; null without values. */
export function binMedian(list: readonly Bin[], side: "reference" | "current"): number | null {
  const half = sum(list.map((bin) => bin[side])) / 2;
  if (half === 0) return null;
  let below = 0;
  for (const bin of list) {
    if (below + bin[side] >= half) return bin.from + ((half - below) / bin[side]) * (bin.to - bin.from);
    below += bin[side];
  }
  return list[list.length - 1].to;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
