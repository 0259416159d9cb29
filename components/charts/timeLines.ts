import * as Plot from "@observablehq/plot";
import {formatNumber, formatTime} from "../report/formatNumber.js";
import {element} from "./element.js";
import {type Cell, figure} from "./figure.js";
import {type ChartOptions, chartWidth, colors, halo, marks, plotDefaults, xAxis} from "./theme.js";

export interface TimePoint {
  /** A time, or the number of a period. */
  time: Date | number;
  value: number;

  /** The ends of an interval around the value. */
  low?: number;
  high?: number;
}

export interface TimeLinesData {
  reference: readonly TimePoint[];
  current?: readonly TimePoint[];

  /** Where the reference ends and the current side begins. */
  split?: Date | number;

  /** What is usual: a band over the whole width. */
  band?: {low: number; high: number; label: string};
}

export interface TimeLinesOptions extends ChartOptions {
  /** The value, with units: "Mean delay (minutes)". */
  label: string;

  /** The time axis. Defaults to none for dates and "Period" for numbers. */
  timeLabel?: string;

  /** Whether the axis starts at zero. Defaults to false. */
  zero?: boolean;
}

/** A value over time on both sides, with intervals, the usual band and the moment of the split. */
export function timeLines(data: TimeLinesData, options: TimeLinesOptions): HTMLElement {
  const {reference, current = []} = data;
  if (reference.length + current.length === 0)
    return element("p", {class: "figure-empty"}, "There is nothing to draw.");
  const {label, title} = options;
  const means = [mean(reference), mean(current)].map((value) => formatNumber(value));
  const pair = current.length === 0 ? `${means[0]} on average` : `${means[0]} on average before, ${means[1]} after`;
  return figure(timePlot(data, options), {
    ...options,
    title: title ?? `${label}: ${pair}`,
    summary: [sideSummary("reference", reference), sideSummary("current", current)].filter(Boolean).join("; "),
    table: {
      columns: [options.timeLabel ?? "Time", "Side", label, "From", "To"],
      rows: [...rows("reference", reference), ...rows("current", current)]
    }
  });
}

function timePlot({reference, current = [], split, band}: TimeLinesData, options: TimeLinesOptions): Element {
  const {label, zero = false} = options;
  const width = chartWidth(options);
  const dates = [...reference, ...current][0].time instanceof Date;
  const named = split === undefined ? "at the end" : "at the split";
  return Plot.plot({
    ...plotDefaults(width),
    height: 300,
    marginLeft: 56,
    marginTop: 44,
    marginRight: split === undefined ? 76 : 16,
    x: {
      ...xAxis,
      type: dates ? "utc" : "linear",
      label: options.timeLabel ?? (dates ? null : "Period"),
      ticks: width / 100
    },
    y: {label, labelArrow: "none", labelOffset: 48, grid: true, zero, nice: true, ticks: 5},
    marks: [
      band === undefined ? null : bandMarks(band),
      sideMarks("reference", reference, named),
      sideMarks("current", current, named),
      split === undefined ? null : splitMarks(split)
    ]
  });
}

function bandMarks(band: NonNullable<TimeLinesData["band"]>): Plot.Markish[] {
  return [
    Plot.rectY([band], {y1: "low", y2: "high", fill: colors.muted, fillOpacity: 0.18}),
    Plot.text([band], {
      y: "high",
      frameAnchor: "left",
      text: "label",
      textAnchor: "start",
      dy: 9,
      dx: 4,
      fill: colors.text
    })
  ];
}

/** The names of the sides stand left and right of the split, above the lines. */
function splitMarks(split: Date | number): Plot.Markish[] {
  const place = {x: (time: Date | number) => time, frameAnchor: "top", dy: -9} as const;
  return [
    Plot.ruleX([split], {stroke: colors.text, strokeDasharray: "2 3", insetTop: -18}),
    Plot.text([split], {...place, text: () => "reference", textAnchor: "end", dx: -6, fill: colors.reference}),
    Plot.text([split], {...place, text: () => "current", textAnchor: "start", dx: 6, fill: colors.current})
  ];
}

function sideMarks(name: "reference" | "current", points: readonly TimePoint[], named: "at the end" | "at the split") {
  const stroke = colors[name];
  const last = named === "at the end" ? points.slice(-1) : [];
  const banded = points.filter(({low, high}) => low !== undefined && high !== undefined);
  return [
    Plot.areaY(banded, {x: "time", y1: "low", y2: "high", fill: stroke, fillOpacity: 0.18}),
    Plot.line(points, {
      x: "time",
      y: "value",
      stroke,
      strokeWidth: 2,
      strokeDasharray: name === "current" ? marks.currentDash : undefined
    }),
    Plot.text(last, {x: "time", y: "value", text: () => name, textAnchor: "start", dx: 6, fill: stroke, ...halo})
  ];
}

function rows(name: string, points: readonly TimePoint[]): Cell[][] {
  return points.map(({time, value, low = null, high = null}) => [timeText(time), name, value, low, high]);
}

function sideSummary(name: string, points: readonly TimePoint[]): string | null {
  if (points.length === 0) return null;
  const values = points.map(({value}) => value).filter((value) => !Number.isNaN(value));
  const [low, high] = [Math.min(...values), Math.max(...values)].map((value) => formatNumber(value));
  const ends = [points[0], points[points.length - 1]].map(({time}) => timeText(time));
  return `${name} from ${ends[0]} to ${ends[1]}: between ${low} and ${high}`;
}

function timeText(time: Date | number): string {
  return time instanceof Date ? formatTime(time.getTime()) : formatNumber(time);
}

function mean(points: readonly TimePoint[]): number {
  const values = points.map(({value}) => value).filter((value) => !Number.isNaN(value));
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
