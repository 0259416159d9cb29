import {expect, it} from "vitest";
import {agreementResultSchema} from "../stats/agreement/agreementResult.js";
import {measureAgreement} from "../stats/agreement/measureAgreement.js";
import {ratingsOf} from "../stats/agreement/ratings.js";
import {agreementJson, agreementJsonSchema} from "./agreementJson.js";
import {agreementText} from "./agreementText.js";

const labels = [
  ["t1", "Ada", "x"],
  ["t2", "Ada", "y"],
  ["t3", "Ada", "y"],
  ["t1", "Bo", "x"],
  ["t2", "Bo", "x"],
  ["t3", "Bo", "y"],
  ["t1", "Ada", "x"],
  ["t2", "Ada", "x"]
].map(([unit, annotator, label]) => ({unit, annotator, label}));
const result = measureAgreement(ratingsOf(labels, {repeats: true}), {resamples: 100});

it("agreementText(result) says first how many labels agree, then each measure with its interval or reason", () => {
  const text = agreementText(result);
  expect(text).toMatch(
    /^6 labels by 2 annotators on 3 units\. Two labels of a unit agree in 0\.667 of cases\.\n\nmeasure/
  );
  expect(text).toMatch(/\nCohen's kappa, mean of pairs +0\.400 /);
  expect(text).toMatch(/\nIntraclass correlation, ICC\(2,1\) +– +– +– +0 {2}labels are no numbers\n/);
  expect(text).toMatch(/\nBy pair\n +first +second +units +percent +kappa +pi\n +Ada +Bo +3 +0\.667 +0\.400 +0\.333\n/);
  expect(text).toMatch(/\nWith oneself, on units labelled again\n.*\n +Ada +2 +0\.500 /);
  expect(text).toMatch(/labels are nominal; no weights; intervals from 100 resamples of the units \(seed 0\)/);
  expect(text).not.toMatch(/weighted|NaN|null|undefined/);
});

it("agreementText(result) keeps names out of control of the terminal, and shortens long lists", () => {
  const many = Array.from({length: 60}, (_, i) =>
    [0, 1].map((u) => ({unit: `${u}`, annotator: `\u001b[31m${i}`, label: i % 2}))
  );
  const text = agreementText(measureAgreement(ratingsOf(many.flat()), {resamples: 0, weights: "linear"}));
  expect(text).not.toContain("\u001b");
  expect(text).toContain("\\u001b[31m0");
  expect(text).toContain("… and 1,720 more; --format json has all of them");
  expect(text).toMatch(/\nPercent agreement, weighted /);
  expect(text).toMatch(/linear weights; no intervals/);
});

it("agreementJson(result) is the result, and fits the published schema", () => {
  const text = agreementJson(result);
  expect(text.endsWith("}\n")).toBe(true);
  expect(agreementResultSchema.parse(JSON.parse(text))).toEqual(result);
  expect(agreementJsonSchema()).toMatchObject({$id: "agreement-result-v1.json", type: "object"});
  expect(() => agreementJson({...result, units: 0.5})).toThrow();
});
