import * as Plot from "@observablehq/plot";
import {formatNumber, formatShare} from "../report/formatNumber.js";
import {element} from "./element.js";
import {figure} from "./figure.js";
import {type ChartOptions, chartWidth, colors, halo, labelWidth, plotDefaults, xAxis} from "./theme.js";

export interface DotPair {
  label: string;

  /** The reference side and the current side. */
  sides: readonly [PairSide, PairSide];
}

export interface PairSide {
  share: number;
  rows: number;
}

export interface PairDotsOptions extends ChartOptions {
  /** The finding: pairs have no general one. */
  title: string;

  /** What the dots measure. */
  label: string;

  /** The names of the two sides. */
  names: readonly [string, string];

  /** What a row is, in the plural: "flights". */
  rows: string;
}

/** Two shares per line on one scale: a filled dot and an empty diamond, each with its name where it is first drawn. */
export function pairDots(data: readonly DotPair[], options: PairDotsOptions): HTMLElement {
  if (data.length === 0) return element("p", {class: "figure-empty"}, "There is nothing to draw.");
  const {label, names, rows} = options;
  return figure(pairsPlot(data, options), {
    ...options,
    summary: data
      .map(
        (pair) => `${pair.label}: ${names.map((name, i) => `${name} ${formatShare(pair.sides[i].share)}`).join(", ")}`
      )
      .join("; "),
    table: {
      columns: ["", ...names.flatMap((name) => [`${name}, ${label.toLowerCase()}`, `${name}, ${rows}`])],
      rows: data.map((pair) => [pair.label, ...pair.sides.flatMap(({share, rows}) => [formatShare(share), rows])])
    }
  });
}

function pairsPlot(data: readonly DotPair[], options: PairDotsOptions): Element {
  const {label, names} = options;
  const width = chartWidth(options);
  const shares = data.flatMap(({sides}) => sides.map(({share}) => share));
  const [low, high] = [Math.min(...shares), Math.max(...shares)];
  const pad = 0.2 * (high - low || 0.1);
  const y = (_: DotPair, i: number) => i;
  const side = (i: 0 | 1) => ({
    y,
    x: ({sides}: DotPair) => sides[i].share,
    r: 6,
    symbol: i === 0 ? ("circle" as const) : ("diamond" as const),
    fill: i === 0 ? colors.reference : colors.background,
    stroke: i === 0 ? colors.reference : colors.current,
    strokeWidth: 2
  });
  const words = (i: 0 | 1) => ({
    y,
    x: ({sides}: DotPair) => sides[i].share,
    text: ({sides}: DotPair, row: number) =>
      `${row === 0 ? `${names[i]} ` : ""}${formatShare(sides[i].share)}\n${formatNumber(sides[i].rows)}`,
    fill: colors.text,
    ...halo
  });
  return Plot.plot({
    ...plotDefaults(width),
    height: 76 * data.length + 60,
    marginTop: 10,
    marginLeft: 16 + Math.max(...data.map(({label}) => labelWidth(label))),
    marginRight: 12,
    x: {
      ...xAxis,
      label,
      grid: true,
      ticks: width / 120,
      domain: [Math.max(0, low - pad), high + pad],
      tickFormat: formatShare
    },
    y: {type: "band", label: null, tickSize: 0, tickFormat: (i: number) => data[i].label},
    marks: [
      Plot.link(data, {
        y1: y,
        y2: y,
        x1: ({sides}: DotPair) => sides[0].share,
        x2: ({sides}: DotPair) => sides[1].share,
        stroke: colors.muted,
        strokeWidth: 1.5
      }),
      Plot.dot(data, side(0)),
      Plot.dot(data, side(1)),
      Plot.text(data, {...words(0), dy: -21}),
      Plot.text(data, {...words(1), dy: 23})
    ]
  });
}
