import {progressWords, sumProgress} from "../learn/progress.js";
import {textHash} from "../learn/textHash.js";
import type {WorkFile, WorkFilePage} from "../learn/workFileSchema.js";
import {type Markup, markup} from "./markup.js";
import {formatTime} from "./formatNumber.js";
import {shortText} from "./plainText.js";
import {pageCounts} from "./workCounts.js";
import {pageSection} from "./workHtmlPage.js";
import {workStyle} from "./workStyle.js";
import {ofTotal} from "./workWords.js";

/**
 * A learner's work as one HTML file to read and to print, with the same data inside as the JSON file, and a sum over
 * its own text. Its own policy forbids it scripts and any request.
 */
export function workHtml(file: WorkFile): string {
  const {name, edition, made, pages} = file;
  const title = name === null ? "Work with the MLOps Fieldbook" : `Work of ${name} with the MLOps Fieldbook`;
  const page = markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="MLOps Fieldbook ${edition}">
<meta name="fieldbook-sha256" content="">
<title>${shortText(title, 200)}</title>
<style>${workStyle}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p class="made">Made on ${formatTime(Date.parse(made))} with version ${edition}. ${wholeWords(pages)}</p>
${summary(pages)}
${pages.map(pageSection)}
</main>
<footer>
<p>SHA-256 of the data in this file: <code>${file.sha256}</code></p>
<p>The sum shows whether the file was changed by accident, on its way or in an editor: the page “My work” checks it. It is no signature. Whoever changes a file on purpose can compute a new sum for it.</p>
<p>Times are in UTC, as the clock of the learner’s machine had them. This file asks for nothing from anywhere.</p>
</footer>
<!--data-->
</body>
</html>
`;
  return sealed(page.toString().replace("<!--data-->", () => dataBlock(file)));
}

/** The JSON inside such a file; null if there is none. */
export function dataOf(html: string): string | null {
  return /<script type="application\/json" id="fieldbook-work">([^]*?)<\/script>/.exec(html)?.[1] ?? null;
}

/** Whether the text of such a file fits the sum in its head. Line ends do not count, since mail programs change them. */
export function isSealed(html: string): boolean {
  const text = html.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  return seal.test(text) && sealed(text.replace(seal, "$1$3")) === text;
}

const seal = /(<meta name="fieldbook-sha256" content=")((?:[0-9a-f]{64})?)(">)/;

function sealed(html: string): string {
  return html.replace(seal, (_, before, _sum, after) => before + textHash(html) + after);
}

/** Data that no browser runs or shows; no text in it can end it. */
function dataBlock(file: WorkFile): string {
  const json = JSON.stringify(file).replace(/[<>&\u007F-\uFFFF]/g, (unit) => {
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
  return `<script type="application/json" id="fieldbook-work">${json}</script>`;
}

function wholeWords(pages: readonly WorkFilePage[]): string {
  return pages.length === 0
    ? "There is no work in it yet."
    : `In all, ${progressWords(sumProgress(pages.map(pageCounts)))}.`;
}

function summary(pages: readonly WorkFilePage[]): Markup | null {
  if (pages.length === 0) return null;
  const rows = pages.map((page) => {
    const {sections, exercises, questions} = pageCounts(page);
    return markup`<tr><th scope="row">${shortText(page.title, 200)}</th><td>${ofTotal(sections.read, sections.total)}</td><td>${exercises.tried}</td><td>${ofTotal(exercises.solved, exercises.total)}</td><td>${ofTotal(questions.right, questions.total)}</td></tr>`;
  });
  return markup`<div class="scroll"><table><caption>What was read, tried and solved</caption>
<thead><tr><th scope="col">page</th><th scope="col">sections read</th><th scope="col">exercises tried</th><th scope="col">exercises solved</th><th scope="col">questions right</th></tr></thead>
<tbody>${rows}</tbody></table></div>`;
}
