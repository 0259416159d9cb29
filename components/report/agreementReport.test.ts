import {expect, it} from "vitest";
import type {AgreementOptions} from "../stats/agreement/agreementResult.js";
import {measureAgreement} from "../stats/agreement/measureAgreement.js";
import {ratingsOf} from "../stats/agreement/ratings.js";
import {agreementCautions} from "./agreementCautions.js";
import {agreementHtml} from "./agreementHtml.js";
import {agreementReading, agreementSentence, comparedText, twoDecimals} from "./agreementSentence.js";
import {measureGroups} from "./agreementGroups.js";

/** Two annotators, by how often they gave each two labels. */
const twoBy = (
  counts: readonly (readonly [first: string, second: string, count: number])[],
  options: AgreementOptions = {}
) => {
  const pairs = counts.flatMap(([first, second, count]) => Array.from({length: count}, () => [first, second]));
  const labels = pairs.flatMap((pair, unit) => pair.map((label, a) => ({unit: `${unit}`, annotator: "AB"[a], label})));
  return measureAgreement(ratingsOf(labels), {resamples: 200, ...options});
};
const rare = twoBy([
  ["no", "no", 80],
  ["no", "yes", 10],
  ["yes", "no", 5],
  ["yes", "yes", 5]
]);
const even = twoBy([
  ["no", "no", 40],
  ["no", "yes", 9],
  ["yes", "no", 6],
  ["yes", "yes", 45]
]);

it("agreementSentence(result) tells the percent, and alpha with its interval", () => {
  expect(agreementSentence(even)).toMatch(
    /^Two labels of one item are the same in 85 % of cases; beyond chance, alpha is 0\.70 \(0\.\d\d to 0\.\d\d\)\.$/
  );
  expect(comparedText(even)).toBe("200 labels by 2 people on 100 items.");
});

it("agreementSentence(result) says why there is no number", () => {
  const alone = measureAgreement(ratingsOf([{unit: "a", annotator: "A", label: "x"}]));
  expect(agreementSentence(alone)).toBe(
    "Agreement cannot be measured. There is one annotator, and so nobody to agree with."
  );
  expect(agreementSentence(twoBy([["x", "x", 5]]))).toMatch(/beyond chance nothing can be said\. Only one label/);
  expect(agreementReading(alone)).toBeNull();
});

it("agreementReading(result) goes by the interval, not by the value", () => {
  expect(agreementReading(even)).toMatch(/from below 0\.667 to above it/);
  expect(agreementReading(rare)).toMatch(/lies below 0\.667/);
  expect(
    agreementReading(
      twoBy([
        ["a", "a", 200],
        ["b", "b", 200],
        ["a", "b", 2]
      ])
    )
  ).toMatch(/lies above 0\.8/);
});

it("agreementCautions(result) names the paradox where one label rules, and not where labels are even", () => {
  expect(agreementCautions(rare).join()).toMatch(
    /kappa paradox: 87\.5 % of the labels are “no”.*Where one says “yes”, another says so in 40 %/
  );
  expect(agreementCautions(even).join()).not.toMatch(/paradox/);
});

it("agreementCautions(result) names one who differs, one who is not consistent, and few items", () => {
  const people = "ABCDE";
  const labels = Array.from({length: 40}, (_, u) =>
    [...people].map((annotator, a) => ({
      unit: `${u}`,
      annotator,
      label: a === 4 ? "xyz"[(u * 5 + (u >> 2)) % 3] : "xyz"[u % 3]
    }))
  ).flat();
  const again = labels.filter(({annotator}) => annotator === "B").map((label, i) => ({...label, label: "xyz"[i % 2]}));
  const result = measureAgreement(ratingsOf([...labels, ...again], {repeats: true}), {resamples: 100});
  expect(agreementCautions(result).join()).toMatch(
    /“E” agrees with the others in .*“B” gives the same item the same label again in/s
  );
  expect(
    agreementCautions(
      twoBy([
        ["a", "a", 4],
        ["b", "b", 3],
        ["a", "b", 2]
      ])
    ).join()
  ).toMatch(/9 items say little/);
});

it("measureGroups(result) puts kappa of two first for two people, and amounts for amounts", () => {
  expect(measureGroups(even).first).toEqual(["percent", "cohenKappa", "krippendorffAlpha", "gwetAC1"]);
  const numbers = twoBy(
    [
      ["1", "1", 5],
      ["2", "2", 5],
      ["1", "2", 2]
    ],
    {level: "interval", weights: "linear"}
  );
  expect(measureGroups(numbers).first).toEqual(
    expect.arrayContaining(["weightedPercent", "gwetAC2", "icc", "rwg", "averageDeviation"])
  );
  expect(measureGroups(even).undefined).toEqual(["icc", "rwg", "averageDeviation"]);
});

it("twoDecimals(value) writes a minus sign, and no negative zero", () => {
  expect([twoDecimals(-0.254), twoDecimals(-0.001), twoDecimals(null)]).toEqual(["−0.25", "0.00", "–"]);
});

it("agreementHtml(result, report) holds what was found, and nobody's text as markup", () => {
  const items = [
    {
      text: "<img src=x onerror=alert(1)>",
      agreement: 0,
      labels: "no (1), yes (1)",
      decided: {label: "no", note: "rule <3>"}
    }
  ];
  const html = agreementHtml(rare, {
    version: "1",
    date: "2026-11-21",
    file: "a&b.csv",
    command: "fieldbook agreement a",
    items
  });
  expect(html).toContain("Krippendorff");
  expect(html).toContain("a&#38;b.csv");
  expect(html).not.toMatch(/<img|<script|rule <3/);
  expect(html).toContain("fieldbook agreement a");
});
