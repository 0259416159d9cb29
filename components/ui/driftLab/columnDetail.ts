import {distributionPair} from "../../charts/distributionPair.js";
import {effectBand} from "../../charts/effectBand.js";
import {element} from "../../charts/element.js";
import type {ColumnResult, DriftResult} from "../../detectors/result.js";
import {columnText, testReason} from "../../report/columnText.js";
import {formatNumber, formatP, formatShare} from "../../report/formatNumber.js";
import {shortText} from "../../report/plainText.js";

/** One column in full: both distributions, the effect against its band, which test and why, and what was left out. */
export function columnDetail(column: ColumnResult, result: DriftResult, {width}: {width: number}): HTMLElement {
  const charts = [distributionPair(column, {width, name: "lab-distribution"})];
  if (column.effect !== null) charts.push(effectBand(column, {width, name: "lab-effect"}));
  return element(
    "section",
    {class: "lab-detail", "aria-label": `Column ${shortText(column.name, 80)}`},
    element("h3", {}, shortText(column.name, 120)),
    element("p", {class: "lab-reason"}, `${capital(column.verdict)}: ${column.reason}.`),
    ...charts,
    factList(column, result)
  );
}

function factList(column: ColumnResult, result: DriftResult): HTMLElement {
  const facts = [...testFacts(column, result), ...effectFacts(column), ...valueFacts(column, result)];
  const items = facts.flatMap(([name, text]) => [element("dt", {}, name), element("dd", {}, text)]);
  return element("dl", {class: "lab-facts"}, ...items);
}

type Fact = [name: string, text: string];

function testFacts(column: ColumnResult, result: DriftResult): Fact[] {
  const {statistic, pValue, pAdjusted, permutations} = column;
  return [
    ["Test", testReason(column, result)],
    ["Statistic", formatNumber(statistic, 6)],
    ["p-value", `${formatP(pValue, permutations)}, adjusted ${formatP(pAdjusted, permutations)} (${result.correction})`]
  ];
}

function effectFacts({effect, otherEffects, detectable, distances}: ColumnResult): Fact[] {
  const facts: Fact[] = otherEffects.map((other) => [other.name, withInterval(other)]);
  if (effect !== null)
    facts.unshift([effect.name, `${withInterval(effect)}; counts from ${formatNumber(effect.threshold)}`]);
  if (detectable !== null) {
    facts.push(["Smallest effect found at these sizes", `${formatNumber(detectable)} (with 80 % power)`]);
  }
  for (const {name, value, convention} of distances) facts.push([name, `${formatNumber(value, 4)}: ${convention}`]);
  return facts;
}

function withInterval({value, low, high}: {value: number; low: number | null; high: number | null}): string {
  const interval =
    low === null || high === null ? "" : ` (95 % interval ${formatNumber(low)} to ${formatNumber(high)})`;
  return formatNumber(value, 4) + interval;
}

function valueFacts(column: ColumnResult, {rows}: DriftResult): Fact[] {
  const {n, missing, unseen, dependence, infinite} = column;
  const facts: Fact[] = [
    [
      "Values used",
      `${formatNumber(n.reference)} of ${formatNumber(rows.reference)} reference rows, ${formatNumber(n.current)} of ${formatNumber(rows.current)} current rows`
    ],
    ["Missing", `${columnText(column).missing}; p ${formatP(missing.pValue)}, adjusted ${formatP(missing.pAdjusted)}`]
  ];
  if (infinite > 0) facts.push(["Infinite values", `${formatNumber(infinite)}, counted as missing`]);
  if (unseen.rows > 0) {
    const list = unseen.values.map(({value, count}) => `“${shortText(value, 40)}” (${formatNumber(count)})`).join(", ");
    const more = unseen.distinct > unseen.values.length ? ` and ${unseen.distinct - unseen.values.length} more` : "";
    facts.push(["Never seen in the reference", `${formatShare(unseen.share)} of the current values: ${list}${more}`]);
  }
  if (dependence !== null) {
    const {autocorrelation, effectiveReference, effectiveCurrent} = dependence;
    facts.push([
      "Dependence between rows",
      `autocorrelation ${formatNumber(autocorrelation, 2)}; worth about ${formatNumber(Math.round(effectiveReference))} and ${formatNumber(Math.round(effectiveCurrent))} independent values`
    ]);
  }
  return facts;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
