import {expect, it} from "vitest";
import {glossary, termOf} from "../../components/learn/glossary.js";
import type {Term} from "../../components/learn/glossary.js";
import {glossaryEntry, glossaryIndex} from "./glossaryEntry.js";
import {termUses} from "./termUses.js";

const git = termOf("git") as Term;
const drift = termOf("data-drift") as Term;

it("glossaryEntry(term) is one block of HTML whose heading carries the anchor", () => {
  for (const term of glossary) {
    const html = glossaryEntry(term);
    expect(html, "a blank line would end the block").not.toMatch(/\n\s*\n/);
    expect(html).toContain(`<h3 id="${term.id}">`);
    expect(html.match(/ id="/g)).toHaveLength(1);
  }
});

it("glossaryEntry(term) sets the two sides beside each other, point by point for the ten", () => {
  expect(glossaryEntry(git).match(/role="rowheader"/g)).toHaveLength(1 + (git.aspects?.length ?? 0));
  expect(glossaryEntry(git).match(/<td/g)).toHaveLength(2 * (1 + (git.aspects?.length ?? 0)));
  expect(glossaryEntry(drift)).toContain(`<div data-side="people science">`);
});

it("glossaryEntry(term, uses) links the pages that use the term and related entries", () => {
  const html = glossaryEntry(drift, [{title: "A & B", href: "./lessons/drift"}]);
  expect(html).toContain('<a href="./lessons/drift">A &#38; B</a>');
  expect(html).toContain('<a href="#concept-drift">concept drift</a>');
});

it("glossaryEntry(term) escapes what stands in the texts", () => {
  expect(glossaryEntry({...git, definition: 'A <b> & "c".'})).toContain("A &#60;b&#62; &#38; &#34;c&#34;.");
});

it("glossaryIndex(name, terms) leads to each entry once", () => {
  const links = Array.from(glossaryIndex("All", glossary).matchAll(/href="#([^"]+)"/g), ([, id]) => id);
  expect(links).toEqual(glossary.map(({id}) => id));
});

it("termUses(root) finds the lessons that link to an entry", () => {
  expect(
    termUses(".")
      .get("concept-drift")
      ?.map(({href}) => href)
  ).toContain("./lessons/drift");
});
