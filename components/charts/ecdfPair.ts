import * as Plot from "@observablehq/plot";
import {formatNumber, formatShare} from "../report/formatNumber.js";
import {type EcdfGap, type Step, ecdf} from "./ecdf.js";
import {element} from "./element.js";
import {figure} from "./figure.js";
import {type ChartOptions, chartWidth, colors, halo, marks, plotDefaults, xAxis} from "./theme.js";

export interface EcdfPairOptions extends ChartOptions {
  /** What the values are, with units: "Delay (minutes)". */
  label: string;
}

/** The cumulative curves of both sides, with their largest gap D drawn where it is. */
export function ecdfPair(
  {reference, current}: {reference: ArrayLike<number>; current: ArrayLike<number>},
  options: EcdfPairOptions
): HTMLElement {
  if (reference.length === 0 || current.length === 0) {
    return element("p", {class: "figure-empty"}, "One side has no values, so there are no two curves to compare.");
  }
  const {label, title} = options;
  const {steps, gap} = ecdf(reference, current);
  const at = formatNumber(gap.at);
  return figure(ecdfPlot(steps, gap, options), {
    ...options,
    title: title ?? `The curves are furthest apart at ${at}: D = ${formatNumber(gap.distance)}`,
    summary: `${label}: up to ${at} lie ${formatShare(gap.reference)} of the reference and ${formatShare(gap.current)} of the current values`,
    table: {
      columns: ["Share of values", "Reference up to", "Current up to"],
      rows: [0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99].map((share) => [
        formatShare(share),
        ...steps.map((side) => (side.find(({y}) => y >= share) ?? side[side.length - 1]).x)
      ])
    }
  });
}

function ecdfPlot([reference, current]: [Step[], Step[]], gap: EcdfGap, options: EcdfPairOptions): Element {
  const {label} = options;
  const width = chartWidth(options);
  const [low, high] = [Math.min(reference[0].x, current[0].x), Math.max(last(reference).x, last(current).x)];
  const whole = (steps: Step[]) => [{x: low, y: 0}, ...steps, {x: high, y: 1}];
  // Names stand at opposite ends of the gap, where the curves are furthest from each other.
  const upper = gap.reference >= gap.current ? "reference" : "current";
  const names = (["reference", "current"] as const).map((side) => ({side, y: gap[side], above: side === upper}));
  const toRight = gap.at < (low + high) / 2;
  return Plot.plot({
    ...plotDefaults(width),
    height: 300,
    marginLeft: 52,
    x: {...xAxis, label, ticks: width / 90},
    y: {label: "Values up to here (%)", labelArrow: "none", percent: true, domain: [0, 100], ticks: 5, grid: true},
    marks: [
      Plot.line(whole(reference), {x: "x", y: "y", curve: "step-after", stroke: colors.reference, strokeWidth: 2.5}),
      Plot.line(whole(current), {
        x: "x",
        y: "y",
        curve: "step-after",
        stroke: colors.current,
        strokeWidth: 2,
        strokeDasharray: marks.currentDash
      }),
      Plot.ruleX([gap], {x: "at", y1: "reference", y2: "current", stroke: colors.text, strokeWidth: 2.5}),
      Plot.text([gap], {
        x: "at",
        y: ({reference, current}: EcdfGap) => (reference + current) / 2,
        text: () => `D = ${formatNumber(gap.distance)}`,
        textAnchor: toRight ? "start" : "end",
        dx: toRight ? 8 : -8,
        fill: colors.text,
        ...halo,
        fontWeight: 600
      }),
      ...names.map(({side, y, above}) =>
        Plot.text([side], {
          x: () => gap.at,
          y: () => y,
          text: (name: string) => name,
          fill: colors[side],
          ...halo,
          textAnchor: above ? "end" : "start",
          dx: above ? -8 : 8,
          dy: above ? -8 : 12
        })
      )
    ]
  });
}

function last(steps: Step[]): Step {
  return steps[steps.length - 1];
}
