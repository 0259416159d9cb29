// @vitest-environment jsdom
import {expect, it} from "vitest";
import type {ColumnResult} from "../detectors/result.js";
import {labelWidth} from "./labelWidth.js";
import {reportHtml} from "./reportHtml.js";
import {exampleCategory, exampleColumn, exampleMeta, exampleResult, nastyNames} from "./resultExample.js";

const limit = 2_000_000;

it("reportHtml(result, meta) says the verdict first, then the table by column", () => {
  const page = parse(reportHtml(exampleResult([exampleColumn(), exampleCategory()]), exampleMeta));
  expect(page.querySelector("main p")?.textContent).toMatch(/^Drift: 1 of 2 columns drifts, “airport”/);
  const rows = Array.from(page.querySelectorAll('[aria-label="Drift by column"] tbody tr'), cells);
  expect(rows[0].filter((cell) => cell !== "")).toEqual([
    "airport",
    "drift",
    "category",
    "chi-squared",
    "asymptotic",
    "88.1",
    "1.5e-20",
    "3e-20",
    "0.21 [0.18, 0.24]",
    "1 % → 0 %, p 0.3"
  ]);
  expect(rows[1][0]).toBe("delay");
  expect(page.body.textContent).toContain("q1.csv");
  expect(page.body.textContent).toContain("abababab");
  expect(page.body.textContent).toContain("fieldbook check q1.csv q2.csv");
  expect(page.body.textContent).toContain("How to cite: MLOps Fieldbook, version 0.1.0");
});

it("reportHtml(result, meta) tells unseen values, schema changes, skipped columns, false alarms and warnings", () => {
  const result = exampleResult([exampleCategory()], {
    schema: {
      onlyReference: ["old"],
      onlyCurrent: ["new"],
      kindChanged: [{name: "zip", reference: "number", current: "category"}]
    },
    skipped: [{name: "note", reason: "free text has no distribution"}],
    aa: {random: {comparisons: 40, rows: 505, rules: [{rule: "p-value alone", falseAlarmRate: 0.05}]}, time: null},
    warnings: ["rows depend on their neighbours"]
  });
  const text = parse(reportHtml(result, exampleMeta)).body.textContent;
  expect(text).toContain("1 value in 5 rows (0.4 %): AUS (5)");
  expect(text).toContain("zip: number in the reference, category now");
  expect(text).toContain("note: free text has no distribution");
  expect(text).toContain("The reference split at random: 40 comparisons of 505 rows a side");
  expect(text).toContain("rows depend on their neighbours");
});

it("reportHtml(result, meta) draws each column twice, with the band, the interval and the threshold", () => {
  const page = parse(reportHtml(exampleResult([exampleColumn()]), exampleMeta));
  expect(page.querySelectorAll("svg.thumb path")).toHaveLength(2);
  expect(page.querySelector("svg.thumb .reference")?.getAttribute("d")).toBe("M0 28V3H40V13H80V18.5H120V28Z");
  expect(page.querySelector("svg.thumb .current")?.getAttribute("d")).toBe("M0 11.3H40V7.2H80V15.5H120");
  expect(Array.from(page.querySelectorAll("svg.plot"), (svg) => svg.getAttribute("aria-label"))).toEqual([
    "Distribution of delay: from 0 to 30, reference filled, current as a line",
    "Wasserstein ÷ reference sd 0.03 [0.02, 0.05]; threshold 0.1; without drift 0.01 to 0.04 at these sizes"
  ]);
});

it("reportHtml(result, meta) draws a pair of bars for each value, and only tells what stands for many", () => {
  const bars = {values: ["SEA", "JFK"], reference: [300, 200], current: [100, 400]};
  const distribution = {type: "bars" as const, ...bars, otherReference: 500, otherCurrent: 500};
  const page = parse(reportHtml(exampleResult([exampleCategory({distribution})]), exampleMeta));
  const picture = page.querySelector("svg.plot")!;
  expect(Array.from(picture.querySelectorAll("path"), (path) => path.getAttribute("d"))).toEqual([
    "M156 2h150v8h-150z",
    "M156 11h50v7h-50z",
    "M156 24h100v8h-100z",
    "M156 33h200v7h-200z"
  ]);
  expect(picture.textContent).toContain("(all others)50 % → 50 %");
});

it("reportHtml(result, meta) leaves room for the labels of bars, and draws them within the picture", () => {
  const values = ["WASHINGTON DULLES INTERNATIONAL", "W".repeat(24), "漢".repeat(24), "SEA"];
  const counts = {reference: [1, 1, 1, 1], current: [1, 1, 1, 1], otherReference: 0, otherCurrent: 0};
  const unseen = {rows: 1, share: 0.25, values: [{value: values[1], count: 1}], distinct: 1};
  const column = exampleCategory({distribution: {type: "bars", values, ...counts}, unseen});
  const picture = parse(reportHtml(exampleResult([column]), exampleMeta)).querySelector("svg.plot")!;
  const labels = Array.from(picture.querySelectorAll('text[text-anchor="end"]'));
  expect(labels.map((label) => label.textContent).slice(0, 2)).toEqual([
    "WASHINGTON DULLES INTER…",
    expect.stringMatching(/^W{10,}… \(new\)$/)
  ]);
  for (const label of labels) {
    expect(labelWidth(label.textContent, 12)).toBeLessThanOrEqual(Number(label.getAttribute("x")));
  }
  for (const path of picture.querySelectorAll("path")) {
    const [, start, length] = /^M(\d+) \d+h([\d.]+)/.exec(path.getAttribute("d")!)!;
    expect(Number(length)).toBeGreaterThan(100);
    expect(Number(start) + Number(length)).toBeLessThan(364);
  }
});

it("reportHtml(result, meta) writes what is in the unit of a time as a span, and no other number", () => {
  const day = 86_400_000;
  const measures: Partial<ColumnResult> = {
    otherEffects: [{name: "median shift", value: -28 * day, low: -30 * day, high: -day}],
    distances: [
      {name: "Wasserstein", value: day / 8, convention: "area"},
      {name: "PSI", value: 0.02, convention: "ln"}
    ]
  };
  const details = (column: ColumnResult) =>
    parse(reportHtml(exampleResult([column]), exampleMeta)).querySelector("details")!.textContent;
  const time = details(exampleColumn({kind: "time", ...measures}));
  expect(time).toContain("median shift-28 days [-30 days, -24 hours]");
  expect(time).toContain("Wasserstein3 hours (area)");
  expect(time).toContain("PSI0.02 (ln)");
  expect(time).toContain("Wasserstein ÷ reference sd 0.03 [0.02, 0.05]; threshold 0.1");
  expect(details(exampleColumn(measures))).toContain("Wasserstein10,800,000 (area)");
});

it("reportHtml(result, meta) prints margins, and leaves out of the printed table only what the details say", () => {
  const html = reportHtml(exampleResult([exampleColumn(), exampleCategory()]), exampleMeta);
  const page = parse(html);
  const print = html.slice(html.indexOf("@media print"));
  expect(print).toContain("@page{margin:14mm 12mm}");
  expect(print).toContain(".columns .more{display:none}");
  for (const row of page.querySelectorAll("table.columns tbody tr")) {
    const told = page.querySelector(row.querySelector("a")!.getAttribute("href")!)!.textContent;
    const left = Array.from(row.querySelectorAll(".more"), (cell) => cell.textContent);
    expect(left).toHaveLength(page.querySelectorAll("table.columns thead .more").length);
    for (const text of left) expect(told).toContain(text);
  }
});

it("reportHtml(result, meta) lets no name, value, file or command become markup", () => {
  const columns = nastyNames.map((name) =>
    exampleCategory({
      name,
      reason: name,
      unseen: {rows: 1, share: 0.1, values: [{value: name, count: 1}], distinct: 1},
      distribution: {type: "bars", values: [name], reference: [1], current: [1], otherReference: 0, otherCurrent: 0}
    })
  );
  const result = exampleResult(columns, {
    schema: {onlyReference: nastyNames, onlyCurrent: nastyNames, kindChanged: []},
    skipped: nastyNames.map((name) => ({name, reason: name})),
    warnings: nastyNames,
    settings: {exclude: nastyNames}
  });
  const files = nastyNames.map((name) => ({role: "current" as const, name, rows: 1, sha256: name}));
  const html = reportHtml(result, {version: nastyNames[0], date: nastyNames[0], files, command: nastyNames.join(" ")});
  const page = parse(html);
  expect(page.querySelectorAll("img, script, link, iframe, object, embed, form, base")).toHaveLength(0);
  expect(page.querySelectorAll("style, title")).toHaveLength(2);
  const attributes = Array.from(page.querySelectorAll("*")).flatMap((element) => element.getAttributeNames());
  expect(attributes.filter((name) => name.startsWith("on") || name === "src")).toEqual([]);
  expect(html).not.toMatch(/[\u0000\u001b\u202e]/);
});

it("reportHtml(result, meta) forbids itself everything but its own style, and refers to nothing outside", () => {
  const html = reportHtml(exampleResult([exampleColumn()]), exampleMeta);
  const policy = parse(html).querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute("content");
  expect(policy).toBe("default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'");
  expect(html).not.toMatch(/https?:|url\(|@import|src=/);
});

it("reportHtml(result, meta) shows 200 of 10,000 columns with pictures, lists the rest, and stays under 2 MB", () => {
  const columns = Array.from({length: 10_000}, (_, i) =>
    i % 100 === 7 ? exampleCategory({name: `column ${i}`}) : exampleColumn({name: `column ${i}`})
  );
  const html = reportHtml(exampleResult(columns), exampleMeta);
  const page = parse(html);
  expect(bytes(html)).toBeLessThan(limit);
  expect(page.querySelectorAll("details")).toHaveLength(200);
  expect(page.querySelectorAll("svg.thumb")).toHaveLength(200);
  const listed = page.querySelectorAll("ul.rest li").length;
  const left = Number(/and ([\d,]+) more columns/.exec(page.body.textContent)?.[1].replace(",", "") ?? 0);
  expect(200 + listed + left).toBe(10_000);
  expect(listed).toBeGreaterThan(3000);
});

it("reportHtml(result, meta) stays under 2 MB whatever the names and values are", () => {
  const name = "&".repeat(100_000);
  const wide: Partial<ColumnResult> = {
    name,
    unseen: {rows: 20, share: 0.1, values: Array(20).fill({value: name, count: 1}), distinct: 1e6},
    distribution: {
      type: "bars",
      values: Array(20).fill("漢".repeat(100)),
      reference: Array(20).fill(1),
      current: Array(20).fill(1),
      otherReference: 1,
      otherCurrent: 1
    }
  };
  const names = Array<string>(1000).fill(name);
  const result = exampleResult(Array<ColumnResult>(1000).fill(exampleCategory(wide)), {
    schema: {onlyReference: names, onlyCurrent: names, kindChanged: []},
    skipped: names.map((name) => ({name, reason: name})),
    warnings: names,
    settings: {columns: names}
  });
  const html = reportHtml(result, {...exampleMeta, command: names.join(" ")});
  expect(bytes(html)).toBeLessThan(limit);
});

function parse(html: string): Document {
  return new DOMParser().parseFromString(html, "text/html");
}

function cells(row: Element): string[] {
  return Array.from(row.children, (cell) => cell.textContent ?? "");
}

function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
