import * as Plot from "@observablehq/plot";
import {element} from "../../charts/element.js";
import {figure} from "../../charts/figure.js";
import {chartWidth, colors, marks, plotDefaults, sidesKey, xAxis} from "../../charts/theme.js";
import {type CheckInChange, type ScaleChange, changeWords} from "../../learn/poll/checkInChange.js";
import {scaleSteps} from "../../learn/poll/pollItem.js";

/** The answers of the start and the end on one scale, with what moved in words; words alone before there are any. */
export function checkInFigure(change: CheckInChange, {width}: {width: number}): HTMLElement {
  const words = changeWords(change);
  const scales = change.scales.filter(({then, now}) => then !== null || now !== null);
  const choices = change.choices.map(({short, then, now}) =>
    element("li", {}, `${short}: ${then} at the start, ${now} now.`)
  );
  const drawing = scales.length === 0 ? null : scaleFigure(scales, {words, width});
  return element(
    "div",
    {class: "poll-change", id: "check-in-change"},
    drawing ?? element("p", {}, words),
    choices.length > 0 && element("p", {}, "What else changed:"),
    choices.length > 0 && element("ul", {}, ...choices)
  );
}

function scaleFigure(scales: readonly ScaleChange[], {words, width}: {words: string; width: number}): HTMLElement {
  const both = scales.filter(({then, now}) => then !== null && now !== null);
  const y = ({short}: ScaleChange) => short;
  const plot = Plot.plot({
    ...plotDefaults(chartWidth({width})),
    height: 42 * scales.length + 56,
    marginLeft: 14 + 7.6 * Math.max(...scales.map(({short}) => short.length)),
    marginRight: 24,
    x: {
      ...xAxis,
      domain: [scaleSteps[0] - 0.2, scaleSteps[scaleSteps.length - 1] + 0.2],
      ticks: [...scaleSteps],
      tickFormat: String,
      label: "1 = not at all, 5 = fully",
      grid: true
    },
    y: {type: "point", label: null, domain: scales.map(y), tickSize: 0, padding: 0.6},
    marks: [
      Plot.link(both, {y, x1: "then", x2: "now", stroke: colors.muted, strokeWidth: 1.5}),
      Plot.dot(
        scales.filter(({then}) => then !== null),
        {
          y,
          x: "then",
          r: 7,
          symbol: "square",
          fill: colors.reference,
          fillOpacity: marks.referenceOpacity,
          stroke: colors.reference
        }
      ),
      Plot.dot(
        scales.filter(({now}) => now !== null),
        {
          y,
          x: "now",
          r: 5,
          fill: "none",
          stroke: colors.current,
          strokeWidth: marks.currentWidth + 0.5
        }
      )
    ]
  });
  const key = sidesKey({reference: "at the start (square)", current: "now (circle)"});
  return figure(element("div", {}, key, plot), {
    title: words,
    summary: scales
      .map(({short, then, now}) => `${short}: ${then ?? "no answer"} then, ${now ?? "no answer"} now`)
      .join("; "),
    table: {columns: ["", "At the start", "Now"], rows: scales.map(({short, then, now}) => [short, then, now])},
    name: "check-in",
    width
  });
}
