import {type AgreementResult, type MeasureName} from "../stats/agreement/agreementResult.js";
import {agreementCautions} from "./agreementCautions.js";
import {measureGroups} from "./agreementGroups.js";
import {agreementReading, agreementSentence, comparedText, twoDecimals} from "./agreementSentence.js";
import {measureTitles} from "./agreementText.js";
import {formatNumber, formatShare} from "./formatNumber.js";
import {type Markup, markup} from "./markup.js";
import {measureWords, reasonWords} from "./measureWords.js";
import type {ReportMeta} from "./meta.js";
import {plainText, shortText} from "./plainText.js";
import {reportStyle} from "./reportStyle.js";

/** An item as the report lists it. */
export interface ReportItem {
  text: string;
  agreement: number | null;

  /** The labels it was given, in words. */
  labels: string;

  /** The label that was decided, and why; null where nothing is decided. */
  decided: {label: string; note: string} | null;
}

export interface AgreementReport extends Pick<ReportMeta, "version" | "date" | "command"> {
  /** The file, as the person named it. */
  file: string;

  /** Items to talk about, the first to be printed. */
  items: readonly ReportItem[];
}

const [mostRows, mostItems] = [40, 20];

/**
 * A result of agreement as one HTML file that needs nothing else, for light and dark screens and for print. Unlike a
 * drift report it holds the texts of the items listed. Its own policy forbids it scripts and any request.
 */
export function agreementHtml(result: AgreementResult, report: AgreementReport): string {
  const sentence = agreementSentence(result);
  const reading = agreementReading(result);
  const cautions = [...agreementCautions(result), ...result.warnings];
  const {first, others, undefined: missing} = measureGroups(result);
  const page = markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="MLOps Fieldbook ${report.version}">
<title>${shortText(sentence, 200)}</title>
<style>${reportStyle}</style>
</head>
<body>
<main>
<h1>Agreement report, ${report.date}</h1>
<p class="verdict">${sentence}</p>
<p>${reading}</p>
<p>${comparedText(result)} File: ${shortText(report.file, 300)}.</p>
${listSection("Before you believe it", cautions.map(plainText))}
<h2>Measures</h2>
${measuresTable([...first, ...others], result)}
${listSection(
  "Not defined for these labels",
  missing.map((name) => `${measureTitles[name]}: ${reasonWords[result[name].reason ?? "no labels"]}`)
)}
${itemsSection(report.items)}
${peopleSection(result)}
${labelsSection(result)}
${repeatSection(result, report)}
</main>
<footer><p>How to cite: MLOps Fieldbook, version ${report.version}. Agreement report of ${report.date}.</p>
<p>This file asks for nothing from anywhere.</p></footer>
</body>
</html>
`;
  return page.toString();
}

function measuresTable(names: readonly MeasureName[], result: AgreementResult): Markup {
  const percent = formatNumber(100 * result.settings.confidence, 6);
  const rows = names.map((name) => {
    const {value, low, high, standardError, n} = result[name];
    const interval = low === null || high === null ? "–" : `${twoDecimals(low)} to ${twoDecimals(high)}`;
    const cells = [twoDecimals(value), interval, standardError?.toFixed(3) ?? "–", formatNumber(n)];
    const {says, notWhen} = measureWords[name];
    return markup`<tr><th scope="row">${measureTitles[name]}</th>${cells.map((cell) => markup`<td class="number">${cell}</td>`)}<td>${says} ${notWhen}</td></tr>`;
  });
  return table(["measure", "value", `${percent} % interval`, "std. error", "items", "what it says"], rows);
}

function itemsSection(items: readonly ReportItem[]): Markup | null {
  if (items.length === 0) return null;
  const rows = items.slice(0, mostItems).map(({text, agreement, labels, decided}) => {
    const words =
      decided === null
        ? ""
        : `${shortText(decided.label, 60)}${decided.note === "" ? "" : `: ${shortText(decided.note, 300)}`}`;
    return markup`<tr><th scope="row">${shortText(text, 300)}</th><td class="number">${twoDecimals(agreement)}</td><td>${shortText(labels, 200)}</td><td>${words}</td></tr>`;
  });
  return markup`<h2>Items to talk about</h2>${table(["item", "agreement", "labels", "decided"], rows)}${rest(items.length, mostItems)}`;
}

function peopleSection({byAnnotator, self}: AgreementResult): Markup {
  const own = new Map(self.map(({annotator, percent}) => [annotator, percent.value]));
  const rows = byAnnotator
    .slice(0, mostRows)
    .map(
      ({annotator, labels, agreement}) =>
        markup`<tr><th scope="row">${shortText(annotator, 100)}</th><td class="number">${formatNumber(labels)}</td><td class="number">${formatShare(agreement)}</td><td class="number">${formatShare(own.get(annotator) ?? null)}</td></tr>`
    );
  return markup`<h2>By person</h2>${table(["person", "labels", "agreement with others", "with oneself"], rows)}${rest(byAnnotator.length, mostRows)}`;
}

function labelsSection({categories}: AgreementResult): Markup {
  const rows = categories
    .slice(0, mostRows)
    .map(
      ({category, labels, agreement}) =>
        markup`<tr><th scope="row">${shortText(category, 100)}</th><td class="number">${formatNumber(labels)}</td><td class="number">${formatShare(agreement)}</td></tr>`
    );
  return markup`<h2>By label</h2>${table(["label", "given", "agreement of others where given"], rows)}${rest(categories.length, mostRows)}`;
}

function repeatSection({settings}: AgreementResult, {command}: AgreementReport): Markup {
  const {level, weights, resamples, seed} = settings;
  const how = `Labels are ${level}; ${weights === "identity" ? "no" : weights} weights; intervals from ${formatNumber(resamples)} resamples of the items (seed ${seed}), of ICC from the F distribution.`;
  return markup`<h2>To repeat this</h2><p>${how}</p>${command === undefined ? null : markup`<pre><code>${shortText(command, 20_000)}</code></pre>`}`;
}

function table(headings: readonly string[], rows: readonly Markup[]): Markup {
  return markup`<div class="scroll"><table><thead><tr>${headings.map((heading) => markup`<th scope="col">${heading}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>`;
}

function listSection(title: string, items: readonly string[]): Markup | null {
  if (items.length === 0) return null;
  return markup`<h2>${title}</h2><ul>${items.map((item) => markup`<li>${item}</li>`)}</ul>`;
}

function rest(all: number, shown: number): Markup | null {
  return all <= shown ? null : markup`<p>… and ${formatNumber(all - shown)} more.</p>`;
}
