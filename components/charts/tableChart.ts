import * as Plot from "@observablehq/plot";
import {formatNumber, formatTime} from "../report/formatNumber.js";
import {shortText} from "../report/plainText.js";
import {type Column, type Table, findColumn, isNumeric} from "../table/table.js";
import {element} from "./element.js";
import {figure} from "./figure.js";
import {type ChartOptions, chartWidth, colors, labelWidth, plotDefaults, quoted, xAxis} from "./theme.js";

export const chartTypes = ["bars", "line", "dots"] as const;
export type ChartType = (typeof chartTypes)[number];

export interface TableChartOptions extends ChartOptions {
  type: ChartType;

  /** The column along: of any kind. */
  x: string;

  /** The column that is measured: numbers. */
  y: string;
}

interface Point {
  /** A number, a time in milliseconds, or the place of the row among the rows drawn. */
  x: number;
  y: number;
  label: string;
}

const most = {bars: 60, line: 10_000, dots: 5000};
const tableRows = 200;

/** Two columns of a table as bars, a line or dots. Rows without a value are left out, and said to be. */
export function tableChart(table: Table, options: TableChartOptions): HTMLElement {
  const {type, y} = options;
  const axis = findColumn(table, options.x);
  const measure = findColumn(table, y);
  if (axis === undefined || measure === undefined || !isNumeric(measure)) {
    throw new RangeError(`invalid columns; not in the table, or not a number: ${options.x}, ${y}`);
  }
  const complete = pointsOf(axis, measure.values);
  const points = complete.slice(0, most[type]);
  if (points.length === 0) return element("p", {class: "figure-empty"}, "There is no row with both values to draw.");
  const drawn = type === "line" && isNumeric(axis) ? [...points].sort((a, b) => a.x - b.x) : points;
  const notes = [
    complete.length < table.rows &&
      `Rows with a missing value, not drawn: ${formatNumber(table.rows - complete.length)}.`,
    points.length < complete.length &&
      `The first ${formatNumber(points.length)} of ${formatNumber(complete.length)} rows.`
  ];
  return figure(plot(drawn, axis, options), {
    ...options,
    title: options.title ?? finding(drawn, axis, options),
    summary: `${y} by ${options.x}, ${formatNumber(points.length)} rows`,
    caption: [...notes.filter(Boolean), options.caption].filter(Boolean).join(" "),
    table: {columns: [options.x, y], rows: drawn.slice(0, tableRows).map(({label, y}) => [label, y])}
  });
}

function pointsOf(axis: Column, values: Float64Array): Point[] {
  const points: Point[] = [];
  for (let row = 0; row < values.length; row++) {
    if (!Number.isFinite(values[row])) continue;
    if (isNumeric(axis)) {
      const x = axis.values[row];
      if (Number.isFinite(x)) points.push({x, y: values[row], label: axis.kind === "time" ? formatTime(x) : String(x)});
    } else {
      const code = axis.codes[row];
      points.push({x: points.length, y: values[row], label: code < 0 ? "null" : axis.dictionary[code]});
    }
  }
  return points;
}

function finding(points: readonly Point[], axis: Column, {type, x, y}: TableChartOptions): string {
  if (points.length === 1) return `${y} is ${formatNumber(points[0].y)} at ${shortText(points[0].label, 40)}`;
  if (type === "dots" && isNumeric(axis)) {
    return `${y} against ${x}: correlation ${correlation(points).toFixed(2)} over ${formatNumber(points.length)} rows`;
  }
  const where = ({label}: Point) => (isNumeric(axis) ? `${x} ${label}` : quoted(shortText(label, 40)));
  const [low, high] = [least(points, 1), least(points, -1)];
  return `${y} is highest at ${where(high)}, with ${formatNumber(high.y)}, and lowest at ${where(low)}, with ${formatNumber(low.y)}`;
}

function least(points: readonly Point[], sign: 1 | -1): Point {
  return points.reduce((best, point) => (sign * point.y < sign * best.y ? point : best));
}

/** Pearson's. */
function correlation(points: readonly Point[]): number {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(points.map(({x}) => x)), mean(points.map(({y}) => y))];
  const sum = (term: (dx: number, dy: number) => number) =>
    points.reduce((total, {x, y}) => total + term(x - mx, y - my), 0);
  return sum((dx, dy) => dx * dy) / (Math.sqrt(sum((dx) => dx * dx) * sum((_, dy) => dy * dy)) || 1);
}

function plot(points: readonly Point[], axis: Column, options: TableChartOptions): Element {
  return options.type === "bars" && !isNumeric(axis) ? lyingBars(points, options) : upright(points, axis, options);
}

/** Bars with names lie, so that the names can be read. */
function lyingBars(points: readonly Point[], options: TableChartOptions): Element {
  const width = chartWidth(options);
  const labels = points.map(({label}) => shortText(label, width < 480 ? 14 : 28));
  return Plot.plot({
    ...plotDefaults(width),
    height: points.length * 26 + 56,
    marginTop: 6,
    marginLeft: 14 + Math.max(...labels.map(labelWidth)),
    marginRight: 24,
    x: {...xAxis, label: options.y, grid: true, nice: true, ticks: width / 110},
    y: {type: "band", label: null, tickSize: 0, padding: 0.2, tickFormat: (i: number) => labels[i]},
    marks: [
      Plot.barX(points, {y: (_, i) => i, x: "y", fill: colors.reference, fillOpacity: 0.75}),
      Plot.ruleX([0], {stroke: colors.muted})
    ]
  });
}

function upright(points: readonly Point[], axis: Column, options: TableChartOptions): Element {
  const width = chartWidth(options);
  const labels = new Map(points.map(({x, label}) => [x, label]));
  const named = !isNumeric(axis);
  return Plot.plot({
    ...plotDefaults(width),
    height: 300,
    marginLeft: 60,
    marginTop: 28,
    marginRight: 20,
    x: {
      ...xAxis,
      type: axis.kind === "time" ? "utc" : "linear",
      label: options.x,
      ticks: width / 100,
      ...(named && {ticks: wordTicks(points, width), tickFormat: (x: number) => shortText(labels.get(x) ?? "", 12)})
    },
    y: {label: options.y, labelArrow: "none", grid: true, nice: true, zero: options.type === "bars", ticks: 5},
    marks: [markOf(points, options.type), options.type === "bars" ? Plot.ruleY([0], {stroke: colors.muted}) : null]
  });
}

function markOf(points: readonly Point[], type: ChartType): Plot.Markish {
  if (type === "line") {
    const few = points.length <= 60 ? Plot.dot(points, {x: "x", y: "y", r: 2.5, fill: colors.reference}) : null;
    return [Plot.line(points, {x: "x", y: "y", stroke: colors.reference, strokeWidth: 2}), few];
  }
  if (type === "dots") return Plot.dot(points, {x: "x", y: "y", r: 3, stroke: colors.reference, strokeOpacity: 0.7});
  const half = 0.4 * leastGap(points);
  return Plot.rectY(points, {
    x1: ({x}: Point) => x - half,
    x2: ({x}: Point) => x + half,
    y: "y",
    fill: colors.reference,
    fillOpacity: 0.75
  });
}

/** How far apart two neighbours are at least; 1 for a single one. */
function leastGap(points: readonly Point[]): number {
  const xs = [...new Set(points.map(({x}) => x))].sort((a, b) => a - b);
  const gaps = xs.slice(1).map((x, i) => x - xs[i]);
  return gaps.length === 0 ? 1 : Math.min(...gaps);
}

function wordTicks(points: readonly Point[], width: number): number[] {
  const step = Math.ceil(points.length / Math.max(1, Math.floor(width / 90)));
  return points.filter((_, i) => i % step === 0).map(({x}) => x);
}
