import * as Plot from "@observablehq/plot";
import {formatCount, formatNumber, formatShare, formatTime} from "../report/formatNumber.js";
import {shortText} from "../report/plainText.js";
import {
  type Bars,
  type Bin,
  type CategoryShare,
  type DistributionColumn,
  type Histogram,
  binMedian,
  bins,
  categoryShares,
  histogramMoved,
  shareMoved,
  sizes
} from "./distributionShape.js";
import {categoryPlot} from "./categoryPlot.js";
import {element} from "./element.js";
import {figure} from "./figure.js";
import {type ChartOptions, chartWidth, colors, marks, plotDefaults, quoted, sidesKey, xAxis} from "./theme.js";

export interface DistributionPairOptions extends ChartOptions {
  /** The units of a numeric column, for its axis. */
  units?: string;
}

/**
 * One column on both sides: overlaid histograms for numbers and times, paired bars for categories, each side as
 * shares of its own values. The reference is filled and behind, the current side outlined and in front.
 */
export function distributionPair(column: DistributionColumn, options: DistributionPairOptions = {}): HTMLElement {
  const {distribution, name} = column;
  if (distribution === null) {
    return element("p", {class: "figure-empty"}, `There are no values of ${quoted(name)} to draw.`);
  }
  return distribution.type === "histogram"
    ? histogramFigure(column, distribution, options)
    : barsFigure(column, distribution, options);
}

function histogramFigure(column: DistributionColumn, histogram: Histogram, options: DistributionPairOptions) {
  const {name, kind} = column;
  const {units, title, caption} = options;
  const width = chartWidth(options);
  const list = bins(histogram);
  const write = kind === "time" ? formatTime : (value: number) => formatNumber(value);
  const total = sizes(histogram);
  const words = [shortText(name, 60), units].filter(Boolean).join(", ");
  const drawing = withKey(total, histogramPlot(list, {width, label: words, time: kind === "time"}));
  return figure(drawing, {
    ...options,
    title: title ?? movedTitle(name, histogramMoved(histogram)),
    summary: (["reference", "current"] as const)
      .map(
        (side) =>
          `${side}: ${formatCount(total[side], "value")}, half of them below about ${medianText(list, side, write)}`
      )
      .join("; "),
    caption: [caption, outsideText(histogram)].filter(Boolean).join(" "),
    table: {
      columns: ["From", "To", "Reference", "Current", "Reference share", "Current share"],
      rows: list.map(({from, to, reference, current}, i) => [
        write(from),
        write(to),
        histogram.reference[i],
        histogram.current[i],
        formatShare(reference),
        formatShare(current)
      ])
    }
  });
}

function histogramPlot(list: readonly Bin[], {width, label, time}: {width: number; label: string; time: boolean}) {
  const x = (value: number) => (time ? new Date(value) : value);
  // Each side is one path: bars side by side would show seams. It starts and ends on the axis, to read as a shape.
  const outline = (height: "referenceHeight" | "currentHeight") => [
    {x: x(list[0].from), y: 0},
    ...list.flatMap((bin) => [
      {x: x(bin.from), y: bin[height]},
      {x: x(bin.to), y: bin[height]}
    ]),
    {x: x(list[list.length - 1].to), y: 0}
  ];
  return Plot.plot({
    ...plotDefaults(width),
    height: 240,
    marginLeft: 52,
    x: {...xAxis, type: time ? "utc" : "linear", label, ticks: width / 90},
    y: {label: "Share of values (%)", labelArrow: "none", percent: true, grid: true, ticks: 5, zero: true, nice: true},
    marks: [
      Plot.areaY(outline("referenceHeight"), {
        x: "x",
        y1: 0, // with y alone, Plot would stack the corners
        y2: "y",
        fill: colors.reference,
        fillOpacity: marks.referenceOpacity,
        stroke: colors.reference
      }),
      Plot.line(outline("currentHeight"), {x: "x", y: "y", stroke: colors.current, strokeWidth: marks.currentWidth}),
      Plot.ruleY([0], {stroke: colors.muted})
    ]
  });
}

function barsFigure(column: DistributionColumn, bars: Bars, options: DistributionPairOptions): HTMLElement {
  const {name} = column;
  const {title} = options;
  const width = chartWidth(options);
  const shares = categoryShares(bars);
  const total = sizes(bars);
  const [first] = [...shares].sort((a, b) => change(b) - change(a));
  const moved = shareMoved(shares);
  const largest = first
    ? `${quoted(shortText(first.value, 40))} went from ${formatShare(first.reference)} to ${formatShare(first.current)}`
    : "no values";
  const strange = shares.filter(({unseen}) => unseen).length;
  return figure(withKey(total, categoryPlot(shares, {width, label: shortText(name, 60)})), {
    ...options,
    title: title ?? (moved < 0.0005 ? movedTitle(name, moved) : `In ${quoted(shortText(name, 60))}, ${largest}`),
    summary: [
      `${formatShare(moved)} of values would have to move to make both sides alike`,
      strange > 0 ? `${formatCount(strange, "value")} shown here never seen in the reference` : "no value shown is new"
    ].join("; "),
    table: {
      columns: ["Value", "Reference share", "Current share", "New"],
      rows: shares.map(({value, reference, current, unseen}) => [
        shortText(value, 200),
        formatShare(reference),
        formatShare(current),
        unseen ? "new" : ""
      ])
    }
  });
}

function withKey(total: {reference: number; current: number}, plot: Element): Element {
  const key = sidesKey({
    reference: `reference, ${formatCount(total.reference, "value")}`,
    current: `current, ${formatCount(total.current, "value")}`
  });
  return element("div", {}, key, plot);
}

function movedTitle(name: string, moved: number): string {
  const column = quoted(shortText(name, 60));
  return moved < 0.0005
    ? `${column} is distributed alike on both sides`
    : `${formatShare(moved)} of the values of ${column} would have to move to make both sides alike`;
}

function medianText(list: readonly Bin[], side: "reference" | "current", write: (value: number) => string): string {
  const median = binMedian(list, side);
  return median === null ? "nothing" : write(median);
}

function outsideText({outside}: Histogram): string | null {
  if (outside.reference + outside.current === 0) return null;
  return `Not drawn: ${formatNumber(outside.reference)} reference and ${formatNumber(outside.current)} current values of long tails, beyond the axis.`;
}

function change({reference, current}: CategoryShare): number {
  return Math.abs(current - reference);
}
