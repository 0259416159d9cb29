import * as Plot from "@observablehq/plot";
import {formatNumber} from "../report/formatNumber.js";
import {element} from "./element.js";
import {figure} from "./figure.js";
import {type ChartOptions, colors, plotDefaults} from "./theme.js";

export interface MarkedLine {
  /** What the line is; written at its end, and before it in the table. */
  name: string;

  /** In order; with low and high, the ends of an interval, which is drawn as a band. */
  points: readonly {x: number; y: number; low?: number; high?: number}[];
  color: keyof typeof colors;

  /** What goes with the colour. Defaults to false. */
  dashed?: boolean;
}

export interface MarkedLinesOptions extends ChartOptions {
  /** The finding: these lines have no general one. */
  title: string;
  xLabel: string;
  yLabel: string;

  /** How values are written. */
  xFormat?: (x: number) => string;
  yFormat?: (y: number) => string;

  /** Where the reader's control stands: a vertical line, and a dot on every line. */
  at?: number;

  /** A level to compare with, drawn across. */
  level?: {y: number; label: string};

  /** The vertical axis holds at least these values. Defaults to zero and the data. */
  include?: readonly number[];

  /** Whether the vertical axis starts at zero. Defaults to true. */
  zero?: boolean;
}

const height = 280;
const margin = {top: 24, bottom: 46};
const labelGap = 16;

/** Lines with their names at the end, the place of the reader's control on them, and a level to compare with. */
export function markedLines(lines: readonly MarkedLine[], options: MarkedLinesOptions): HTMLElement {
  if (lines.every(({points}) => points.length === 0)) {
    return element("p", {class: "figure-empty"}, "There is nothing to draw.");
  }
  const {xLabel, yLabel, xFormat = formatNumber, yFormat = formatNumber, at} = options;
  const here = lines.flatMap(({name, points}) => {
    const point = points.find(({x}) => x === at);
    return point === undefined ? [] : [`${name} ${yFormat(point.y)}`];
  });
  const xs = [...new Set(lines.flatMap(({points}) => points.map(({x}) => x)))].sort((a, b) => a - b);
  return figure(linesPlot(lines, options), {
    ...options,
    summary: [
      `${yLabel} against ${xLabel}, from ${xFormat(xs[0])} to ${xFormat(xs[xs.length - 1])}`,
      ...(at === undefined || here.length === 0 ? [] : [`at ${xFormat(at)}: ${here.join(", ")}`])
    ].join("; "),
    table: {
      columns: [xLabel, ...lines.map(({name}) => name)],
      rows: xs.map((x) => [
        xFormat(x),
        ...lines.map(({points}) => {
          const point = points.find((candidate) => candidate.x === x);
          if (point === undefined) return null;
          const {y, low, high} = point;
          return low === undefined || high === undefined
            ? yFormat(y)
            : `${yFormat(y)} (${yFormat(low)} to ${yFormat(high)})`;
        })
      ])
    }
  });
}

function linesPlot(lines: readonly MarkedLine[], options: MarkedLinesOptions): Element {
  const {width = 640, xLabel, yLabel, xFormat, yFormat, at, level, include = [], zero = true} = options;
  const ys = [
    ...lines.flatMap(({points}) => points.flatMap(({y, low, high}) => [y, low ?? y, high ?? y])),
    ...include,
    ...(level ? [level.y] : [])
  ];
  const [low, high] = [zero ? Math.min(0, ...ys) : Math.min(...ys), Math.max(...ys)];
  const domain: [number, number] = [low, high + 0.04 * (high - low || 1)];
  const names = [...lines.map(({name}) => name), level?.label ?? ""];
  const longest = Math.max(...lines.flatMap(({points}) => points.map(({x}) => (xFormat ?? formatNumber)(x).length)));
  const ticks = Math.max(2, Math.floor((0.7 * width) / (28 + 10 * longest)));
  const dots = lines.flatMap(({points, color}) =>
    points.filter(({x}) => x === at).map(({x, y}) => ({x, y, stroke: colors[color]}))
  );
  return Plot.plot({
    ...plotDefaults(width),
    height,
    marginTop: margin.top,
    marginBottom: margin.bottom,
    marginLeft: 56,
    marginRight: Math.min(0.38 * width, 24 + 7 * Math.max(...names.map((name) => name.length))),
    x: {
      label: xLabel,
      labelAnchor: "center",
      labelArrow: "none",
      labelOffset: margin.bottom - 8,
      ticks,
      tickFormat: xFormat
    },
    y: {label: yLabel, labelArrow: "none", grid: true, ticks: 5, domain, tickFormat: yFormat},
    marks: [
      Plot.ruleY([domain[0]], {stroke: colors.muted}),
      level === undefined ? null : Plot.ruleY([level.y], {stroke: colors.text, strokeDasharray: "2 3"}),
      at === undefined ? null : Plot.ruleX([at], {stroke: colors.muted}),
      lines.map(({points, color}) => {
        const band = points.filter(({low, high}) => low !== undefined && high !== undefined);
        return Plot.areaY(band, {x: "x", y1: "low", y2: "high", fill: colors[color], fillOpacity: 0.15});
      }),
      lines.map(({points, color, dashed}) =>
        Plot.line(points, {
          x: "x",
          y: "y",
          stroke: colors[color],
          strokeWidth: 2,
          strokeDasharray: dashed ? "6 3" : undefined
        })
      ),
      Plot.dot(dots, {x: "x", y: "y", r: 5, fill: colors.background, stroke: "stroke", strokeWidth: 2}),
      endLabels(level === undefined ? lines : [...lines, levelLine(level, lines)], domain)
    ]
  });
}

/** The level as a line of one point, so that its name finds its place among the others. */
function levelLine({y, label}: {y: number; label: string}, lines: readonly MarkedLine[]): MarkedLine {
  const x = Math.max(...lines.flatMap(({points}) => points.map((point) => point.x)));
  return {name: label, color: "text", points: [{x, y}]};
}

/** The names at the lines' ends, moved apart where they would cover each other. */
function endLabels(lines: readonly MarkedLine[], [low, high]: [number, number]): Plot.Markish[] {
  const scale = (height - margin.top - margin.bottom) / (high - low);
  const ends = lines
    .filter(({points}) => points.length > 0)
    .map(({name, points, color}) => ({name, color, ...points[points.length - 1]}))
    .sort((a, b) => b.y - a.y);
  let last = -Infinity;
  return ends.map(({name, x, y, color}) => {
    const wanted = (high - y) * scale;
    const place = Math.max(wanted, last + labelGap);
    last = place;
    return Plot.text([{x, y, name}], {
      x: "x",
      y: "y",
      text: "name",
      textAnchor: "start",
      dx: 8,
      dy: place - wanted,
      lineWidth: 14,
      fill: colors[color],
      stroke: colors.background,
      strokeWidth: 4
    });
  });
}
