import type {WorkFilePage} from "../learn/workFileSchema.js";
import {formatTime} from "./formatNumber.js";
import {type Markup, markup} from "./markup.js";
import {answerText, exerciseStateWords} from "./workWords.js";

/** One page of a learner's work, with every answer on it. */
export function pageSection(page: WorkFilePage): Markup {
  return markup`<section>
<h2>${page.title}</h2>
<p class="place">${page.page}${page.opened === null ? null : markup`, opened ${time(page.opened)}`}</p>
${readSections(page)}
${page.exercises.map(exercise)}
${page.questions.map(question)}
${page.predictions.map(prediction)}
${page.code.map(({title, text, last}) => markup`<article><h3>Own code: ${title}</h3>${block(text)}<p class="times">${time(last)}</p></article>`)}
${page.labels.map(({title, value, last}) => markup`<article><h3>Labelled: ${title}</h3>${given(value)}<p class="times">${time(last)}</p></article>`)}
${page.polls.map(poll)}
</section>`;
}

function readSections({sections, total}: WorkFilePage): Markup {
  const names = sections.map(({title, read}) => markup`<li>${title} <span class="times">${time(read)}</span></li>`);
  const count = `${sections.length} of ${Math.max(total.sections, sections.length)} sections read to their end`;
  return markup`<p>${count}${names.length === 0 ? "." : ":"}</p>${names.length === 0 ? null : markup`<ul>${names}</ul>`}`;
}

function exercise(work: WorkFilePage["exercises"][number]): Markup {
  const {title, answer, message, wrong, first, last} = work;
  const mistakes = wrong.map(
    (each) => markup`<li><span class="times">${time(each.at)}</span> ${each.message}${given(each.answer)}</li>`
  );
  return markup`<article>
<h3>Exercise: ${title}</h3>
<p class="state">${exerciseStateWords(work)}</p>
<p>Answer:</p>${given(answer)}
${message === "" ? null : markup`<p>Last said: ${message}</p>`}
${mistakes.length === 0 ? null : markup`<p>Wrong answers on the way, the last ${mistakes.length}:</p><ol>${mistakes}</ol>`}
<p class="times">${time(first)} to ${time(last)}</p>
</article>`;
}

function question({prompt, chosen, right, tries, missed, last}: WorkFilePage["questions"][number]): Markup {
  const state = right ? "answered right" : "not answered right yet";
  const first = missed && right ? ", the first answer was wrong" : "";
  return markup`<article>
<h3>Question: ${prompt}</h3>
<p class="state">${state} (${tries} ${tries === 1 ? "try" : "tries"}${first})</p>
${given(chosen)}
<p class="times">${time(last)}</p>
</article>`;
}

function prediction({question, guess, last}: WorkFilePage["predictions"][number]): Markup {
  return markup`<article>
<h3>Guess: ${question}</h3>
${guess === null ? markup`<p>Went on without a guess.</p>` : given(guess)}
<p class="times">${time(last)}</p>
</article>`;
}

function poll({title, answers, last}: WorkFilePage["polls"][number]): Markup {
  const rows = Object.entries(answers).map(([name, answer]) => markup`<li>${name}: ${answerText(answer)}</li>`);
  return markup`<article><h3>Survey: ${title}</h3><ul>${rows}</ul><p class="times">${time(last)}</p></article>`;
}

function given(answer: unknown): Markup {
  const text = answerText(answer);
  const code = text.includes("\n") || /^\s*(select|with|function|const|let|--|\/\/)/i.test(text);
  return code ? block(text) : markup`<blockquote>${text}</blockquote>`;
}

function block(text: string): Markup {
  return markup`<pre>${text}</pre>`;
}

function time(iso: string): string {
  return formatTime(Date.parse(iso));
}
