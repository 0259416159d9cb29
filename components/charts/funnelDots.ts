import * as Plot from "@observablehq/plot";
import {formatNumber, formatShare} from "../report/formatNumber.js";
import {element} from "./element.js";
import {figure} from "./figure.js";
import {type ChartOptions, chartWidth, colors, halo, plotDefaults, xAxis} from "./theme.js";

export interface FunnelDot {
  name: string;
  rows: number;
  share: number;
}

export interface FunnelDotsOptions extends ChartOptions {
  /** The finding: a funnel has no general one. */
  title: string;

  /** What the rows are, with the word for size: "Flights from the airport". */
  rowsLabel: string;
  shareLabel: string;

  /** The share of all groups together. */
  overall: number;

  /** Where 95 of 100 groups of a size would lie if only chance parted them. */
  band: (rows: number) => {low: number; high: number};

  /** Groups below this size are drawn as empty dots. */
  smallest: number;

  /** The names that are written beside their dots. */
  named: readonly string[];
}

/** The share of every group against its size, with the funnel in which chance alone would keep them. */
export function funnelDots(data: readonly FunnelDot[], options: FunnelDotsOptions): HTMLElement {
  if (data.length === 0) return element("p", {class: "figure-empty"}, "There is nothing to draw.");
  const {rowsLabel, shareLabel, overall, band} = options;
  const outside = data.filter(({rows, share}) => share < band(rows).low || share > band(rows).high);
  const bySize = [...data].sort((a, b) => a.rows - b.rows || (a.name < b.name ? -1 : 1));
  return figure(funnelPlot(bySize, options), {
    ...options,
    summary: `${formatNumber(data.length)} groups of ${formatNumber(bySize[0].rows)} to ${formatNumber(bySize[bySize.length - 1].rows)}; ${formatShare(overall)} over all; ${formatNumber(outside.length)} outside the funnel of chance`,
    table: {
      columns: ["", rowsLabel, shareLabel],
      rows: bySize.map(({name, rows, share}) => [name, rows, formatShare(share)])
    }
  });
}

function funnelPlot(data: readonly FunnelDot[], options: FunnelDotsOptions): Element {
  const {rowsLabel, shareLabel, overall, band, smallest, named} = options;
  const width = chartWidth(options);
  const [least, most] = [data[0].rows, data[data.length - 1].rows];
  const funnel = Array.from({length: 121}, (_, i) => {
    const rows = least * Math.sqrt(most / least) ** (i / 60);
    return {rows, ...band(rows)};
  });
  const isShown = ({rows}: FunnelDot) => rows >= smallest;
  const words = data.filter(({name}) => named.includes(name));
  return Plot.plot({
    ...plotDefaults(width),
    height: 352,
    marginTop: 40,
    marginLeft: 56,
    marginRight: 24,
    x: {...xAxis, type: "log", label: rowsLabel, ticks: width / 110, tickFormat: (rows: number) => tick(rows)},
    y: {
      label: shareLabel,
      labelArrow: "none",
      grid: true,
      ticks: 5,
      domain: [0, Math.min(1, 1.05 * Math.max(...data.map(({share}) => share), overall))],
      clamp: true,
      tickFormat: formatShare
    },
    marks: [
      Plot.areaY(funnel, {x: "rows", y1: "low", y2: "high", fill: colors.muted, fillOpacity: 0.18, clip: true}),
      Plot.ruleY([overall], {stroke: colors.text, strokeDasharray: "2 3"}),
      Plot.dot(data, {
        x: "rows",
        y: "share",
        r: 3.5,
        fill: (dot: FunnelDot) => (isShown(dot) ? colors.reference : colors.background),
        fillOpacity: 0.75,
        stroke: (dot: FunnelDot) => (isShown(dot) ? colors.reference : colors.muted)
      }),
      smallest > least ? Plot.ruleX([smallest], {stroke: colors.current, strokeWidth: 2}) : null,
      Plot.text(words, {
        x: "rows",
        y: "share",
        text: "name",
        dy: -11,
        fontWeight: 600,
        fill: colors.text,
        ...halo
      })
    ]
  });
}

/** Powers of ten alone, since those between crowd a logarithmic axis. */
function tick(rows: number): string {
  const digits = String(Math.round(rows));
  return /^10*$/.test(digits) ? formatNumber(Number(digits)) : "";
}
