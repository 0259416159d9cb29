import type {ColumnResult} from "../detectors/result.js";
import {formatNumber, formatShare, formatTime} from "./formatNumber.js";
import {fitLabel, labelWidth} from "./labelWidth.js";
import {type Markup, markup} from "./markup.js";
import {shortText} from "./plainText.js";

type Distribution = NonNullable<ColumnResult["distribution"]>;
type Histogram = Extract<Distribution, {type: "histogram"}>;
type Bars = Extract<Distribution, {type: "bars"}>;

type Sides = Pick<Histogram, "edges" | "reference" | "current" | "outside">;

const labelLength = 24;

// Labels end at 150 of 480, or further right when one is long: the bars then have less room. See the style for 12.
const labelEnd = {least: 150, most: 236};
const fontSize = 12;

/** A picture of a column for a cell of a table: 120 × 28, without text. */
export function thumbnailSvg(distribution: Distribution): Markup {
  const size = {width: 120, height: 28};
  return markup`<svg class="thumb" viewBox="0 0 120 28" width="120" height="28" aria-hidden="true">${steps(asHistogram(distribution), size)}</svg>`;
}

/** A picture of a column for its details, with axis or labels; what it shows is also said in its label. */
export function distributionSvg(column: ColumnResult, distribution: Distribution): Markup {
  return distribution.type === "histogram" ? histogramSvg(column, distribution) : barsSvg(column, distribution);
}

function asHistogram(distribution: Distribution): Sides {
  const {reference, current} = distribution;
  if (distribution.type === "histogram") return distribution;
  const outside = {reference: distribution.otherReference, current: distribution.otherCurrent};
  return {edges: [...reference, 0].map((_, i) => i), reference, current, outside};
}

function histogramSvg({name, kind}: ColumnResult, histogram: Histogram): Markup {
  const {edges, outside} = histogram;
  const write = kind === "time" ? formatTime : (value: number) => formatNumber(value);
  const [low, high] = [write(edges[0]), write(edges[edges.length - 1])];
  const label = `Distribution of ${shortText(name, 60)}: from ${low} to ${high}, reference filled, current as a line`;
  const tails = outside.reference + outside.current;
  const beyond = tails === 0 ? null : `beyond: ${formatNumber(outside.reference)} → ${formatNumber(outside.current)}`;
  return markup`<svg class="plot" viewBox="0 0 480 142" width="480" height="142" role="img" aria-label="${label}">${steps(histogram, {width: 480, height: 120})}<path class="axis" d="M0 120.5H480"/><text x="0" y="137">${low}</text><text x="240" y="137" text-anchor="middle">${beyond}</text><text x="480" y="137" text-anchor="end">${high}</text></svg>`;
}

/** Reference as a filled area, current as a line in front; each as the share of its side per unit of width. */
function steps({edges, reference, current, outside}: Sides, size: {width: number; height: number}): Markup {
  const sides = [density(edges, reference, outside.reference), density(edges, current, outside.current)];
  const top = Math.max(...sides[0], ...sides[1]) || 1;
  const span = edges[edges.length - 1] - edges[0] || 1;
  const x = (edge: number) => round(((edge - edges[0]) / span) * size.width);
  const y = (value: number) => round(size.height - (value / top) * (size.height - 3));
  const [filled, line] = sides.map((side) =>
    side.map((value, i) => `${i === 0 ? "" : `V${y(value)}`}H${x(edges[i + 1])}`).join("")
  );
  const start = (side: number[]) => y(side[0] ?? 0);
  return markup`<path class="reference" d="M0 ${size.height}V${start(sides[0])}${filled}V${size.height}Z"/><path class="current" d="M0 ${start(sides[1])}${line}"/>`;
}

function density(edges: readonly number[], counts: readonly number[], outside: number): number[] {
  const total = sum(counts) + outside || 1;
  return counts.map((count, i) => {
    const width = edges[i + 1] - edges[i];
    return width > 0 ? count / total / width : 0;
  });
}

function barsSvg({name, unseen}: ColumnResult, bars: Bars): Markup {
  const totals = {
    reference: sum(bars.reference) + bars.otherReference || 1,
    current: sum(bars.current) + bars.otherCurrent || 1
  };
  const isNew = new Set(unseen.values.map(({value}) => value));
  const rows = bars.values.map((value, i) => ({
    drawn: true,
    label: barLabel(value, isNew.has(value)),
    reference: bars.reference[i] / totals.reference,
    current: bars.current[i] / totals.current
  }));
  if (bars.otherReference + bars.otherCurrent > 0) {
    const {otherReference, otherCurrent} = bars;
    rows.push({
      drawn: false,
      label: "(all others)",
      reference: otherReference / totals.reference,
      current: otherCurrent / totals.current
    });
  }
  const top = Math.max(...rows.flatMap(({drawn, reference, current}) => (drawn ? [reference, current] : []))) || 1;
  const height = 22 * rows.length;
  const end = Math.max(labelEnd.least, ...rows.map(({label}) => Math.ceil(labelWidth(label, fontSize))));
  const drawn = rows.map((row, i) => barRow(row, {top, y: 22 * i, end}));
  const label = `Shares of the values of ${shortText(name, 60)}, reference above and current below in each pair`;
  return markup`<svg class="plot" viewBox="0 0 480 ${height}" width="480" height="${height}" role="img" aria-label="${label}">${drawn}</svg>`;
}

/** The value, short enough for the room left of the bars. */
function barLabel(value: string, isNew: boolean): string {
  const note = isNew ? " (new)" : "";
  return fitLabel(shortText(value, labelLength), labelEnd.most - labelWidth(note, fontSize), fontSize) + note;
}

/** What stands for many values has no bar: it would dwarf those of single values. */
function barRow(row: BarRow, at: {top: number; y: number; end: number}): Markup {
  const start = at.end + 6;
  const width = (share: number) => round((share / at.top) * (356 - start));
  const shares = `${formatShare(row.reference)} → ${formatShare(row.current)}`;
  const bars = row.drawn
    ? markup`<path class="reference" d="M${start} ${at.y + 2}h${width(row.reference)}v8h-${width(row.reference)}z"/><path class="bar current" d="M${start} ${at.y + 11}h${width(row.current)}v7h-${width(row.current)}z"/>`
    : null;
  return markup`<text x="${at.end}" y="${at.y + 14}" text-anchor="end">${row.label}</text>${bars}<text x="364" y="${at.y + 14}">${shares}</text>`;
}

interface BarRow {
  drawn: boolean;
  label: string;
  reference: number;
  current: number;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
