import * as Plot from "@observablehq/plot";
import type {ColumnResult} from "../detectors/result.js";
import {formatCount, formatNumber} from "../report/formatNumber.js";
import {shortText} from "../report/plainText.js";
import {element} from "./element.js";
import {figure} from "./figure.js";
import {type ChartOptions, chartWidth, colors, labelWidth, plotDefaults, quoted, xAxis} from "./theme.js";

export type EffectColumn = Pick<ColumnResult, "name" | "effect" | "verdict">;

export interface EffectBandOptions extends ChartOptions {
  /** At most so many columns are drawn, the strongest first. Defaults to 30. */
  most?: number;
}

// By shape as well as by colour.
const verdictMarks = {
  drift: {color: colors.bad, symbol: "diamond"},
  "no drift": {color: colors.text, symbol: "circle"},
  "not enough data": {color: colors.muted, symbol: "square"}
} as const;

interface Row {
  name: string;
  verdict: ColumnResult["verdict"];
  value: number;
  low: number;
  high: number;
  bandLow: number;
  bandHigh: number;
  hasInterval: boolean;
  hasBand: boolean;
  effect: NonNullable<ColumnResult["effect"]>;
}

/**
 * Effects with their 95 % intervals, against the band where they lie when nothing changed and the threshold that
 * counts. One column is drawn in the units of its effect; several, ranked, in multiples of their thresholds.
 */
export function effectBand(
  columns: EffectColumn | readonly EffectColumn[],
  options: EffectBandOptions = {}
): HTMLElement {
  const {most = 30, title, caption} = options;
  const width = chartWidth(options);
  const list: readonly EffectColumn[] = "effect" in columns ? [columns] : columns;
  const ranked = list
    .flatMap((column) => (column.effect === null ? [] : [row(column, column.effect, list.length === 1)]))
    .sort((a, b) => b.value - a.value);
  if (ranked.length === 0) return element("p", {class: "figure-empty"}, "No effect could be measured.");
  const shown = ranked.slice(0, most);
  const left = ranked.length - shown.length;
  const single = list.length === 1;
  return figure(effectPlot(shown, {width, single}), {
    ...options,
    title: title ?? (single ? singleTitle(ranked[0]) : listTitle(ranked)),
    summary: shown.slice(0, 5).map(sentence).join(" "),
    caption: [
      caption,
      "Grey: where the effect lies when nothing changed. Dashed: the threshold. Diamond: drift; circle: no drift; square: not enough data.",
      left > 0 && `${formatCount(left, "weaker column")} not drawn.`
    ]
      .filter(Boolean)
      .join(" "),
    table: {
      columns: ["Column", "Effect", "Value", "From", "To", "Threshold", "No drift from", "No drift to", "Verdict"],
      rows: ranked.map(({name, verdict, effect}) => [
        shortText(name, 200),
        effect.name,
        effect.value,
        effect.low,
        effect.high,
        effect.threshold,
        effect.noDriftBand?.low ?? null,
        effect.noDriftBand?.high ?? null,
        verdict
      ])
    }
  });
}

function row({name, verdict}: EffectColumn, effect: NonNullable<ColumnResult["effect"]>, single: boolean): Row {
  const unit = single ? 1 : effect.threshold || 1;
  const {value, low, high, noDriftBand: band} = effect;
  return {
    name,
    verdict,
    effect,
    value: value / unit,
    low: (low ?? value) / unit,
    high: (high ?? value) / unit,
    bandLow: (band?.low ?? 0) / unit,
    bandHigh: (band?.high ?? 0) / unit,
    hasInterval: low !== null && high !== null,
    hasBand: band !== null
  };
}

function effectPlot(rows: readonly Row[], {width, single}: {width: number; single: boolean}): Element {
  const threshold = single ? rows[0].effect.threshold : 1;
  const labels = rows.map(({name}) => shortText(name, width < 480 ? 14 : 28));
  const y = (item: Row) => rows.indexOf(item);
  const color = ({verdict}: Row) => verdictMarks[verdict].color;
  const top = 1.08 * Math.max(threshold, ...rows.flatMap(({value, high, bandHigh}) => [value, high, bandHigh]));
  return Plot.plot({
    ...plotDefaults(width),
    height: rows.length * 26 + 66,
    marginTop: 22,
    marginLeft: single ? 22 : 14 + Math.max(...labels.map(labelWidth)),
    marginRight: 16,
    x: {
      domain: [0, top],
      label: single ? rows[0].effect.name : "Effect, in multiples of its threshold",
      ...xAxis,
      grid: true,
      ticks: width / 90
    },
    y: {type: "band", label: null, tickSize: 0, tickFormat: (i: number) => labels[i], axis: single ? null : "left"},
    symbol: {type: "identity"},
    marks: [
      Plot.barX(
        rows.filter(({hasBand}) => hasBand),
        {y, x1: "bandLow", x2: "bandHigh", fill: colors.muted, fillOpacity: 0.35, insetTop: 3, insetBottom: 3}
      ),
      Plot.ruleX([threshold], {stroke: colors.text, strokeDasharray: "4 3", strokeWidth: 1.5}),
      Plot.text([threshold], {
        x: (value: number) => value,
        text: () => (single ? `threshold ${formatNumber(threshold)}` : "threshold"),
        frameAnchor: "top",
        dy: -18,
        textAnchor: threshold > top * 0.7 ? "end" : threshold < top * 0.15 ? "start" : "middle",
        fill: colors.text
      }),
      Plot.link(
        rows.filter(({hasInterval}) => hasInterval),
        {y1: y, y2: y, x1: "low", x2: "high", stroke: color, strokeWidth: 2.5}
      ),
      Plot.dot(rows, {
        y,
        x: "value",
        r: 5,
        fill: color,
        stroke: colors.background,
        symbol: ({verdict}: Row) => verdictMarks[verdict].symbol
      }),
      Plot.ruleX([0], {stroke: colors.muted})
    ]
  });
}

function singleTitle({name, effect}: Row): string {
  const {value, low, high, threshold} = effect;
  const column = `The effect on ${quoted(shortText(name, 60))}, ${formatNumber(value)},`;
  if (low !== null && high !== null && low < threshold && high > threshold) {
    return `${column} may lie on either side of the threshold, ${formatNumber(threshold)}`;
  }
  return `${column} lies ${value >= threshold ? "above" : "below"} the threshold, ${formatNumber(threshold)}`;
}

function listTitle(rows: readonly Row[]): string {
  const over = rows.filter(({value}) => value >= 1);
  const of = `of ${formatCount(rows.length, "column")}`;
  if (over.length === 0) return `None ${of} reaches its threshold`;
  const [{name, value}] = over;
  return `${over.length} ${of} ${over.length === 1 ? "reaches its" : "reach their"} threshold; ${quoted(shortText(name, 40))} is strongest, at ${formatNumber(value, 2)} times its own`;
}

function sentence({name, verdict, effect}: Row): string {
  const {value, low, high, threshold} = effect;
  const interval = low === null || high === null ? "" : `, 95 % interval ${formatNumber(low)} to ${formatNumber(high)}`;
  return `${quoted(shortText(name, 60))}: ${effect.name} ${formatNumber(value)}${interval}, threshold ${formatNumber(threshold)}, ${verdict}.`;
}
