import type {ColumnResult, DriftResult} from "../detectors/result.js";
import {columnText, effectText, measureWriter, testReason} from "./columnText.js";
import {distributionSvg, thumbnailSvg} from "./distributionSvg.js";
import {effectLabel, effectSvg} from "./effectSvg.js";
import {formatCount, formatNumber, formatP, formatShare} from "./formatNumber.js";
import {type Markup, markup} from "./markup.js";
import {shortText} from "./plainText.js";

/** One row of "Drift by column"; the name links to the details of the same index. */
export function columnRow(column: ColumnResult, index: number): Markup {
  const text = columnText(column);
  const picture = column.distribution === null ? null : thumbnailSvg(column.distribution);
  return markup`<tr><th scope="row"><a href="#column-${index}">${shortText(column.name, 80)}</a></th>${verdictCell(column)}<td class="more">${text.kind}</td><td>${picture}</td><td>${text.test}</td><td class="more">${text.method}</td><td class="number">${text.statistic}</td><td class="number">${text.p}</td><td class="number">${text.pAdjusted}</td><td class="effect">${effectCell(text.effect)}</td><td class="missing">${text.missing}</td></tr>
`;
}

/** The details of a column: open when it drifts. */
export function columnDetails(column: ColumnResult, result: DriftResult, index: number): Markup {
  const {distribution, effect} = column;
  const open = column.drift ? markup` open` : null;
  return markup`<details id="column-${index}"${open}><summary><strong>${shortText(column.name, 300)}</strong> <span class="v ${verdictClass(column)}">${column.verdict}</span>: ${column.reason}</summary>
${distribution === null ? null : distributionSvg(column, distribution)}
${effect === null ? null : effectSvg(effect)}
<dl>${facts(column, result).map(([term, fact]) => markup`<dt>${term}</dt><dd>${fact}</dd>`)}</dl>
</details>
`;
}

/** A column in the list of those without a picture. */
export function restItem(column: ColumnResult): Markup {
  const {verdict, pAdjusted, effect} = columnText(column);
  return markup`<li>${shortText(column.name, 60)}: ${verdict}, adjusted p ${pAdjusted}, effect ${effect}</li>
`;
}

function facts(column: ColumnResult, result: DriftResult): [string, string][] {
  const {n, missing, effect, pValue, pAdjusted, permutations, statistic, detectable} = column;
  const list: [string, string][] = [["Test", testReason(column, result)]];
  if (statistic !== null) list.push(["Statistic", formatNumber(statistic, 5)]);
  const p = `${formatP(pValue, permutations)}; adjusted ${formatP(pAdjusted, permutations)}`;
  list.push(["p-value", `${p} (to fall below ${formatNumber(result.threshold)})`]);
  if (effect !== null) list.push(["Effect", effectLabel(effect)]);
  for (const other of column.otherEffects)
    list.push([other.name, effectText(other, measureWriter(column.kind, other.name))]);
  for (const {name, value, convention} of column.distances) {
    list.push([name, `${measureWriter(column.kind, name)(value)} (${convention})`]);
  }
  if (detectable !== null) list.push(["Smallest effect found with 80 % power", formatNumber(detectable)]);
  list.push(["Values used", `${formatNumber(n.reference)} reference, ${formatNumber(n.current)} current`]);
  const dropped = `${formatNumber(missing.reference)} reference (${formatShare(missing.rateReference)}), ${formatNumber(missing.current)} current (${formatShare(missing.rateCurrent)})`;
  const missingP =
    missing.pValue === null ? "" : `; p ${formatP(missing.pValue)}, adjusted ${formatP(missing.pAdjusted)}`;
  list.push(["Missing, left out", `${dropped}${missingP}${missing.drift ? "; this alone is drift" : ""}`]);
  if (column.infinite > 0) list.push(["±Infinity, counted as missing", formatNumber(column.infinite)]);
  return [...list, ...unseenFacts(column), ...dependenceFacts(column)];
}

function unseenFacts({unseen}: ColumnResult): [string, string][] {
  if (unseen.rows === 0) return [];
  const values = unseen.values.map(({value, count}) => `${shortText(value, 40)} (${formatNumber(count)})`).join(", ");
  const more = unseen.distinct > unseen.values.length ? ", …" : "";
  const counts = `${formatCount(unseen.distinct, "value")} in ${formatCount(unseen.rows, "row")} (${formatShare(unseen.share)})`;
  return [["Never seen in the reference", `${counts}: ${values}${more}`]];
}

function dependenceFacts({dependence}: ColumnResult): [string, string][] {
  if (dependence === null) return [];
  const {autocorrelation, effectiveReference, effectiveCurrent, strong} = dependence;
  const sizes = `worth ${formatNumber(Math.round(effectiveReference))} and ${formatNumber(Math.round(effectiveCurrent))} independent values`;
  const advice = strong ? "; the p-value is too small, block permutation helps" : "";
  return [["Dependence", `autocorrelation ${formatNumber(autocorrelation)} in row order, ${sizes}${advice}`]];
}

/** Where there is little room, a line may end before the interval but not within it. */
function effectCell(effect: string): Markup {
  const [value, ...interval] = effect.split(/ (?=\[)/);
  return markup`${value}${interval.map((text) => markup` <span>${text}</span>`)}`;
}

function verdictCell(column: ColumnResult): Markup {
  return markup`<td class="v ${verdictClass(column)}">${column.verdict}</td>`;
}

function verdictClass({verdict}: ColumnResult): string {
  return verdict.replaceAll(" ", "-");
}
