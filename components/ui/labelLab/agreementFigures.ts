import {type IntervalDot, intervalDots} from "../../charts/intervalDots.js";
import {heatMap} from "../../charts/heatMap.js";
import {twoDecimals} from "../../report/agreementSentence.js";
import {measureGroups} from "../../report/agreementGroups.js";
import {formatShare} from "../../report/formatNumber.js";
import {shortText} from "../../report/plainText.js";
import type {AgreementResult, MeasureName} from "../../stats/agreement/agreementResult.js";

const names: Partial<Record<MeasureName, string>> = {
  percent: "percent",
  weightedPercent: "percent, weighted",
  cohenKappa: "Cohen’s kappa",
  fleissKappa: "Fleiss’ kappa",
  krippendorffAlpha: "Krippendorff’s alpha",
  gwetAC1: "Gwet’s AC1",
  gwetAC2: "Gwet’s AC2",
  icc: "ICC(2,1)",
  rwg: "r_wg"
};

/** The measures to report on one scale, with their intervals; null where none has a value. */
export function measureDots(result: AgreementResult, width: number): HTMLElement | null {
  const dots = measureGroups(result).first.flatMap((name): IntervalDot[] => {
    const {value, low, high} = result[name];
    const label = names[name];
    if (label === undefined || value === null) return [];
    return [{label, value, ...(low === null || high === null ? {} : {low, high})}];
  });
  if (dots.length === 0) return null;
  const {low} = result.krippendorffAlpha;
  const title =
    low === null
      ? "The measures on one scale"
      : low <= 0
        ? "Agreement beyond chance is not shown: the interval of alpha reaches 0"
        : `Agreement goes beyond chance: alpha is at least ${twoDecimals(low)}`;
  const caption = "Lines: intervals by bootstrap over items; of ICC by the F distribution.";
  return intervalDots(dots, {
    title,
    label: "Agreement",
    include: [0, 1],
    level: {x: 0, label: "chance"},
    format: twoDecimals,
    caption,
    name: "label-measures",
    width
  });
}

/** The most people that a heat map has room for. */
const mostPeople = 16;

/** Who agrees with whom: the share of equal labels of every two people, those who agree least first. */
export function pairMap({pairs, byAnnotator}: AgreementResult, width: number): HTMLElement | null {
  if (byAnnotator.length < 3) return null;
  const sorted = [...byAnnotator].sort((a, b) => (a.agreement ?? 2) - (b.agreement ?? 2));
  const people = sorted.slice(0, mostPeople).map(({annotator}) => annotator);
  const place = new Map(people.map((name, i) => [name, i]));
  const values: (number | null)[][] = people.map(() => people.map(() => null));
  for (const {annotators, percent} of pairs) {
    const [a, b] = annotators.map((name) => place.get(name));
    if (a !== undefined && b !== undefined) values[a][b] = values[b][a] = percent;
  }
  const shown = pairs.filter(
    ({annotators, percent}) => percent !== null && annotators.every((name) => place.has(name))
  );
  if (shown.length === 0) return null;
  const [least] = [...shown].sort((a, b) => (a.percent ?? 0) - (b.percent ?? 0));
  const [first, second] = least.annotators.map((name) => shortText(name, 24));
  const left = byAnnotator.length - people.length;
  return heatMap(
    values,
    {rows: people, columns: people},
    {
      title: `${first} and ${second} agree least: on ${formatShare(least.percent)} of ${least.units} items`,
      rowLabel: "Person",
      columnLabel: "Person",
      valueLabel: "Share of items with the same label",
      caption: `Sorted by agreement with the others, lowest first.${left > 0 ? ` ${left} people who agree more are left out; the JSON has all pairs.` : ""}`,
      format: (value) => value.toFixed(2),
      name: "label-pairs",
      width
    }
  );
}
