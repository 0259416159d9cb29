import * as Plot from "@observablehq/plot";
import {formatShare, formatTime} from "../report/formatNumber.js";
import {figure} from "./figure.js";
import {type ChartOptions, colors, plotDefaults} from "./theme.js";

export interface DotDay {
  /** Milliseconds since 1970 UTC. */
  date: number;
  value: number;
  yes: boolean;
}

export interface DotPanel {
  name: string;
  side: "reference" | "current";
  days: readonly DotDay[];
}

export interface DayDotsOptions extends ChartOptions {
  /** The finding. */
  title: string;
  label: string;

  /** The rule: yes below it. */
  threshold: number;

  /** What the threshold is, in a few words with its value. */
  thresholdLabel: string;

  /** What yes and no are: {yes: "wet", no: "dry"}. */
  words: {yes: string; no: string};
}

interface Dot extends DotDay {
  panel: string;
  color: string;
}

/** Every day of a year as a dot, one panel per place: filled for yes, open for no, with a rule's threshold across. */
export function dayDots(panels: readonly DotPanel[], options: DayDotsOptions): HTMLElement {
  const {threshold, words} = options;
  const tell = ({name, days}: DotPanel) => {
    const below = days.filter(({value}) => value < threshold);
    const right = days.filter(({value, yes}) => value < threshold === yes).length;
    return `${name}: ${below.length} of ${days.length} days below the threshold, ${formatShare(right / days.length)} told right`;
  };
  return figure(dotsPlot(panels, options), {
    ...options,
    summary: panels.map(tell).join("; "),
    table: {
      columns: ["Day", ...panels.flatMap(({name}) => [`${name}: ${options.label}`, name])],
      rows: panels[0].days.map(({date}, i) => [
        formatTime(date),
        ...panels.flatMap(({days}) => [days[i]?.value ?? null, days[i] ? (days[i].yes ? words.yes : words.no) : null])
      ])
    }
  });
}

function dotsPlot(panels: readonly DotPanel[], options: DayDotsOptions): Element {
  const {width = 640, label, threshold, thresholdLabel, words} = options;
  const stacked = width < 520;
  const dots = panels.flatMap(({name, side, days}) =>
    days.map((day): Dot => ({...day, panel: name, color: colors[side]}))
  );
  const facet = stacked ? {fy: "panel"} : {fx: "panel"};
  const order = {domain: panels.map(({name}) => name), label: null, axis: null};
  const corner = {...facet, frameAnchor: "top-left", textAnchor: "start", dy: -14} as const;
  const names = panels.map(({name, side}) => ({panel: name, color: colors[side]}));
  return Plot.plot({
    ...plotDefaults(width),
    height: stacked ? 500 : 306,
    marginTop: 46,
    marginLeft: 48,
    marginBottom: 34,
    fx: order,
    fy: order,
    x: {type: "utc", label: null, ticks: stacked ? 4 : 3, tickFormat: "%b"},
    y: {label, labelArrow: "none", grid: true, ticks: 5, zero: true, nice: true},
    marks: [
      Plot.dot(dots, {
        ...facet,
        x: "date",
        y: "value",
        r: 2.6,
        stroke: "color",
        fill: ({yes, color}: Dot) => (yes ? color : colors.background)
      }),
      Plot.ruleY([threshold], {stroke: colors.text, strokeDasharray: "5 3", strokeWidth: 1.5}),
      Plot.text(names, {
        ...corner,
        text: ({panel}: {panel: string}) => `${panel}   ● ${words.yes}  ○ ${words.no}  ┄ ${thresholdLabel}`,
        fill: "color",
        fontWeight: 600
      })
    ]
  });
}
