import {expect, it} from "vitest";
import {type ColumnEvidence, columnVerdict, datasetVerdict} from "./verdict.js";

const quiet: ColumnEvidence = {
  reference: 1000,
  current: 1000,
  pAdjusted: 0.5,
  effect: 0.02,
  threshold: 0.1,
  alpha: 0.05,
  missingDrift: false,
  unseenShare: 0,
  detectable: 0.05
};

it.each<[Partial<ColumnEvidence>, string]>([
  [{}, "no drift"],
  [{pAdjusted: 0.01, effect: 0.2}, "drift"],
  [{pAdjusted: 0.01, effect: 0.1}, "drift"],
  [{pAdjusted: 0.05, effect: 0.2}, "no drift"],
  [{pAdjusted: 0.01, effect: 0.09}, "no drift"],
  [{pAdjusted: 0.5, effect: 0.2}, "no drift"],
  [{missingDrift: true}, "drift"],
  [{unseenShare: 0.0101}, "drift"],
  [{unseenShare: 0.01}, "no drift"],
  [{detectable: 0.1}, "no drift"],
  [{detectable: 0.11}, "not enough data"],
  [{detectable: 0.11, pAdjusted: 0.01, effect: 0.2}, "drift"],
  [{detectable: 0.11, unseenShare: 0.5}, "drift"],
  [{detectable: 0.11, missingDrift: true}, "drift"],
  [{detectable: null}, "not enough data"],
  [{reference: 1}, "not enough data"],
  [{current: 1, pAdjusted: 0.001, effect: 5}, "not enough data"],
  [{current: 0, pAdjusted: null, effect: null, missingDrift: true}, "drift"],
  [{pAdjusted: null, effect: null}, "no drift"]
])("columnVerdict(%j) is %s", (change, verdict) => {
  expect(columnVerdict({...quiet, ...change}).verdict).toBe(verdict);
});

it.each<[Parameters<typeof datasetVerdict>[0], number | null, string]>([
  [["no drift", "drift"], null, "drift"],
  [["not enough data", "drift"], null, "drift"],
  [["not enough data", "no drift"], null, "not enough data"],
  [["no drift", "no drift"], null, "no drift"],
  [[], null, "not enough data"],
  [["drift", "no drift"], 0.5, "drift"],
  [["drift", "no drift", "no drift"], 0.5, "no drift"],
  [["drift", "not enough data", "no drift"], 0.5, "not enough data"],
  [["drift", "no drift", "no drift", "no drift", "no drift"], 0.2, "drift"],
  [["no drift"], 0.01, "no drift"]
])("datasetVerdict(%j, %j) is %s", (columns, share, verdict) => {
  expect(datasetVerdict(columns, share)).toBe(verdict);
});
