import * as Plot from "@observablehq/plot";
import {formatNumber} from "../report/formatNumber.js";
import {shortText} from "../report/plainText.js";
import {element} from "./element.js";
import {figure} from "./figure.js";
import {type ChartOptions, chartWidth, colors, halo, plotDefaults, quoted, xAxis} from "./theme.js";

export interface Bar {
  label: string;

  /** At least 0. */
  value: number;

  /** The ends of an interval around the value. */
  low?: number;
  high?: number;
}

export interface BarsOptions extends ChartOptions {
  /** What the bars measure, with units: "Rows per second". */
  label: string;

  /** How values are written. Defaults to three significant digits. */
  format?: (value: number) => string;

  /** The labels of the bars that the title is about, drawn in the accent of the current side. */
  highlight?: readonly string[];
}

/** Horizontal bars from zero, in the order given, each with its value in figures. */
export function bars(data: readonly Bar[], options: BarsOptions): HTMLElement {
  const {label, format = formatNumber, title} = options;
  for (const {label: name, value} of data) {
    if (!(value >= 0)) throw new RangeError(`invalid value of ${name}; not at least 0: ${value}`);
  }
  if (data.length === 0) return element("p", {class: "figure-empty"}, "There is nothing to draw.");
  const [most] = [...data].sort((a, b) => b.value - a.value);
  const hasInterval = data.some(({low}) => low !== undefined);
  return figure(barsPlot(data, options), {
    ...options,
    title: title ?? `${quoted(shortText(most.label, 40))} is highest, at ${format(most.value)}`,
    summary: `${label}: ${data
      .slice(0, 12)
      .map((bar) => `${shortText(bar.label, 40)} ${format(bar.value)}`)
      .join(", ")}`,
    table: {
      columns: ["", label, ...(hasInterval ? ["From", "To"] : [])],
      rows: data.map((bar) => [bar.label, bar.value, ...(hasInterval ? [bar.low ?? null, bar.high ?? null] : [])])
    }
  });
}

function barsPlot(data: readonly Bar[], options: BarsOptions) {
  const {label, format = formatNumber, highlight = []} = options;
  const width = chartWidth(options);
  const labels = data.map((bar) => shortText(bar.label, width < 480 ? 16 : 32));
  const top = Math.max(...data.map(({value, high}) => Math.max(value, high ?? 0))) || 1;
  const y = (_: Bar, i: number) => i;
  const lit = new Set(highlight);
  const withInterval = data.flatMap(({low, high}, i) =>
    low === undefined || high === undefined ? [] : [{i, low, high}]
  );
  return Plot.plot({
    ...plotDefaults(width),
    height: data.length * 28 + 52,
    marginTop: 6,
    marginLeft: 14 + 7.2 * Math.max(...labels.map(({length}) => length)),
    x: {
      ...xAxis,
      domain: [0, top * (width < 480 ? 1.4 : 1.18)],
      label,
      grid: true,
      ticks: width / 110
    },
    y: {type: "band", label: null, tickSize: 0, padding: 0.2, tickFormat: (i: number) => labels[i]},
    marks: [
      Plot.barX(data, {
        y,
        x: "value",
        fill: (bar: Bar) => (lit.has(bar.label) ? colors.current : colors.reference),
        fillOpacity: 0.75
      }),
      Plot.link(withInterval, {y1: "i", y2: "i", x1: "low", x2: "high", stroke: colors.text, strokeWidth: 1.5}),
      Plot.text(data, {
        y,
        x: ({value, high}: Bar) => Math.max(value, high ?? 0),
        text: ({value}: Bar) => format(value),
        textAnchor: "start",
        dx: 6,
        fill: colors.text,
        ...halo
      }),
      Plot.ruleX([0], {stroke: colors.muted})
    ]
  });
}
