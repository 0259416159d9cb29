import * as Plot from "@observablehq/plot";
import {formatCount, formatNumber, formatShare} from "../report/formatNumber.js";
import {figure} from "./figure.js";
import {type ChartOptions, colors, plotDefaults} from "./theme.js";

export interface UnseenPeriod {
  label: string;
  rows: number;
  unseen: number;
  unseenShare: number;
  missing: number;
  missingShare: number;
}

export interface UnseenBarsOptions extends ChartOptions {
  /** The finding. */
  title: string;

  /** The period that the reader chose. */
  chosen: string;

  /** What a row is, in words: "film". */
  row: string;
}

interface Part {
  label: string;
  what: "never seen in training" | "missing";
  share: number;
}

/** For each period the share of rows whose value training never had, and the share without a value. */
export function unseenBars(periods: readonly UnseenPeriod[], options: UnseenBarsOptions): HTMLElement {
  const chosen = periods.find(({label}) => label === options.chosen) ?? periods[0];
  return figure(barsPlot(periods, options), {
    ...options,
    summary: `${chosen.label}: ${formatCount(chosen.unseen, options.row)} of ${formatNumber(chosen.rows)} with a value never seen, ${formatNumber(chosen.missing)} without a value`,
    table: {
      columns: ["Period", "Rows", "Never seen", "Share never seen", "Missing", "Share missing"],
      rows: periods.map(({label, rows, unseen, unseenShare, missing, missingShare}) => [
        label,
        rows,
        unseen,
        precise(unseenShare),
        missing,
        precise(missingShare)
      ])
    }
  });
}

const letter = 7; // the width of one, nearly

function barsPlot(periods: readonly UnseenPeriod[], {width = 640, chosen}: UnseenBarsOptions): Element {
  const parts = periods.flatMap(({label, unseenShare, missingShare}): Part[] => [
    {label, what: "never seen in training", share: unseenShare},
    {label, what: "missing", share: missingShare}
  ]);
  const anyMissing = parts.some(({what, share}) => what === "missing" && share > 0);
  const shown = parts.filter(({what}) => anyMissing || what !== "missing");
  const top = Math.max(...shown.map(({share}) => share));
  return Plot.plot({
    ...plotDefaults(width),
    height: periods.length * (anyMissing ? 44 : 28) + 56,
    marginLeft: 12 + letter * Math.max(...periods.map(({label}) => label.length)),
    marginRight: 110, // for the words behind the longest bar
    marginTop: 6,
    marginBottom: 46,
    fy: {domain: periods.map(({label}) => label), label: null, padding: 0.15},
    y: {
      axis: null,
      domain: anyMissing ? ["never seen in training", "missing"] : ["never seen in training"],
      padding: 0.1
    },
    x: {
      label: "Share of rows (%)",
      labelAnchor: "right",
      labelArrow: "none",
      percent: true,
      domain: [0, 100 * (top || 0.01)],
      ticks: width / 110
    },
    marks: [
      Plot.gridX({stroke: colors.line, strokeOpacity: 1}),
      Plot.barX(shown, {
        fy: "label",
        y: "what",
        x: "share",
        fill: ({what}: Part) => (what === "missing" ? colors.background : colors.current),
        fillOpacity: ({label}: Part) => (label === chosen ? 1 : 0.5),
        stroke: ({what}: Part) => (what === "missing" ? colors.muted : colors.current),
        strokeWidth: 1.5
      }),
      Plot.text(shown, {
        fy: "label",
        y: "what",
        x: "share",
        textAnchor: "start",
        dx: 6,
        text: ({what, share}: Part) => `${precise(share)} ${what === "missing" ? "missing" : "never seen"}`,
        fill: colors.text
      }),
      Plot.ruleX([0], {stroke: colors.muted})
    ]
  });
}

/** Small shares matter here: one unseen airport in a million flights still breaks an encoder. */
function precise(share: number): string {
  return share > 0 && share < 0.0005 ? `${Number((100 * share).toPrecision(2))} %` : formatShare(share);
}
