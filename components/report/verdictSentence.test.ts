import {expect, it} from "vitest";
import type {DriftResult} from "../detectors/result.js";
import {exampleCategory, exampleColumn, exampleResult} from "./resultExample.js";
import {verdictSentence} from "./verdictSentence.js";

const quiet = exampleColumn();
const drifting = exampleCategory();
const few = exampleColumn({verdict: "not enough data"});
const oneSide: DriftResult["schema"] = {onlyReference: ["a", "b"], onlyCurrent: ["c"], kindChanged: []};

it.each<[string, DriftResult, string]>([
  [
    "one column drifts",
    exampleResult([quiet, drifting]),
    "Drift: 1 of 2 columns drifts, “airport” (total variation 0.21, threshold 0.05)."
  ],
  [
    "two columns drift",
    exampleResult([drifting, {...drifting, name: "plane", effect: {...drifting.effect!, value: 0.5}}]),
    "Drift: 2 of 2 columns drift, most of all “plane” (total variation 0.5, threshold 0.05)."
  ],
  [
    "a column drifts by its missing values",
    exampleResult([exampleColumn({verdict: "drift", drift: true, reason: "the share of missing values changed"})]),
    "Drift: 1 of 1 column drifts, “delay” (the share of missing values changed)."
  ],
  [
    "columns are missing",
    exampleResult([quiet], {verdict: "drift", drift: true, schema: oneSide}),
    "Drift: there are 2 columns only in the reference and 1 column only in the current data."
  ],
  [
    "nothing drifts",
    exampleResult([quiet, quiet]),
    "No drift: none of 2 columns changed by its threshold or more beyond chance."
  ],
  [
    "one column does not drift",
    exampleResult([quiet]),
    "No drift: the one column checked did not change by its threshold or more beyond chance."
  ],
  [
    "fewer columns drift than asked for",
    exampleResult([drifting, quiet, quiet], {verdict: "no drift", drift: false, settings: {share: 0.5}}),
    "No drift: 1 of 3 columns drifts, below the share of 50 % asked for."
  ],
  [
    "some columns are too short",
    exampleResult([few, quiet]),
    "Not enough data: 1 of 2 columns has too few values to rule out a change as large as the threshold, and the others do not decide it."
  ],
  [
    "there is no column",
    exampleResult([], {verdict: "not enough data"}),
    "Not enough data: no column could be checked."
  ]
])("verdictSentence(result) says it when %s", (_, result, sentence) => {
  expect(verdictSentence(result)).toBe(sentence);
});
