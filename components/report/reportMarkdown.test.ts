import {expect, it} from "vitest";
import {escapeMarkdown, reportMarkdown} from "./reportMarkdown.js";
import {exampleCategory, exampleColumn, exampleMeta, exampleResult, nastyNames} from "./resultExample.js";

it("reportMarkdown(result, meta) begins with the verdict and has a row for each column", () => {
  const lines = reportMarkdown(exampleResult([exampleColumn(), exampleCategory()]), exampleMeta).split("\n");
  expect(lines[0]).toBe("# Drift report, 2026-11-21");
  expect(lines[2]).toMatch(/^\*\*Drift: 1 of 2 columns drifts, “airport”/);
  expect(lines).toContain(
    "| airport | category | chi-squared | asymptotic | 88.1 | 1.5e-20 | 3e-20 | 0.21 \\[0.18, 0.24\\] | 1 % → 0 %, p 0.3 | drift | the change is larger than chance explains, and large enough to matter |"
  );
  expect(lines).toContain("fieldbook check q1.csv q2.csv");
});

it("reportMarkdown(result, meta) keeps each row on one line of as many cells, whatever the names are", () => {
  const columns = nastyNames.map((name) => exampleCategory({name, reason: name}));
  const text = reportMarkdown(exampleResult(columns), {...exampleMeta, files: []});
  const rows = text.split("\n").filter((line) => line.startsWith("|"));
  expect(rows).toHaveLength(nastyNames.length + 2);
  for (const row of rows) expect(row.replace(/\\./g, "").match(/\|/g)).toHaveLength(12);
  expect(text).not.toMatch(/<img|<script|@someone|https:|www\.|[\u0000\u001b]/);
});

it("escapeMarkdown(text) leaves nothing with a meaning", () => {
  expect(escapeMarkdown("a|b\\|c # *x* <b> `y` [z](u)")).toBe(
    "a\\|b\\\\\\|c \\# \\*x\\* &#60;b&#62; \\`y\\` \\[z\\](u)"
  );
});

it("reportMarkdown(result, meta) fences a command line that has fences in it", () => {
  const text = reportMarkdown(exampleResult([]), {...exampleMeta, command: "fieldbook check '```' b"});
  expect(text).toContain("````sh\nfieldbook check '```' b\n````");
});

it("reportMarkdown(result, meta) lists 200 of 10,000 columns and says how many are left", () => {
  const columns = Array.from({length: 10_000}, (_, i) => exampleColumn({name: `c${i}`}));
  const text = reportMarkdown(exampleResult(columns), exampleMeta);
  expect(text.match(/^\| c\d+ /gm)).toHaveLength(200);
  expect(text).toContain("… and 9,800 more columns, in the JSON.");
});
