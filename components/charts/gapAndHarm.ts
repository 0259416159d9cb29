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

function scatter(data: readonly GapAndHarm[], {width = 640, alarm, harmful}: GapAndHarmOptions): Element {
  const narrow = width < 520;
  const harmed = ({harm}: GapAndHarm) => harm >= harmful;
  const label = {stroke: colors.background, strokeWidth: 4, fill: colors.text} as const;
  const right = ({gap}: GapAndHarm) => gap > 0.6;
  const text = ({model, use}: GapAndHarm) => (narrow ? use : `${model}, ${use}`);
  const y = ({harm}: GapAndHarm) => Math.max(-0.2, harm);
  return Plot.plot({
    ...plotDefaults(width),
    height: 400,
    marginLeft: 60,
    marginBottom: 42,
    x: {
      label: "Gap between the input in training and in use (0 to 1)",
      labelAnchor: "center",
      labelArrow: "none",
      domain: [0, 1.02],
      ticks: 5
    },
    y: {
      type: "symlog",
      constant: 0.1,
      label: "Error against training",
      labelArrow: "none",
      grid: true,
      domain: [-0.2, 3],
      ticks: [-0.2, -0.1, 0, 0.1, 0.2, 0.5, 1, 2, 3],
      tickFormat: signed
    },
    marks: [
      Plot.rectY([0], {x1: alarm, x2: 1.02, y1: -0.2, y2: 3, fill: colors.muted, fillOpacity: 0.12}),
      Plot.ruleX([alarm], {stroke: colors.text, strokeDasharray: "2 3"}),
      Plot.text([alarm], {
        x: (value: number) => value,
        frameAnchor: "top",
        dy: -12,
        text: () => "alarm →",
        textAnchor: "start",
        fill: colors.text
      }),
      Plot.ruleY([0], {stroke: colors.muted}),
      Plot.dot(data, {
        x: "gap",
        y,
        r: 5,
        symbol: (item: GapAndHarm) => (harmed(item) ? "times" : "circle"),
        stroke: (item: GapAndHarm) => (harmed(item) ? colors.bad : colors.good),
        strokeWidth: 2.5
      }),
      Plot.text(
        data.filter((item) => !right(item)),
        {x: "gap", y, text, textAnchor: "start", dx: 10, ...label}
      ),
      Plot.text(data.filter(right), {x: "gap", y, text, textAnchor: "end", dx: -10, ...label})
    ]
  });
}

function signed(share: number): string {
  return share > 0 ? `+${formatShare(share)}` : share < 0 ? `−${formatShare(-share)}` : "0";
}
