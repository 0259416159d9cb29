import * as Plot from "@observablehq/plot";
import {formatNumber} from "../report/formatNumber.js";
import {element} from "./element.js";
import {figure} from "./figure.js";
import {type ChartOptions, chartWidth, colors, halo, plotDefaults, xAxis} from "./theme.js";

export interface UprightBar {
  label: string;

  /** At least 0. */
  value: number;

  /** Facts about the bar for the table, in the order of their names in the options. */
  facts?: readonly (string | number)[];
}

export interface UprightBarsOptions extends ChartOptions {
  /** The finding: these bars have no general one. */
  title: string;

  /** What the bars stand for, in order: "Hour of departure". */
  xLabel: string;

  /** What they measure, with units. */
  yLabel: string;
  yFormat?: (value: number) => string;

  /** The labels of the bars that the title is about: outlined, darker, and with their value above. */
  highlight?: readonly string[];

  /** A value to compare with, drawn across. */
  level?: {y: number; label: string};

  /** The names of the facts. */
  facts?: readonly string[];

  /** The vertical axis holds at least this value. */
  include?: number;
}

/** Upright bars from zero, in the order given: for hours, minutes, ages, where a horizontal list would be too long. */
export function uprightBars(data: readonly UprightBar[], options: UprightBarsOptions): HTMLElement {
  for (const {label, value} of data) {
    if (!(value >= 0)) throw new RangeError(`invalid value of ${label}; not at least 0: ${value}`);
  }
  if (data.length === 0) return element("p", {class: "figure-empty"}, "There is nothing to draw.");
  const {xLabel, yLabel, yFormat = formatNumber, highlight = [], facts = []} = options;
  const lit = data.filter(({label}) => highlight.includes(label));
  return figure(barsPlot(data, options), {
    ...options,
    summary: [
      `${yLabel} by ${xLabel}, from ${data[0].label} to ${data[data.length - 1].label}`,
      ...lit.map(({label, value}) => `${label}: ${yFormat(value)}`)
    ].join("; "),
    table: {
      columns: [xLabel, yLabel, ...facts],
      rows: data.map(({label, value, facts: own = []}) => [label, yFormat(value), ...own])
    }
  });
}

function barsPlot(data: readonly UprightBar[], options: UprightBarsOptions): Element {
  const {xLabel, yLabel, yFormat = formatNumber, highlight = [], level, include = 0} = options;
  const width = chartWidth(options);
  const lit = new Set(highlight);
  const isLit = ({label}: UprightBar) => lit.has(label);
  const top = Math.max(...data.map(({value}) => value), include, level?.y ?? 0) || 1;
  const longest = Math.max(...data.map(({label}) => label.length));
  const step = Math.max(1, Math.ceil((data.length * (10 + 8 * longest)) / (width - 80)));
  return Plot.plot({
    ...plotDefaults(width),
    height: 300,
    marginTop: 28,
    marginLeft: 56,
    x: {
      ...xAxis,
      type: "band",
      domain: data.map(({label}) => label),
      label: xLabel,
      padding: 0.15,
      ticks: data.flatMap(({label}, i) => (i % step === 0 ? [label] : [])),
      tickSize: 0
    },
    y: {label: yLabel, labelArrow: "none", grid: true, ticks: 5, domain: [0, 1.08 * top], tickFormat: yFormat},
    marks: [
      Plot.barY(data, {
        x: "label",
        y: "value",
        fill: (bar: UprightBar) => (isLit(bar) ? colors.current : colors.reference),
        fillOpacity: (bar: UprightBar) => (isLit(bar) ? 0.8 : 0.45),
        stroke: (bar: UprightBar) => (isLit(bar) ? colors.current : colors.reference)
      }),
      level === undefined ? null : levelMarks(level),
      Plot.text(data.filter(isLit), {
        x: "label",
        y: "value",
        text: ({value}: UprightBar) => yFormat(value),
        dy: -9,
        fontWeight: 600,
        fill: colors.text,
        ...halo
      }),
      Plot.ruleY([0], {stroke: colors.muted})
    ]
  });
}

function levelMarks(level: {y: number; label: string}): Plot.Markish[] {
  return [
    Plot.ruleY([level.y], {stroke: colors.text, strokeDasharray: "2 3"}),
    Plot.text([level], {
      y: "y",
      frameAnchor: "right",
      text: "label",
      textAnchor: "end",
      dy: -8,
      fill: colors.text,
      ...halo
    })
  ];
}
