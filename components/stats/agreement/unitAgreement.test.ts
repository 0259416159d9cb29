import {expect, it} from "vitest";
import {confusion} from "./confusion.js";
import {ratingsFromRows} from "./golden/ratingsFromRows.js";
import {unitAgreement} from "./unitAgreement.js";

const ratings = ratingsFromRows(["aaa", "aab", "abc", "a..", "bb."], 3);

it("unitAgreement(ratings) is the share of pairs of labels that agree, null without pairs", () => {
  expect(unitAgreement(ratings).map((share) => share && Math.round(share * 1e9) / 1e9)).toEqual([
    1,
    0.333333333,
    0,
    null,
    1
  ]);
});

it("confusion(ratings, first, second) counts pairs of labels, the first annotator's in rows", () => {
  expect([...confusion(ratings, 0, 2)]).toEqual([1, 1, 1, 0, 0, 0, 0, 0, 0]);
  expect([...confusion(ratings, 2, 0)]).toEqual([1, 0, 0, 1, 0, 0, 1, 0, 0]);
});
