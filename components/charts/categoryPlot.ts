import * as Plot from "@observablehq/plot";
import {formatShare} from "../report/formatNumber.js";
import {shortText} from "../report/plainText.js";
import type {CategoryShare} from "./distributionShape.js";
import {colors, halo, labelWidth, marks, plotDefaults, xAxis} from "./theme.js";

/** Paired bars, one pair per value: the reference filled above, the current side outlined below. */
export function categoryPlot(
  shares: readonly CategoryShare[],
  {width, label}: {width: number; label: string}
): Element {
  const row = 34;
  const longest = Math.max(0, ...shares.map((share) => labelWidth(barLabel(share, width))));
  const widest = Math.max(0, ...shares.map(({reference, current}) => Math.max(reference, current)));
  const text = ({reference, current}: CategoryShare) => `${formatShare(reference)} → ${formatShare(current)}`;
  const y = (_: CategoryShare, i: number) => i;
  return Plot.plot({
    ...plotDefaults(width),
    height: shares.length * row + 50,
    marginTop: 6,
    marginLeft: 14 + longest,
    marginRight: 8,
    x: {
      ...xAxis,
      label: `Share of the values of ${label} (%)`,
      grid: true,
      percent: true,
      ticks: width / 120,
      // Room for the words at the end of the longest bar.
      domain: [0, (widest || 1) * 100 * (width < 480 ? 1.9 : 1.35)]
    },
    y: {type: "band", label: null, padding: 0.16, tickSize: 0, tickFormat: (i: number) => barLabel(shares[i], width)},
    marks: [
      Plot.barX(shares, {
        y,
        x: "reference",
        fill: colors.reference,
        fillOpacity: marks.referenceOpacity,
        stroke: colors.reference,
        insetBottom: 15
      }),
      Plot.barX(shares, {
        y,
        x: "current",
        fill: colors.background,
        stroke: colors.current,
        strokeWidth: marks.currentWidth,
        insetTop: 15,
        insetLeft: 1,
        insetBottom: 1
      }),
      Plot.text(shares, {
        y,
        x: ({reference, current}: CategoryShare) => Math.max(reference, current),
        text,
        textAnchor: "start",
        dx: 6,
        fill: colors.text,
        ...halo
      }),
      Plot.ruleX([0], {stroke: colors.muted})
    ]
  });
}

function barLabel({value, unseen}: CategoryShare, width: number): string {
  return `${shortText(value, width < 480 ? 12 : 24)}${unseen ? " (new)" : ""}`;
}
