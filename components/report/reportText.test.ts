import {expect, it} from "vitest";
import {reportText} from "./reportText.js";
import {exampleCategory, exampleColumn, exampleMeta, exampleResult, nastyNames} from "./resultExample.js";
import {displayWidth, textTable} from "./textTable.js";

it("reportText(result, meta) says the verdict first, then aligned tables", () => {
  expect(reportText(exampleResult([exampleColumn(), exampleCategory()]), exampleMeta)).toBe(
    `Drift: 1 of 2 columns drifts, “airport” (total variation 0.21, threshold 0.05).

reference  q1.csv  1,010 rows
current    q2.csv  1,200 rows
checked    detector tabular, method auto, alpha 0.05, correction fdr

Drift by column
column   kind      test                method      statistic        p  adj. p  effect [95 %]      limit  missing           verdict
airport  category  chi-squared         asymptotic       88.1  1.5e-20   3e-20  0.21 [0.18, 0.24]  0.05   1 % → 0 %, p 0.3  drift
delay    number    Kolmogorov–Smirnov  asymptotic     0.0123      0.2     0.4  0.03 [0.02, 0.05]  0.1    1 % → 0 %, p 0.3  no drift

Why
  airport: drift, the change is larger than chance explains, and large enough to matter
`
  );
});

it("reportText(result, meta) sends no control character of a name to the terminal", () => {
  const columns = nastyNames.map((name) => exampleCategory({name, reason: name}));
  const result = exampleResult(columns, {
    schema: {onlyReference: nastyNames, onlyCurrent: [], kindChanged: []},
    skipped: nastyNames.map((name) => ({name, reason: name})),
    warnings: nastyNames
  });
  const files = [{role: "current" as const, name: nastyNames[3], rows: 1}];
  expect(reportText(result, {...exampleMeta, files})).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f\u202e]/);
});

it("reportText(result, meta, {color: true}) colours verdicts, and nothing without", () => {
  const result = exampleResult([exampleCategory()]);
  expect(reportText(result, exampleMeta, {color: true})).toContain("  \u001b[31mdrift\u001b[0m\n");
  expect(reportText(result, exampleMeta)).not.toContain("\u001b");
});

it("displayWidth(text) counts wide characters twice and marks not at all", () => {
  expect(["abc", "漢字", "🦆", "e\u0301", ""].map(displayWidth)).toEqual([3, 4, 2, 1, 0]);
});

it("textTable(rows, right) ends numbers and begins words at the same place", () => {
  expect(
    textTable(
      [
        ["a", "1", "x"],
        ["漢字", "22", "y"]
      ],
      new Set([1])
    )
  ).toEqual(["a      1  x", "漢字  22  y"]);
});
