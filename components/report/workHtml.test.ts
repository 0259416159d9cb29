// @vitest-environment jsdom
import fc from "fast-check";
import {expect, it} from "vitest";
import type {WorkEntry} from "../learn/progress.js";
import {anyEntries, anyText} from "../learn/workArbitrary.js";
import {readWorkFile, workFile, workFileText} from "../learn/workFile.js";
import {checkWorkFile} from "./checkWorkFile.js";
import {dataOf, workHtml} from "./workHtml.js";

const options = {name: "Ada <b>", made: Date.UTC(2026, 10, 21, 13, 5), edition: "0.1.0"};
const entries: WorkEntry[] = [
  [
    "/lessons/drift#",
    {
      ...{type: "page", title: "Still the same?", sections: ["a", "b"], exercises: ["sql", "draw"], questions: ["q"]},
      ...{first: 0, last: 9}
    }
  ],
  ["/lessons/drift#a", {type: "section", title: "A claim", first: 60_000, last: 60_000}],
  [
    "/lessons/drift#sql",
    {
      ...{type: "exercise", title: "Count the days", answer: "select 2\nfrom t", stage: "empty", tries: 2, hints: 1},
      ...{solutionSeen: false, solved: 3000, helped: false, message: "Right.", first: 2000, last: 3000},
      wrong: [{answer: "select '<script>alert(1)</script>'", message: "One day is missing.", at: 2500}]
    }
  ],
  ["/lessons/drift#g", {type: "prediction", question: "How many?", guess: 17, first: 5, last: 5}]
];
const file = workFile(entries, options);
const html = workHtml(file);

it("workHtml(file) says who did what, with every answer, for a reader", () => {
  const page = new DOMParser().parseFromString(html, "text/html");
  expect(page.querySelector("h1")?.textContent).toBe("Work of Ada <b> with the MLOps Fieldbook");
  const text = page.querySelector("main")?.textContent?.replace(/\s+/g, " ") ?? "";
  for (const said of [
    "Made on 2026-11-21 13:05 UTC",
    "1 of 2 sections read",
    "Exercise: Count the days solved after 2 tries, with 1 hint",
    "select 2 from t",
    "One day is missing.",
    "Guess: How many?17"
  ]) {
    expect(text.replace(/(\?) (\d)/, "$1$2")).toContain(said);
  }
  expect(page.querySelector("table")?.textContent).toContain("1 of 2");
});

it("workHtml(file) lets no answer become markup, and holds the very data of the JSON file", () => {
  const law = (list: WorkEntry[], name: string) => {
    const made = workFile(list, {...options, name});
    const text = workHtml(made);
    expect(readWorkFile(dataOf(text) as string)).toEqual({file: JSON.parse(workFileText(made)), intact: true});
    const page = new DOMParser().parseFromString(text, "text/html");
    expect(page.querySelectorAll("script, img, b, iframe")).toHaveLength(1);
    expect(page.querySelector("script")?.getAttribute("type")).toBe("application/json");
  };
  fc.assert(fc.property(anyEntries, anyText, law), {numRuns: 50});
});

it("checkWorkFile(text) finds both files unchanged, other line ends included", () => {
  expect(checkWorkFile(workFileText(file))).toMatchObject({kind: "JSON", edited: null});
  for (const text of [html, html.replaceAll("\n", "\r\n"), `\uFEFF${html}`]) {
    expect(checkWorkFile(text)).toMatchObject({kind: "HTML", edited: null, file: {name: "Ada <b>"}});
  }
});

it("checkWorkFile(text) finds any edit of the HTML file", () => {
  const law = (at: number, cut: number, added: string) => {
    const edited = html.slice(0, at) + added + html.slice(at + cut);
    fc.pre(edited !== html && edited.replaceAll("\r\n", "\n") !== html && edited !== `\uFEFF${html}`);
    expect(verdict(edited)).not.toBe("unchanged");
  };
  fc.assert(fc.property(fc.nat(html.length - 1), fc.nat(2), fc.string({unit: "binary", maxLength: 2}), law), {
    numRuns: 1000
  });
});

it("checkWorkFile(text) tells an edit of the data from one of the readable text alone", () => {
  expect(verdict(html.replace('"tries":2', '"tries":1'))).toContain("answers or counts");
  expect(verdict(html.replace("solved after 2 tries", "solved after 1 tries"))).toContain("readable text");
  expect(verdict(html.replace(/sha256" content="\w/, 'sha256" content="g'))).toContain("readable text");
  expect(verdict(html.replace(/sha256" content="\w+/, 'sha256" content="'))).toContain("readable text");
});

function verdict(text: string): string {
  try {
    return checkWorkFile(text).edited ?? "unchanged";
  } catch (error) {
    return `refused: ${error}`;
  }
}

it.each([
  ["<!doctype html><p>Hello</p>", "a web page without"],
  ['<html><script type="application/json" id="fieldbook-work">{</script>', "not JSON"],
  ["a,b\n1,2\n", "not JSON"]
])("checkWorkFile(%j) throws an InputError: %s", (text, said) => {
  expect(() => checkWorkFile(text)).toThrow(said);
});
