import {
  type AgreementResult,
  type Measure,
  type MeasureName,
  measureNames
} from "../stats/agreement/agreementResult.js";
import {formatCount, formatNumber, none} from "./formatNumber.js";
import {plainText, shortText} from "./plainText.js";
import {textTable} from "./textTable.js";

/** How the measures are called. */
export const measureTitles: Record<MeasureName, string> = {
  percent: "Percent agreement",
  weightedPercent: "Percent agreement, weighted",
  cohenKappa: "Cohen's kappa, mean of pairs",
  scottPi: "Scott's pi, mean of pairs",
  fleissKappa: "Fleiss' kappa",
  congerKappa: "Conger's kappa",
  krippendorffAlpha: "Krippendorff's alpha",
  gwetAC1: "Gwet's AC1",
  gwetAC2: "Gwet's AC2",
  brennanPrediger: "Brennan–Prediger",
  icc: "Intraclass correlation, ICC(2,1)",
  rwg: "Agreement within units, r_wg",
  averageDeviation: "Average deviation within units"
};

const most = 50;

/** A result of agreement for the terminal: what was compared, the measures, then pairs, annotators and labels. */
export function agreementText(result: AgreementResult): string {
  const {categories, pairs, byAnnotator, self, warnings, settings} = result;
  const sections = [
    [headline(result)],
    measureLines(result),
    titled("By annotator", {
      headings: ["annotator", "labels", "agreement with others"],
      rows: byAnnotator.map(({annotator, labels, agreement}) => [annotator, formatNumber(labels), short(agreement)])
    }),
    titled("By label", {
      headings: ["label", "given", "agreement of others where given"],
      rows: categories.map(({category, labels, agreement}) => [category, formatNumber(labels), short(agreement)])
    }),
    titled("By pair", {
      headings: ["first", "second", "units", "percent", "kappa", "pi"],
      rows: pairs.map(({annotators, units, percent, cohenKappa, scottPi}) => [
        ...annotators,
        formatNumber(units),
        ...[percent, cohenKappa, scottPi].map(short)
      ])
    }),
    titled("With oneself, on units labelled again", {
      headings: ["annotator", "units", "percent", "kappa"],
      rows: self.map(({annotator, units, percent, cohenKappa}) => [
        annotator,
        formatNumber(units),
        withInterval(percent),
        withInterval(cohenKappa)
      ])
    }),
    ["How", ...howLines(settings)],
    warnings.length === 0 ? [] : ["Warnings", ...warnings.map((warning) => `  ${plainText(warning)}`)]
  ];
  const shown = sections.filter((lines) => lines.length > 0);
  return `${shown.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function headline({units, annotators, labels, percent}: AgreementResult): string {
  const agree = percent.value === null ? "" : ` Two labels of a unit agree in ${short(percent.value)} of cases.`;
  const [by, on] = [formatCount(annotators, "annotator"), formatCount(units, "unit")];
  return `${formatCount(labels, "label")} by ${by} on ${on}.${agree}`;
}

function measureLines(result: AgreementResult): string[] {
  const {weights, level, confidence} = result.settings;
  const shown = measureNames.filter((name) => name !== "weightedPercent" || weights !== "identity");
  const titles: Partial<Record<MeasureName, string>> = {krippendorffAlpha: `Krippendorff's alpha, ${level}`};
  const rows = shown.map((name) => {
    const measure: Measure = result[name];
    const {value, standardError, n, reason} = measure;
    return [
      titles[name] ?? measureTitles[name],
      short(value),
      interval(measure),
      short(standardError),
      String(n),
      reason ?? ""
    ];
  });
  const percent = formatNumber(100 * confidence, 6);
  return textTable(
    [["measure", "value", `${percent} % interval`, "std. error", "units", ""], ...rows],
    new Set([1, 2, 3, 4])
  );
}

function howLines({level, weights, resamples, seed}: AgreementResult["settings"]): string[] {
  const weighting = weights === "identity" ? "no weights" : `${weights} weights`;
  const bootstrap =
    resamples === 0
      ? "no intervals"
      : `intervals from ${formatNumber(resamples)} resamples of the units (seed ${seed}), for ICC from the F distribution`;
  return [`  labels are ${level}; ${weighting}; ${bootstrap}`];
}

function titled(title: string, {headings, rows}: {headings: string[]; rows: string[][]}): string[] {
  if (rows.length === 0) return [];
  const cells = rows.slice(0, most).map((row) => row.map((cell) => shortText(cell, 40)));
  const firstNumber = headings[1] === "second" ? 2 : 1;
  const right = new Set(headings.map((_, i) => i).filter((i) => i >= firstNumber));
  const rest =
    rows.length > most ? [`  … and ${formatNumber(rows.length - most)} more; --format json has all of them`] : [];
  return [title, ...textTable([headings, ...cells], right).map((line) => `  ${line}`), ...rest];
}

function withInterval(measure: Measure): string {
  return measure.low === null ? short(measure.value) : `${short(measure.value)} [${interval(measure)}]`;
}

function interval({low, high}: Measure): string {
  return low === null || high === null ? none : `${short(low)} to ${short(high)}`;
}

/** Three decimals, which stand below each other. */
function short(value: number | null): string {
  return value === null ? none : value.toFixed(3).replace(/^-(0\.0+)$/, "$1");
}
