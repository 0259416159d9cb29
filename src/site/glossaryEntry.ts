import type {Term} from "../../components/learn/glossary.js";
import {termOf} from "../../components/learn/glossary.js";

/** A page that leads to an entry of the glossary. */
export interface TermUse {
  title: string;

  /** The address of the page, as seen from the glossary. */
  href: string;
}

const engineering = {side: "engineering", name: "Engineering"};
const people = {side: "people science", name: "People science"};

/** One entry as HTML without a blank line, so that Markdown leaves it as it is. The heading carries the anchor. */
export function glossaryEntry(term: Term, uses: readonly TermUse[] = []): string {
  const {id, aliases, definition, see} = term;
  const related = see.map((other) => `<a href="#${other}">${escape(termOf(other)?.term ?? other)}</a>`);
  const used = uses.map(({href, title}) => `<a href="${escape(href)}">${escape(title)}</a>`);
  return [
    `<article class="term" data-term="${id}">`,
    `<h3 id="${id}">${escape(capital(term.term))}</h3>`,
    aliases.length > 0 && `<p class="term-also">Also: ${escape(spoken(aliases).join(", "))}</p>`,
    `<p class="term-definition">${escape(definition)}</p>`,
    term.aspects === undefined ? sides(term) : points(term),
    `<p class="term-more">See also: ${related.join(", ")}.${used.length > 0 ? ` Used in: ${used.join(", ")}.` : ""}</p>`,
    `</article>`
  ]
    .filter(Boolean)
    .join("\n");
}

/** A line of links to entries, with a name before it. */
export function glossaryIndex(name: string, terms: readonly Term[]): string {
  const items = terms.map(({id, term}) => `<li data-term="${id}"><a href="#${id}">${escape(term)}</a></li>`);
  return `<p class="term-index-name">${name}</p>\n<ul class="term-index">\n${items.join("\n")}\n</ul>`;
}

/** Curly and straight apostrophes are two names to a search and one to a reader. */
function spoken(aliases: readonly string[]): string[] {
  return aliases.filter((name) => !aliases.includes(name.replace("'", "’")) || !name.includes("'"));
}

function sides(term: Term): string {
  const side = ({side, name}: typeof people, text: string) =>
    `<div data-side="${side}"><span class="term-side-name">${name}</span><p>${escape(text)}</p></div>`;
  return `<div class="term-sides">\n${side(engineering, term.engineering)}\n${side(people, term.people)}\n</div>`;
}

/** A table whose roles are written out, since on a phone the style sheet stacks its cells. */
function points({term, engineering: first, people: second, aspects = []}: Term): string {
  const head = (of: typeof people) => `<th role="columnheader" scope="col" data-side="${of.side}">${of.name}</th>`;
  const cell = (of: typeof people, text: string) =>
    `<td role="cell" data-side="${of.side}" data-name="${of.name}">${escape(text)}</td>`;
  const rows = [{name: "In short", engineering: first, people: second}, ...aspects].map(
    (aspect) =>
      `<tr role="row"><th role="rowheader" scope="row">${escape(aspect.name)}</th>${cell(engineering, aspect.engineering)}${cell(people, aspect.people)}</tr>`
  );
  return [
    `<table role="table" class="term-points" aria-label="${escape(capital(term))}, from both sides">`,
    `<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col"><span class="visually-hidden">Point</span></th>${head(engineering)}${head(people)}</tr></thead>`,
    `<tbody role="rowgroup">`,
    ...rows,
    `</tbody></table>`
  ].join("\n");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
