import {expect, it} from "vitest";
import {fillGaps, gapParts} from "./gapText.js";

const gaps = [
  {name: "what", label: "What to measure", options: ["avg(delay)", "max(delay)"]},
  {name: "by", label: "Group", options: ["origin", "hour"]}
];
const text = {text: "select ‹by›, ‹what›\nfrom flights group by ‹by›", gaps};

it("gapParts(text) cuts a text at its gaps, each as often as it occurs", () => {
  expect(gapParts(text)).toEqual(["select ", gaps[1], ", ", gaps[0], "\nfrom flights group by ", gaps[1]]);
});

it("gapParts(text) throws at a gap that is not described, or does not occur", () => {
  expect(() => gapParts({text: "a ‹x›", gaps: []})).toThrow(new RangeError("invalid gaps; none described for: ‹x›"));
  expect(() => gapParts({text: "a", gaps})).toThrow(new RangeError("invalid gaps; not in the text: what"));
});

it("fillGaps(text, chosen) is the text once every gap is filled with one of its options", () => {
  expect(fillGaps(text, {what: "avg(delay)", by: "hour"})).toBe("select hour, avg(delay)\nfrom flights group by hour");
  expect(fillGaps(text, {what: "avg(delay)"})).toBeNull();
  expect(fillGaps(text, {what: "drop table flights", by: "hour"})).toBeNull();
});
