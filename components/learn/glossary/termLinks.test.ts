import {expect, it} from "vitest";
import {glossary} from "../glossary.js";
import {linkedTerms, unlinkedTerms} from "./termLinks.js";

const found = (markdown: string) => unlinkedTerms(markdown, glossary).map(({id, line}) => `${id}:${line}`);

it("linkedTerms(markdown) names the entries that a page links to, each once", () => {
  const page =
    "[drift](../glossary#data-drift), [drift](../glossary.html#data-drift), [Git](./glossary#git), [x](./other#git)";
  expect(linkedTerms(page)).toEqual(["data-drift", "git"]);
  expect(linkedTerms('<aside><a href="../glossary#icc">ICC</a></aside>')).toEqual(["icc"]);
});

it("unlinkedTerms(markdown, terms) names a term, an other name and a plural with their lines", () => {
  expect(found("About words.\n\nConcept drift rings.\nTwo p-values, one Docker image.")).toEqual([
    "concept-drift:3",
    "p-value:4",
    "containerization:4"
  ]);
});

it("unlinkedTerms(markdown, terms) is content with one link per page", () => {
  expect(found("Git here. [Git](../glossary#git) there. Git again.")).toEqual([]);
  expect(found("[Git](../elsewhere) and Git.")).toEqual(["git:1"]);
});

it("unlinkedTerms(markdown, terms) reads prose alone", () => {
  const page = [
    "---\ntitle: Git\n---",
    "# Git in a heading",
    "```js\nconst git = `Git`;\n```",
    'In code: `Git`, <code>Git</code>, and ${say({git: "Git"})}.',
    '<div data-name="Git">words</div>',
    "<!-- Git -->",
    "[Git](../other)"
  ];
  expect(found(page.join("\n\n"))).toEqual([]);
});

it("unlinkedTerms(markdown, terms) takes whole words, and abbreviations only in capitals", () => {
  expect(found("Legit digits, kappas-like, pii, api and sql.")).toEqual([]);
  expect(found("An API with SQL.")).toEqual(["api:1", "sql:1"]);
});

it("unlinkedTerms(markdown, terms) leaves words with an everyday meaning to the author", () => {
  expect(found("The label on the edge of a batch.")).toEqual([]);
});
