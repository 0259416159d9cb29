import * as Plot from "@observablehq/plot";
import {formatNumber} from "../report/formatNumber.js";
import {shortText} from "../report/plainText.js";
import {element} from "./element.js";
import {figure} from "./figure.js";
import {type ChartOptions, chartWidth, colors, labelWidth, plotDefaults} from "./theme.js";

export interface HeatMapOptions extends ChartOptions {
  /** The finding: a heat map has no general one. */
  title: string;

  /** What the rows and the columns are: "Annotator", "True class". */
  rowLabel: string;
  columnLabel: string;

  /** What the cells measure: "Agreement". */
  valueLabel: string;

  /** The value at which a cell is darkest. Defaults to 1; a value of 0 or below is lightest. */
  full?: number;

  /** How values are written. Defaults to two decimals. */
  format?: (value: number) => string;
}

interface HeatCell {
  row: number;
  column: number;
  value: number;
}

/** A matrix as shaded cells with their values in figures; null is an empty cell. */
export function heatMap(
  values: readonly (readonly (number | null)[])[],
  names: {rows: readonly string[]; columns: readonly string[]},
  options: HeatMapOptions
): HTMLElement {
  if (values.length === 0) return element("p", {class: "figure-empty"}, "There is nothing to draw.");
  const {valueLabel, rowLabel, columnLabel, format = twoDecimals} = options;
  const cells = values.flatMap((line, row) =>
    line.flatMap((value, column): HeatCell[] => (value === null ? [] : [{row, column, value}]))
  );
  const sorted = [...cells].sort((a, b) => a.value - b.value);
  const told = ({row, column, value}: HeatCell) => `${names.rows[row]} and ${names.columns[column]} ${format(value)}`;
  return figure(heatPlot(cells, names, {...options, format}), {
    ...options,
    summary:
      cells.length === 0
        ? `${valueLabel}: no value`
        : `${valueLabel}, lowest: ${told(sorted[0])}; highest: ${told(sorted[sorted.length - 1])}`,
    table: {
      columns: [`${rowLabel} \\ ${columnLabel}`, ...names.columns],
      rows: values.map((line, i) => [names.rows[i], ...line.map((value) => (value === null ? null : format(value)))])
    }
  });
}

function heatPlot(
  cells: readonly HeatCell[],
  names: {rows: readonly string[]; columns: readonly string[]},
  options: HeatMapOptions & {format: (value: number) => string}
): Element {
  const {rowLabel, columnLabel, full = 1, format} = options;
  const most = Math.min(chartWidth(options), 160 + 72 * names.columns.length);
  const short = most < 480 ? 8 : 18;
  const [rows, columns] = [names.rows, names.columns].map((list) => list.map((name) => shortText(name, short)));
  const room = most / (columns.length + 1);
  const strength = ({value}: HeatCell) => Math.min(1, Math.max(0, value / full));
  return Plot.plot({
    ...plotDefaults(most),
    height: 66 + 34 * rows.length,
    marginTop: 52,
    marginBottom: 8,
    marginLeft: 40 + Math.max(...rows.map(labelWidth)),
    x: {
      type: "band",
      domain: columns.map((_, i) => i),
      axis: "top",
      label: columnLabel,
      labelArrow: "none",
      tickSize: 0,
      tickFormat: (i: number) => shortText(columns[i], Math.max(3, Math.floor(room / 8)))
    },
    y: {
      type: "band",
      domain: rows.map((_, i) => i),
      label: rowLabel,
      labelOffset: 30 + Math.max(...rows.map(labelWidth)),
      labelArrow: "none",
      tickSize: 0,
      tickFormat: (i: number) => rows[i]
    },
    marks: [
      Plot.cell(cells, {
        x: "column",
        y: "row",
        inset: 1,
        fill: colors.reference,
        fillOpacity: (cell: HeatCell) => 0.06 + 0.5 * strength(cell),
        stroke: colors.line
      }),
      room < 30
        ? null
        : Plot.text(cells, {x: "column", y: "row", text: ({value}: HeatCell) => format(value), fill: colors.text})
    ]
  });
}

function twoDecimals(value: number): string {
  return formatNumber(Math.round(value * 100) / 100);
}
