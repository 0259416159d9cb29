import type {PlotOptions} from "@observablehq/plot";
import {svgElement} from "./element.js";

/** The colours of meaning, from the page's theme, so that every figure follows light and dark. */
export const colors = {
  reference: "var(--reference)",
  current: "var(--current)",
  good: "var(--good)",
  bad: "var(--bad)",
  text: "var(--text)",
  muted: "var(--muted)",
  line: "var(--line)",
  surface: "var(--surface)",
  background: "var(--background)"
} as const;

/**
 * What goes with the colour, since colour alone tells nothing to many readers: the reference is a filled shape and
 * an unbroken line, drawn first and behind (its edge, not its pale filling, carries the contrast); the current side is an outline and a dashed line, in front.
 */
export const marks = {
  referenceOpacity: 0.45,
  currentWidth: 2,
  currentDash: "6 3"
} as const;

export interface ChartOptions {
  /** In pixels, usually the page's `width`. Defaults to 640. */
  width?: number;

  /** Replaces the finding that the chart computes. */
  title?: string;
  caption?: string;

  /** A name by which redraws remember that the reader chose the table; see figure. */
  name?: string;
}

/** The width to draw at: while a page is laid out, its own can be next to nothing. */
export function chartWidth({width = 640}: ChartOptions): number {
  return Math.max(260, width);
}

/** What every plot of the site shares. */
export function plotDefaults(width: number): PlotOptions {
  return {
    width,
    marginBottom: 46,
    style: {background: "none", color: "inherit", fontFamily: "inherit", fontSize: "13px", overflow: "visible"}
  };
}

/** What every horizontal axis shares: its label in the middle, clear of the lower edge. */
export const xAxis = {labelAnchor: "center", labelArrow: "none", labelOffset: 36} as const;

/** A halo that keeps words readable over lines. */
export const halo = {stroke: colors.background, strokeWidth: 4, strokeLinejoin: "round"} as const;

/** About how many pixels a label takes in the size of a plot; capitals are wide. */
export function labelWidth(text: string): number {
  const capitals = text.match(/[\p{Lu}MWmw@]/gu)?.length ?? 0;
  return 7.2 * text.length + 2.2 * capitals;
}

/** A name as it stands in a sentence. */
export function quoted(name: string): string {
  return `“${name}”`;
}

/** A key above a drawing: the same shapes and words in every figure that compares two sides. */
export function sidesKey(words: {reference: string; current: string}): HTMLElement {
  const key = document.createElement("div");
  key.className = "figure-key";
  key.append(keyItem("reference", words.reference), keyItem("current", words.current));
  return key;
}

function keyItem(side: "reference" | "current", word: string): HTMLElement {
  const item = document.createElement("span");
  item.className = "figure-key-item";
  const shape =
    side === "reference"
      ? {fill: colors.reference, "fill-opacity": marks.referenceOpacity, stroke: colors.reference}
      : {fill: "none", stroke: colors.current, "stroke-width": marks.currentWidth};
  const swatch = svgElement("svg", {width: 18, height: 12, "aria-hidden": "true"});
  swatch.append(svgElement("rect", {x: 1, y: 1, width: 16, height: 10, ...shape}));
  item.append(swatch, word);
  return item;
}
