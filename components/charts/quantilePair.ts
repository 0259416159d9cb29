import * as Plot from "@observablehq/plot";
import {formatNumber, formatShare} from "../report/formatNumber.js";
import {figure} from "./figure.js";
import {type ChartOptions, colors, plotDefaults} from "./theme.js";

export interface QuantilePoint {
  /** The share of values below, from 0 to 1. */
  share: number;
  reference: number;
  current: number;
}

export interface QuantilePairOptions extends ChartOptions {
  /** The finding: the figure cannot know which conversion is meant. */
  title: string;
  xLabel: string;
  yLabel: string;

  /** A conversion to hold against the points: current = factor · reference + offset. */
  line?: {name: string; factor: number; offset: number};
}

/** A quantile–quantile plot: the same share of both sides at each point. Points on one straight line mean one population in two units. */
export function quantilePair(points: readonly QuantilePoint[], options: QuantilePairOptions): HTMLElement {
  const {xLabel, yLabel, line} = options;
  const middle = points[points.length >> 1];
  return figure(quantilePlot(points, options), {
    ...options,
    summary: [
      `${points.length} quantiles of both sides; half of the values lie below ${formatNumber(middle.reference)} in the reference and below ${formatNumber(middle.current)} now`,
      ...(line ? [`the dashed line is ${line.name}`] : [])
    ].join("; "),
    table: {
      columns: ["Share below", xLabel, yLabel],
      rows: points.map(({share, reference, current}) => [formatShare(share), reference, current])
    }
  });
}

function quantilePlot(points: readonly QuantilePoint[], {width = 640, xLabel, yLabel, line}: QuantilePairOptions) {
  const first = points[0].reference;
  const last = points[points.length - 1].reference;
  const ends = [first, last].map((x) => ({x, same: x, converted: line ? line.factor * x + line.offset : x}));
  const size = Math.min(width, 560);
  const label = {textAnchor: "start", dx: 8, stroke: colors.background, strokeWidth: 4} as const;
  return Plot.plot({
    ...plotDefaults(size),
    height: Math.max(260, Math.round(size * 0.62)),
    marginLeft: 56,
    marginBottom: 46,
    marginRight: size < 480 ? 92 : 120,
    x: {label: xLabel, labelAnchor: "center", labelArrow: "none", labelOffset: 38, ticks: size / 90},
    y: {label: yLabel, labelArrow: "none", grid: true, ticks: 5, nice: true},
    marks: [
      Plot.line(ends, {x: "x", y: "same", stroke: colors.reference, strokeWidth: 2}),
      Plot.text(ends.slice(1), {x: "x", y: "same", text: () => "no change", fill: colors.reference, ...label}),
      line === undefined
        ? null
        : [
            Plot.line(ends, {x: "x", y: "converted", stroke: colors.text, strokeWidth: 1.5, strokeDasharray: "6 3"}),
            Plot.text(ends.slice(1), {x: "x", y: "converted", text: () => line.name, fill: colors.text, ...label})
          ],
      Plot.dot(points, {
        x: "reference",
        y: "current",
        r: 3.5,
        fill: colors.background,
        stroke: colors.current,
        strokeWidth: 1.75
      })
    ]
  });
}
