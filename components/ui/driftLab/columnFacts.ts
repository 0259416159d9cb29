import {element} from "../../charts/element.js";
import type {ColumnResult, DriftResult, Effect} from "../../detectors/result.js";
import {testReason} from "../../report/columnText.js";
import {formatNumber, formatP, formatShare} from "../../report/formatNumber.js";
import {shortText} from "../../report/plainText.js";
import {spanText} from "../../report/spanText.js";
import {details} from "../details.js";

type Fact = [name: string, text: string];

const corrections = {fdr: "Benjamini–Hochberg", holm: "Holm", bonferroni: "Bonferroni", none: "no correction"};

const meanings: Record<string, string> = {
  "Wasserstein ÷ reference sd": "how far values moved on average, in standard deviations of the reference",
  "total variation": "the share of rows that would have to change category",
  "median shift": "how far the middle value moved"
};

/** The numbers of one column: the effect, the test, and what was left out; other distances one click deeper. */
export function columnFacts(column: ColumnResult, result: DriftResult): Node[] {
  const facts = [...effectFacts(column), ...testFacts(column, result), ...valueFacts(column, result)];
  const distances = column.distances.map(({name, value, convention}): Fact => {
    const own = column.kind === "time" && name === "Wasserstein";
    return [name, `${own ? spanText(value ?? NaN) : formatNumber(value, 4)}: ${convention}`];
  });
  return distances.length === 0
    ? [factList(facts)]
    : [factList(facts), details([factList(distances)], "Other distances")];
}

function factList(facts: readonly Fact[]): HTMLElement {
  const items = facts.flatMap(([name, text]) => [element("dt", {}, name), element("dd", {}, text)]);
  return element("dl", {class: "lab-facts"}, ...items);
}

function effectFacts({effect, otherEffects, detectable, kind}: ColumnResult): Fact[] {
  const facts: Fact[] = [];
  if (effect !== null) {
    const counts = `it counts from ${formatNumber(effect.threshold)}`;
    facts.push([capital(effect.name), `${withInterval(effect)}; ${counts}${meaning(effect)}`]);
  }
  for (const other of otherEffects) {
    const write = kind === "time" && other.name === "median shift" ? spanText : undefined;
    facts.push([capital(other.name), `${withInterval(other, write)}${meaning(other)}`]);
  }
  if (detectable !== null) {
    facts.push([
      "Smallest change likely to show",
      `${formatNumber(detectable)}: at these sizes, 8 of 10 checks would find an effect this large`
    ]);
  }
  return facts;
}

function meaning({name}: Effect): string {
  return name in meanings ? ` (${meanings[name]})` : "";
}

function withInterval({value, low, high}: Effect, write = (value: number) => formatNumber(value)): string {
  const interval = low === null || high === null ? "" : `, 95 % interval ${write(low)} to ${write(high)}`;
  return write(value) + interval;
}

function testFacts(column: ColumnResult, result: DriftResult): Fact[] {
  const {statistic, pValue, pAdjusted, permutations} = column;
  const facts: Fact[] = [["Test", testReason(column, result)]];
  if (statistic !== null) facts.push(["Statistic", formatNumber(statistic, 6)]);
  if (pValue === null) return facts;
  const adjusted = `adjusted for all columns ${formatP(pAdjusted, permutations)} (${corrections[result.correction]})`;
  return [...facts, ["p-value", `${formatP(pValue, permutations)}, ${adjusted}`]];
}

function valueFacts({n, missing, unseen, dependence, infinite}: ColumnResult, {rows}: DriftResult): Fact[] {
  const used = (["reference", "current"] as const).map(
    (side) => `${formatNumber(n[side])} of ${formatNumber(rows[side])} ${side} rows`
  );
  const facts: Fact[] = [
    ["Values used", used.join(", ")],
    ["Missing", missingText(missing)]
  ];
  if (infinite > 0) facts.push(["Infinite values", `${formatNumber(infinite)}, counted as missing`]);
  if (unseen.rows > 0) facts.push(["Never seen in the reference", unseenText(unseen)]);
  if (dependence !== null) facts.push(["Dependence between rows", dependenceText(dependence)]);
  return facts;
}

function missingText({reference, current, rateReference, rateCurrent, pValue, pAdjusted}: ColumnResult["missing"]) {
  if (reference + current === 0) return "none";
  const rates = `${formatShare(rateReference)} of the reference, ${formatShare(rateCurrent)} of the current rows`;
  return pValue === null ? rates : `${rates}; p-value ${formatP(pValue)}, adjusted ${formatP(pAdjusted)}`;
}

function unseenText({share, values, distinct}: ColumnResult["unseen"]): string {
  const list = values.map(({value, count}) => `“${shortText(value, 40)}” (${formatNumber(count)})`).join(", ");
  const more = distinct > values.length ? ` and ${formatNumber(distinct - values.length)} more` : "";
  return `${formatShare(share)} of the current values: ${list}${more}`;
}

function dependenceText({
  autocorrelation,
  effectiveReference,
  effectiveCurrent
}: NonNullable<ColumnResult["dependence"]>): string {
  const [reference, current] = [effectiveReference, effectiveCurrent].map((size) => formatNumber(Math.round(size)));
  return `correlation with the row before ${formatNumber(autocorrelation, 2)}; worth about ${reference} and ${current} independent values`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
