import {expect, it} from "vitest";
import {glossary, termOf} from "./glossary.js";
import {findTerms} from "./glossary/findTerms.js";
import type {Term} from "./glossary/term.js";

const words = (text: string) => text.split(/\s+/).filter(Boolean).length;
const sentences = (text: string) => text.split(/(?<=[.?:])\s+/);
const sides = ({engineering, people}: Term) => [engineering, people];
const texts = (term: Term) => [
  term.definition,
  ...sides(term),
  ...(term.aspects ?? []).flatMap(({engineering, people}) => [engineering, people])
];

it("glossary holds each id and each word once", () => {
  const ids = glossary.map(({id}) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const names = glossary.flatMap(({term, aliases}) => [term, ...aliases]).map((name) => name.toLowerCase());
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});

it("glossary has ids that can stand in an address", () => {
  for (const {id} of glossary) expect(id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
});

it("glossary begins with the ten terms, each with three to six points from both sides", () => {
  const ten = "mlops ml-platform git ci-cd monitoring concept-drift containerization config-files fastapi pydantic";
  expect(glossary.slice(0, 10).map(({id}) => id)).toEqual(ten.split(" "));
  for (const {id, aspects = []} of glossary.slice(0, 10)) {
    expect([3, 4, 5, 6], id).toContain(aspects.length);
    expect(new Set(aspects.map(({name}) => name)).size, id).toBe(aspects.length);
  }
  expect(glossary.slice(10).every(({aspects}) => aspects === undefined)).toBe(true);
});

it("glossary leads from each term to others that exist, and never to itself", () => {
  for (const {id, see} of glossary) {
    expect(see.length, id).toBeGreaterThan(0);
    expect(new Set(see).size, id).toBe(see.length);
    for (const other of see) expect(termOf(other), `${id} → ${other}`).toBeDefined();
    expect(see).not.toContain(id);
  }
});

it("glossary has no empty side and says different things on the two", () => {
  for (const term of glossary) {
    for (const text of texts(term)) expect(text, term.id).toMatch(/^\S.*[.?]$/);
    expect(new Set(texts(term)).size, term.id).toBe(texts(term).length);
  }
});

it("glossary defines each term in one sentence that names it", () => {
  for (const {id, definition} of glossary) {
    expect(words(definition), id).toBeLessThanOrEqual(34);
    expect(definition.match(/[.?](\s|$)/g)?.length, id).toBeLessThanOrEqual(2);
  }
});

it("glossary keeps to short texts and short sentences", () => {
  for (const term of glossary) {
    for (const side of sides(term)) expect(words(side), `${term.id}: ${side}`).toBeLessThanOrEqual(34);
    for (const text of texts(term)) {
      for (const sentence of sentences(text)) expect(words(sentence), sentence).toBeLessThanOrEqual(34);
    }
  }
  const every = glossary.flatMap(texts).flatMap(sentences).map(words);
  expect(every.reduce((sum, count) => sum + count, 0) / every.length).toBeLessThan(15);
});

it("glossary calls nothing easy and shouts nowhere", () => {
  for (const text of glossary.flatMap(texts))
    expect(text).not.toMatch(/\b(simply|simple|just|easy|easily|obviously)\b|!/i);
});

it("glossary keeps data drift and concept drift apart", () => {
  expect(termOf("data-drift")?.definition).toContain("inputs");
  expect(termOf("concept-drift")?.definition).toContain("same input");
});

it("termOf(id) is undefined where there is no such term", () => {
  expect(termOf("git")?.term).toBe("Git");
  expect(termOf("toString")).toBeUndefined();
});

it("findTerms(terms, query) finds names, other names and words of either side", () => {
  const found = (query: string) => findTerms(glossary, query).map(({id}) => id);
  expect(found("")).toHaveLength(glossary.length);
  expect(found("  Concept DRIFT ")).toContain("concept-drift");
  expect(found("docker")).toEqual(["containerization"]);
  expect(found("cut score")).toContain("threshold");
  expect(found("training/serving skew")).toContain("training-serving-skew");
  expect(found("warehouse head office")).toContain("spatial-shift");
  expect(found("no such words anywhere")).toEqual([]);
});
