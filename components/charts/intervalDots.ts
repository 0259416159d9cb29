import * as Plot from "@observablehq/plot";
import {formatNumber} from "../report/formatNumber.js";
import {shortText} from "../report/plainText.js";
import {element} from "./element.js";
import {figure} from "./figure.js";
import {type ChartOptions, chartWidth, colors, halo, labelWidth, plotDefaults, xAxis} from "./theme.js";

export interface IntervalDot {
  label: string;
  value: number;

  /** The ends of the interval; left out where there is none. */
  low?: number;
  high?: number;
}

export interface IntervalDotsOptions extends ChartOptions {
  /** The finding: these dots have no general one. */
  title: string;

  /** What the dots measure, with units. */
  label: string;

  /** The axis holds at least these values. */
  include?: readonly number[];

  /** A value to compare with, drawn as a line. */
  level?: {x: number; label: string};

  /** How values are written. Defaults to three significant digits. */
  format?: (value: number) => string;
}

/** Estimates as dots with their intervals, one below the other on one scale. */
export function intervalDots(data: readonly IntervalDot[], options: IntervalDotsOptions): HTMLElement {
  if (data.length === 0) return element("p", {class: "figure-empty"}, "There is nothing to draw.");
  const {label, format = formatNumber} = options;
  return figure(dotsPlot(data, options), {
    ...options,
    summary: `${label}: ${data.map((dot) => `${dot.label} ${format(dot.value)}${interval(dot, format)}`).join("; ")}`,
    table: {
      columns: ["", label, "From", "To"],
      rows: data.map(({label, value, low, high}) => [label, value, low ?? null, high ?? null])
    }
  });
}

function interval({low, high}: IntervalDot, format: (value: number) => string): string {
  return low === undefined || high === undefined ? "" : ` (${format(low)} to ${format(high)})`;
}

function dotsPlot(data: readonly IntervalDot[], options: IntervalDotsOptions): Element {
  const {label, include = [], level, format = formatNumber} = options;
  const width = chartWidth(options);
  const labels = data.map((dot) => shortText(dot.label, width < 480 ? 18 : 36));
  const ends = data.flatMap(({value, low, high}) => [value, low ?? value, high ?? value]);
  const all = [...ends, ...include, ...(level ? [level.x] : [])];
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const pad = 0.04 * (most - least || 1);
  const place = (_: IntervalDot, i: number) => i;
  return Plot.plot({
    ...plotDefaults(width),
    height: data.length * 30 + 72,
    marginTop: 22,
    marginRight: 56,
    marginLeft: 14 + Math.max(...labels.map(labelWidth)),
    x: {...xAxis, domain: [least - pad, most + pad], label, grid: true, ticks: width / 110},
    y: {type: "band", label: null, tickSize: 0, padding: 0.3, tickFormat: (i: number) => labels[i]},
    marks: [
      level === undefined ? null : Plot.ruleX([level.x], {stroke: colors.text, strokeDasharray: "2 3"}),
      level === undefined
        ? null
        : Plot.text([level], {x: "x", text: "label", frameAnchor: "top", dy: -14, fill: colors.muted}),
      Plot.link(
        data.flatMap(({low, high}, i) => (low === undefined || high === undefined ? [] : [{i, low, high}])),
        {x1: "low", x2: "high", y1: "i", y2: "i", stroke: colors.reference, strokeWidth: 3}
      ),
      Plot.dot(data, {x: "value", y: place, r: 5, fill: colors.background, stroke: colors.reference, strokeWidth: 2.5}),
      Plot.text(data, {
        x: ({value, high}: IntervalDot) => high ?? value,
        y: place,
        text: ({value}: IntervalDot) => format(value),
        textAnchor: "start",
        dx: 9,
        fill: colors.text,
        ...halo
      })
    ]
  });
}
