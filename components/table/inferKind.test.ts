import {expect, it} from "vitest";
import {inferKind} from "./inferKind.js";

const count = (texts: string[]) => ({dictionary: texts, counts: texts.map(() => 1)});
const series = (size: number, text: (i: number) => string) => Array.from({length: size}, (_, i) => text(i));

it.each<[string, string[], string, string | null, string]>([
  ["numbers", ["1", "2.5", "-3e4"], "number", null, "all 3 values are numbers"],
  ["numbers with spellings of missing", ["1", "NA", "2", "n/a"], "number", null, "all 2 values are numbers"],
  ["numbers with a few bad cells", [...series(99, String), "x"], "number", null, "99 of 100 values are numbers"],
  [
    "too many bad cells",
    [...series(60, String), ...series(10, (i) => `x${i}`)],
    "text",
    "id-like",
    "all 70 values differ"
  ],
  ["codes", ["00501", "10001"], "category", null, "digits with leading zeros, such as 00501, are codes"],
  ["dates", ["2012-01-01", "2012-01-02"], "time", null, "all 2 values are dates such as 2012-01-01"],
  ["day first", ["01/02/2012", "28/02/2012"], "time", null, "(day first)"],
  ["truth values", ["yes", "No"], "boolean", null, 'the only values are "yes", "No"'],
  ["a constant", ["x"], "category", "constant", 'every value is "x"'],
  ["nothing", [], "category", "constant", "every value is missing"],
  ["identifiers", series(40, (i) => `u-${i * 7}`), "text", "id-like", "all 40 values differ"],
  ["sentences", series(60, (i) => `about ${i} words of prose`), "text", null, "60 distinct texts"],
  ["words", ["Oslo", "Rome"], "category", null, "2 distinct texts in 2 values"]
])("inferKind(name, texts) sees %s", (_, texts, kind, role, reason) => {
  const found = inferKind("x", count(texts));
  expect(found).toMatchObject({kind, role, overridden: false});
  expect(found.reason).toContain(reason);
});

it("inferKind(name, texts) hints at dates and thousands that it does not guess", () => {
  expect(inferKind("x", count(["01/02/2012", "02/03/2012"]))).toMatchObject({
    kind: "category",
    hint: expect.stringContaining("day/month or month/day")
  });
  expect(inferKind("x", count(["1,200", "3,400,000"]))).toMatchObject({
    kind: "category",
    hint: expect.stringContaining("thousands separators")
  });
});

it("inferKind(name, texts, {declared: true}) leaves digits that the file stores as text alone", () => {
  expect(inferKind("x", count(["1", "2"]), {declared: true}).kind).toBe("category");
});
