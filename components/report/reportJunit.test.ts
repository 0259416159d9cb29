// @vitest-environment jsdom
import {expect, it} from "vitest";
import {reportJunit} from "./reportJunit.js";
import {exampleCategory, exampleColumn, exampleMeta, exampleResult, nastyNames} from "./resultExample.js";

it("reportJunit(result, meta) has a case for each column, and counts them", () => {
  const result = exampleResult(
    [
      exampleColumn(),
      exampleCategory(),
      exampleColumn({name: "few", verdict: "not enough data", reason: "a side has fewer than two usable values"})
    ],
    {
      schema: {onlyReference: ["old"], onlyCurrent: [], kindChanged: []},
      skipped: [{name: "note", reason: "free text"}],
      seconds: 1.5
    }
  );
  const suite = parse(reportJunit(result, exampleMeta)).querySelector("testsuite")!;
  const counts = ["tests", "failures", "errors", "skipped"].map((name) => suite.getAttribute(name));
  expect(counts).toEqual(["5", "2", "0", "2"]);
  const outcomes = Array.from(suite.querySelectorAll("testcase"), (test) => [
    test.getAttribute("name"),
    test.firstElementChild?.tagName ?? "passed"
  ]);
  expect(outcomes).toEqual([
    ["delay", "passed"],
    ["airport", "failure"],
    ["few", "skipped"],
    ["old", "failure"],
    ["note", "skipped"]
  ]);
  expect(suite.querySelector("failure")?.getAttribute("message")).toMatch(/^drift: the change is larger than chance/);
  expect(suite.querySelector("failure")?.textContent).toContain("adjusted p 3e-20");
});

it("reportJunit(result, meta) is valid XML whatever the names are", () => {
  const columns = nastyNames.map((name) => exampleCategory({name, reason: name}));
  const document = parse(reportJunit(exampleResult(columns), exampleMeta));
  expect(document.querySelectorAll("testcase")).toHaveLength(nastyNames.length);
  expect(document.querySelector("testcase")?.getAttribute("name")).toBe(nastyNames[0]);
});

function parse(xml: string): Document {
  expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
  const document = new DOMParser().parseFromString(xml, "application/xml");
  expect(document.querySelector("parsererror")).toBeNull();
  return document;
}
