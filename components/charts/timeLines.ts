import * as Plot from "@observablehq/plot";
import {formatNumber, formatTime} from "../report/formatNumber.js";
import {element} from "./element.js";
import {type Cell, figure} from "./figure.js";
import {type ChartOptions, colors, marks, plotDefaults} from "./theme.js";

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
  const {label, width = 640, zero = false} = options;
  const dates = [...reference, ...current][0].time instanceof Date;
  return Plot.plot({
    ...plotDefaults(width),
    height: 280,
    marginLeft: 56,
    marginBottom: 42,
    marginRight: 76,
    x: {
      type: dates ? "utc" : "linear",
      label: options.timeLabel ?? (dates ? null : "Period"),
      labelAnchor: "center",
      labelArrow: "none",
      ticks: width / 100
    },
    y: {label, labelArrow: "none", grid: true, zero, nice: true, ticks: 5},
    marks: [
      band === undefined ? null : [
        Plot.rectY([band], {y1: "low", y2: "high", fill: colors.muted, fillOpacity: 0.18}),
        Plot.text([band], {
          y: "high",
          frameAnchor: "left",
          text: "label",
          textAnchor: "start",
          dy: -8,
          dx: 4,
          fill: colors.muted
        })
      ],
      side("reference", reference),
      side("current", current),
      split === undefined ? null : [
        Plot.ruleX([split], {stroke: colors.text, strokeDasharray: "2 3"}),
        Plot.text([split], {
          x: (time: Date | number) => time,
          frameAnchor: "top",
          text: () => "split",
          dy: -12,
          fill: colors.text
        })
      ]
    ]
  });
}

function side(name: "reference" | "current", points: readonly TimePoint[]): Plot.Markish[] {
  if (points.length === 0) return [];
  const stroke = colors[name];
  const dash = name === "current" ? marks.currentDash : undefined;
  return [
    Plot.areaY(
      points.filter(({low, high}) => low !== undefined && high !== undefined),
      {x: "time", y1: "low", y2: "high", fill: stroke, fillOpacity: 0.18}
    ),
    Plot.line(points, {x: "time", y: "value", stroke, strokeWidth: 2, strokeDasharray: dash}),
    Plot.text(points.slice(-1), {
      x: "time",
      y: "value",
      text: () => name,
      textAnchor: "start",
      dx: 6,
      fill: stroke,
      stroke: colors.background,
      strokeWidth: 4
    })
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
