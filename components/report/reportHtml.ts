import type {DriftResult} from "../detectors/result.js";
import {strongestFirst} from "./columnText.js";
import {formatCount, formatNumber} from "./formatNumber.js";
import {type Markup, markup} from "./markup.js";
import {type ReportMeta, citation} from "./meta.js";
import {shortText} from "./plainText.js";
import {columnDetails, columnRow, restItem} from "./reportHtmlColumns.js";
import {aaSection, schemaSection, settingsSection, skippedSection, warningsSection} from "./reportHtmlSections.js";
import {reportStyle} from "./reportStyle.js";
import {verdictSentence} from "./verdictSentence.js";
import {within} from "./within.js";

/** How many columns get a picture at most; the others are listed. */
export const pictured = 200;

// The parts below add up to less than the 2 MB that a report may take, whatever the names of the columns are.
const rowBytes = 500_000;
const detailBytes = 900_000;
const restBytes = 250_000;
const commandBytes = 60_000;

/**
 * A drift result as one HTML file that needs nothing else: under 2 MB, for light and dark screens and for print.
 * It holds counts, shares and statistics, and the names and most frequent values of columns, but no rows.
 * Its own policy forbids it scripts and any request.
 */
export function reportHtml(result: DriftResult, meta: ReportMeta): string {
  const sentence = verdictSentence(result);
  const page = markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="MLOps Fieldbook ${meta.version}">
<title>${shortText(sentence, 200)}</title>
<style>${reportStyle}</style>
</head>
<body>
<main>
<h1>Drift report, ${meta.date}</h1>
<p class="verdict ${className(result.verdict)}">${sentence}</p>
${filesTable(result, meta)}
${warningsSection(result)}
${columnsSections(result)}
${schemaSection(result)}
${skippedSection(result)}
${aaSection(result)}
${settingsSection(result)}
${repeatSection(meta)}
</main>
<footer><p>How to cite: ${citation(meta)}</p>
<p>This file holds aggregates only, no rows, and asks for nothing from anywhere.</p></footer>
</body>
</html>
`;
  return page.toString();
}

/** The class that colours a verdict. */
export function className(verdict: string): string {
  return verdict.replaceAll(" ", "-");
}

function filesTable(result: DriftResult, {files}: ReportMeta): Markup {
  const rows = files.map(
    ({role, name, rows, sha256}) =>
      markup`<tr><th scope="row">${role}</th><td class="long">${shortText(name, 300)}</td><td class="number">${formatNumber(rows ?? result.rows[role])}</td><td class="long">${sha256 ?? ""}</td></tr>`
  );
  return markup`<div class="scroll"><table><caption>Files</caption><thead><tr><th scope="col">side</th><th scope="col">name</th><th scope="col">rows</th><th scope="col">SHA-256</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

function columnsSections(result: DriftResult): Markup {
  const columns = strongestFirst(result.columns);
  const details = within(columns.slice(0, pictured), detailBytes, (column, i) => columnDetails(column, result, i));
  const rows = within(columns.slice(0, details.drawn), rowBytes, columnRow);
  const rest = within(columns.slice(rows.drawn), restBytes, restItem);
  const more = rest.left === 0 ? null : markup`<p>… and ${formatCount(rest.left, "more column")}, in the JSON.</p>`;
  const listed = rest.drawn === 0 ? null : markup`<h2>Further columns</h2><ul class="rest">${rest.markup}</ul>${more}`;
  return markup`<h2>Drift by column</h2>
<p class="key"><i class="r"></i>reference, filled<i class="c"></i>current, line</p>
<div class="scroll" tabindex="0" role="region" aria-label="Drift by column"><table class="columns">
<caption>${caption(columns.length, rows.drawn)}</caption>
<thead><tr>${headings.map(columnHeading)}</tr></thead>
<tbody>${rows.markup}</tbody></table></div>
<h2>Column by column</h2>
${details.markup}${listed}`;
}

function columnHeading(heading: string): Markup {
  const place = numbers.includes(heading)
    ? markup` class="number"`
    : more.includes(heading)
      ? markup` class="more"`
      : null;
  return markup`<th scope="col"${place}>${heading}</th>`;
}

const numbers: readonly string[] = ["statistic", "p", "adjusted p", "effect [95 % interval]"];
// Printed in the details only: paper has room for fewer columns.
const more: readonly string[] = ["kind", "method"];
const headings = [
  "column",
  "verdict",
  "kind",
  "distribution",
  "test",
  "method",
  "statistic",
  "p",
  "adjusted p",
  "effect [95 % interval]",
  "missing"
];

function caption(all: number, shown: number): string {
  const order = "The clearest drift stands first.";
  return all === shown ? order : `The strongest ${formatNumber(shown)} of ${formatCount(all, "column")}. ${order}`;
}

function repeatSection({command}: ReportMeta): Markup | null {
  if (command === undefined) return null;
  const text =
    command.length > commandBytes / 3
      ? markup`<p>The command line is too long to print here. Write the columns into a rules file instead.</p>`
      : markup`<pre><code>${command}</code></pre>`;
  return markup`<h2>To repeat this check</h2>${text}`;
}
