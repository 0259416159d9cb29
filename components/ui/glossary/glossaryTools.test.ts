// @vitest-environment jsdom
import {beforeEach, expect, it} from "vitest";
import {glossary} from "../../learn/glossary.js";
import {glossaryTools} from "./glossaryTools.js";

let tools: HTMLElement;

beforeEach(() => {
  history.replaceState(null, "", "#");
  document.body.replaceChildren();
  for (const {id} of glossary) {
    const entry = document.createElement("article");
    entry.dataset.term = id;
    const heading = Object.assign(document.createElement("h3"), {id});
    heading.scrollIntoView = () => {};
    const people = document.createElement("p");
    people.dataset.side = "people science";
    entry.append(heading, people, Object.assign(document.createElement("a"), {href: "#git"}));
    document.body.append(entry);
  }
  tools = glossaryTools(document);
  document.body.prepend(tools);
});

const box = () => tools.querySelector("input[type=search]") as HTMLInputElement;
const type = (text: string) => {
  box().value = text;
  box().dispatchEvent(new Event("input", {bubbles: true}));
};
const said = () => tools.querySelector("[role=status]")?.textContent;
const shown = () => [...document.querySelectorAll<HTMLElement>("article")].filter(({hidden}) => !hidden);

it("glossaryTools(page) shows the entries that have the words, and says how many", () => {
  expect(said()).toBe(`All ${glossary.length} terms, from both sides.`);
  type("docker");
  expect(shown().map(({dataset}) => dataset.term)).toEqual(["containerization"]);
  expect(said()).toBe(`1 term of ${glossary.length}, from both sides.`);
  type("no such words");
  expect(shown()).toEqual([]);
  expect(said()).toBe("No term has these words. Try fewer letters.");
});

it("glossaryTools(page) hides what belongs to the other side", () => {
  tools.querySelectorAll<HTMLInputElement>("input[type=radio]")[1].click();
  expect(document.querySelector<HTMLElement>("article p")?.hidden).toBe(true);
  expect(said()).toBe(`All ${glossary.length} terms, as engineers see them.`);
});

it("glossaryTools(page) ends the search for a link to an entry that it hides, and for no other", () => {
  type("docker");
  shown()[0].querySelector("a")?.click();
  expect(box().value).toBe("");
  type("git");
  expect(shown().some(({dataset}) => dataset.term === "git")).toBe(true);
  shown()[0].querySelector("a")?.click();
  expect(box().value).toBe("git");
});
