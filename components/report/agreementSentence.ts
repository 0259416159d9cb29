import type {AgreementResult, Measure} from "../stats/agreement/agreementResult.js";
import {formatCount, formatNumber, formatShare} from "./formatNumber.js";
import {reasonWords} from "./measureWords.js";

/** A coefficient with two decimals and a minus sign; null is an en dash. */
export function twoDecimals(value: number | null): string {
  return value === null
    ? "–"
    : value
        .toFixed(2)
        .replace(/^-(0\.0+)$/, "$1")
        .replace("-", "−");
}

/** The value and its interval, "0.71 (0.55 to 0.84)". */
export function withInterval({value, low, high}: Pick<Measure, "value" | "low" | "high">): string {
  const ends = low === null || high === null ? "" : ` (${twoDecimals(low)} to ${twoDecimals(high)})`;
  return `${twoDecimals(value)}${ends}`;
}

/** The result as one sentence. */
export function agreementSentence({percent, krippendorffAlpha: alpha}: AgreementResult): string {
  if (percent.value === null) return `Agreement cannot be measured. ${reasonWords[percent.reason ?? "no labels"]}`;
  const agree = `Two labels of one item are the same in ${formatShare(percent.value)} of cases`;
  if (alpha.value === null)
    return `${agree}; beyond chance nothing can be said. ${reasonWords[alpha.reason ?? "no labels"]}`;
  return `${agree}; beyond chance, alpha is ${withInterval(alpha)}.`;
}

/** What the interval of alpha allows to say, by a convention. */
export function agreementReading({krippendorffAlpha: {low, high}, settings}: AgreementResult): string | null {
  if (low === null || high === null) return null;
  const sure = `${Number((100 * settings.confidence).toPrecision(6))} %`;
  const where = `The ${sure} interval of alpha`;
  if (low >= 0.8) return `${where} lies above 0.8, from where on Krippendorff relies on labels.`;
  if (low >= 0.667) return `${where} lies above 0.667, which Krippendorff takes for tentative conclusions.`;
  if (high < 0.667) return `${where} lies below 0.667, the least that Krippendorff takes for tentative conclusions.`;
  return `${where} goes from below 0.667 to above it: with these items nobody can tell whether the labels are good enough.`;
}

/** What was compared, in one line. */
export function comparedText({labels, annotators, units, percent}: AgreementResult): string {
  const shared = percent.n < units ? `, ${formatNumber(percent.n)} of them by two or more` : "";
  const people = annotators === 1 ? "1 person" : `${formatNumber(annotators)} people`;
  return `${formatCount(labels, "label")} by ${people} on ${formatCount(units, "item")}${shared}.`;
}
