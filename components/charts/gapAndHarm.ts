import * as Plot from "@observablehq/plot";
import {formatShare} from "../report/formatNumber.js";
import {figure} from "./figure.js";
import {type ChartOptions, colors, plotDefaults} from "./theme.js";

export interface GapAndHarm {
  /** Which model, and where or when it was used. */
  model: string;
  use: string;

  /** How far the input moved, from 0 to 1. */
  gap: number;

  /** Loss in use ÷ loss in training − 1. */
  harm: number;
}

export interface GapAndHarmOptions extends ChartOptions {
  /** The finding. */
  title: string;

  /** An alarm rings from this gap on. */
  alarm: number;

  /** From this harm on, an alarm is wanted. */
  harmful: number;
}

/** Models in use, by how far their input moved and how much worse they became; right of the line an alarm rings. */
export function gapAndHarm(data: readonly GapAndHarm[], options: GapAndHarmOptions): HTMLElement {
  const {alarm, harmful} = options;
  const name = ({model, use}: GapAndHarm) => `${model}, ${use}`;
  const told = data.map((item) => `${name(item)}: gap ${item.gap.toFixed(2)}, error ${signed(item.harm)}`);
  return figure(scatter(data, options), {
    ...options,
    summary: `An alarm rings from a gap of ${alarm.toFixed(2)}; ${told.join("; ")}`,
    table: {
      columns: ["Model", "Used on", "Gap of the input", "Error against training", "Alarm"],
      rows: data.map(({model, use, gap, harm}) => [
        model,
        use,
        Number(gap.toFixed(3)),
        signed(harm),
        gap >= alarm ? (harm >= harmful ? "right" : "false") : harm >= harmful ? "missed" : "silent, rightly"
      ])
    }
  });
}

const height = 400;
const margin = {top: 26, right: 12, bottom: 46, left: 60};
const harms: [number, number] = [-0.2, 3];

/** Bends the scale of harm: near 0 as it is, large ones closer together. */
const constant = 0.1;

function scatter(data: readonly GapAndHarm[], {width = 640, alarm, harmful}: GapAndHarmOptions): Element {
  const harmed = ({harm}: GapAndHarm) => harm >= harmful;
  const [low, high] = harms;
  return Plot.plot({
    ...plotDefaults(width),
    height,
    marginTop: margin.top,
    marginRight: margin.right,
    marginBottom: margin.bottom,
    marginLeft: margin.left,
    x: {
      label: "Gap between the input in training and in use",
      labelAnchor: "center",
      labelArrow: "none",
      labelOffset: margin.bottom - 8,
      domain: [0, 1],
      ticks: 5
    },
    y: {
      type: "symlog",
      constant,
      label: "Error against training",
      labelArrow: "none",
      grid: true,
      domain: harms,
      ticks: [-0.2, -0.1, 0, 0.1, 0.2, 0.5, 1, 2, 3],
      tickFormat: signed
    },
    marks: [
      Plot.rectY([0], {x1: Math.min(alarm, 1), x2: 1, y1: low, y2: high, fill: colors.muted, fillOpacity: 0.12}),
      Plot.ruleX([alarm], {stroke: colors.text, strokeDasharray: "2 3"}),
      Plot.text([alarm], {
        x: (value: number) => value,
        y: high,
        dy: 10,
        dx: alarm > 0.7 ? -6 : 6,
        text: () => "alarm",
        textAnchor: alarm > 0.7 ? "end" : "start",
        fill: colors.text
      }),
      Plot.ruleY([0], {stroke: colors.muted}),
      Plot.dot(data, {
        x: "gap",
        y: ({harm}: GapAndHarm) => clamp(harm),
        r: 5,
        symbol: (item: GapAndHarm) => (harmed(item) ? "times" : "circle"),
        stroke: (item: GapAndHarm) => (harmed(item) ? colors.bad : colors.good),
        strokeWidth: 2.5
      }),
      labels(data, width)
    ]
  });
}

interface Box {
  left: number;
  right: number;
  y: number;
}

/** The names beside the dots, each moved up or down until it covers neither a dot nor another name. */
function labels(data: readonly GapAndHarm[], width: number): Plot.Markish[] {
  const narrow = width < 520;
  const place = ({gap, harm}: GapAndHarm) => ({
    x: margin.left + gap * (width - margin.left - margin.right),
    y:
      margin.top +
      (1 - (bend(clamp(harm)) - bend(harms[0])) / (bend(harms[1]) - bend(harms[0]))) *
        (height - margin.top - margin.bottom)
  });
  const taken: Box[] = data.map(place).map(({x, y}) => ({left: x - 7, right: x + 7, y}));
  const free = ({left, right, y}: Box) =>
    taken.every((box) => right < box.left || left > box.right || Math.abs(box.y - y) >= 13);
  return data.map((item) => {
    const text = narrow ? item.use : `${item.model}, ${item.use}`;
    const {x, y} = place(item);
    const length = 7.2 * text.length;
    const boxes = [0, -14, 14, -28, 28].flatMap((dy) =>
      [x + 10, x - 10 - length].map((left) => ({left, right: left + length, y: y + dy, dy}))
    );
    const inside = boxes.filter(({left, right}) => left > margin.left && right < width);
    const box = inside.find(free) ?? inside[0] ?? boxes[0];
    taken.push(box);
    return Plot.text([item], {
      x: "gap",
      y: clamp(item.harm),
      text: () => text,
      textAnchor: box.left < x ? "end" : "start",
      dx: box.left < x ? -10 : 10,
      dy: box.dy,
      fill: colors.text,
      stroke: colors.background,
      strokeWidth: 4
    });
  });
}

function clamp(harm: number): number {
  return Math.min(harms[1], Math.max(harms[0], harm));
}

function bend(harm: number): number {
  return Math.sign(harm) * Math.log1p(Math.abs(harm) / constant);
}

function signed(share: number): string {
  return share > 0 ? `+${formatShare(share)}` : share < 0 ? `−${formatShare(-share)}` : "0";
}
