import fc from "fast-check";
import {expect, it} from "vitest";
import {decodeValue, encodeValue, formatFragment, parseFragment} from "./urlFragment.js";

const entries = (pairs: Record<string, string>) => new Map(Object.entries(pairs));

it("parseFragment(hash) reads an anchor and the state after it", () => {
  expect(parseFragment("#heading?n=50&seed=7")).toEqual({
    anchor: "heading",
    entries: entries({n: "50", seed: "7"}),
    warnings: []
  });
  expect(parseFragment("#heading").anchor).toBe("heading");
  expect(parseFragment("#?n=1").entries.get("n")).toBe("1");
  expect(parseFragment("").entries.size).toBe(0);
});

it("parseFragment(hash) leaves out what cannot be decoded and says so", () => {
  const {entries, warnings} = parseFragment("#a?n=%E0%A4%A&seed=7&seed=8");
  expect(Array.from(entries)).toEqual([["seed", "7"]]);
  expect(warnings).toHaveLength(2);
});

it("formatFragment(fragment) leaves no # where nothing is to be said", () => {
  expect(formatFragment({anchor: "", entries: new Map()})).toBe("");
  expect(formatFragment({anchor: "", entries: entries({n: "1"})})).toBe("#?n=1");
});

it("formatFragment(fragment) keeps commas, colons and spaces readable", () => {
  expect(formatFragment({anchor: "a", entries: entries({columns: "dep delay,a:b"})})).toBe("#a?columns=dep+delay,a:b");
});

it("formatFragment(fragment) takes halves of characters, which no address can hold", () => {
  expect(formatFragment({anchor: "", entries: entries({n: "a\ud800"})})).toBe("#?n=a%EF%BF%BD");
});

it("parseFragment(formatFragment(fragment)) is the fragment", () => {
  const text = fc.string({unit: "grapheme"});
  fc.assert(
    fc.property(text, fc.dictionary(text, text), (anchor, pairs) => {
      const fragment = {anchor, entries: entries(pairs)};
      expect(parseFragment(formatFragment(fragment))).toEqual({...fragment, warnings: []});
    })
  );
});

it.each([
  ["plain", "plain"],
  [50, "50"],
  ["50", '"50"'],
  [true, "true"],
  [null, "null"],
  [["a", "b"], '["a","b"]'],
  ["{", "{"]
])("encodeValue(%j) is %s, and back", (value, text) => {
  expect(encodeValue(value)).toBe(text);
  expect(decodeValue(text)).toEqual(value);
});
