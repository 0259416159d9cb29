import {expect, it} from "vitest";
import {brokenLinks} from "./links.js";

const address = "http://127.0.0.1:1/some/where/";
const files = new Set(["index.html", "a.html", "b/index.html", "_file/x.csv"]);
const page = (file: string, ids: string[], links: string[]) => {
  return {file, address, ids, links: links.map((link) => new URL(link, address + file).href)};
};
const broken = (...links: string[]) =>
  brokenLinks([page("index.html", ["top-of", "é"], links), page("a.html", ["one"], [])], (file) => files.has(file)).get(
    "index.html"
  );

it("brokenLinks(pages, exists) finds nothing wrong with files, folders, anchors, states and other origins", () => {
  expect(broken("a.html#one", "b/", "b", "_file/x.csv", "#top-of", "#%C3%A9", "./", "a.html#one?n=5", "#?n=5")).toEqual(
    []
  );
  expect(broken("https://doi.org/10.1093/x#y", "mailto:a@b.c", "#")).toEqual([]);
});

it("brokenLinks(pages, exists) finds what leads nowhere", () => {
  expect(broken("c.html", "a.html#two", "#none", "/a.html")).toEqual([
    "broken link: c.html leads to no file",
    "broken link: a.html has no anchor #two",
    "broken link: index.html has no anchor #none",
    "broken link: /a.html is not below the place the site is served from"
  ]);
});
