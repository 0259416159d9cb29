// @vitest-environment jsdom
import {beforeEach, expect, it} from "vitest";
import {z} from "zod";
import {readUrlState, writeUrlState} from "./urlState.js";

const schema = z.object({
  n: z.number().min(1).default(30),
  word: z.string().default(""),
  columns: z.array(z.string()).nullable().default(null)
});

beforeEach(() => history.replaceState(null, "", "/page.html"));

it("readUrlState(schema) reads what is valid, fills in defaults, and warns of the rest", () => {
  expect(readUrlState(schema, "#heading?n=50&word=7&other=x")).toEqual({
    values: {n: 50, word: "7", columns: null},
    warnings: []
  });
  const {values, warnings} = readUrlState(schema, "#?n=-3&columns=<img>");
  expect(values).toEqual({n: 30, word: "", columns: null});
  expect(warnings).toHaveLength(2);
  expect(warnings[0]).toContain("“n=-3” in the address was left out");
});

it("writeUrlState(schema, values) keeps the anchor and what belongs to others, and leaves defaults out", () => {
  history.replaceState(null, "", "#heading?present=1&n=7");
  const entries = history.length;
  writeUrlState(schema, {n: 30, word: "50", columns: ["a b", "c,d"]});
  expect(location.hash).toBe("#heading?present=1&word=%2250%22&columns=%5B%22a+b%22,%22c,d%22%5D");
  expect(history.length).toBe(entries);
  expect(readUrlState(schema).values).toEqual({n: 30, word: "50", columns: ["a b", "c,d"]});
});

it("writeUrlState(schema, values) takes the # away when nothing is left to say", () => {
  writeUrlState(schema, {n: 7});
  expect(location.href).toMatch(/page\.html#\?n=7$/);
  writeUrlState(schema, {n: 30});
  expect(location.href).toMatch(/page\.html$/);
});

it("writeUrlState(schema, values) refuses a name that the schema does not have", () => {
  expect(() => writeUrlState(schema, {m: 1} as never)).toThrow(
    new TypeError("invalid name; not a field of the schema: m")
  );
});
