import fc from "fast-check";
import {expect, it} from "vitest";
import {parseNumber, parsePlainNumber} from "./parseNumber.js";

it.each([
  ["1", 1],
  [" -2.5 ", -2.5],
  ["+.5", 0.5],
  ["5.", 5],
  ["1e3", 1000],
  ["1E-3", 0.001],
  ["inf", Infinity],
  ["-Infinity", -Infinity],
  ["1_000", 1000],
  ["1e400", Infinity],
  ["9007199254740993", 9007199254740992]
])("parseNumber(%j) is %j", (text, value) => {
  expect(parseNumber(text)).toBe(value);
});

it.each(["", " ", ".", "1e", "--1", "1,5", "1 000", "0x1F", "nan", "one", "1_", "_1", "\u00a01"])(
  "parseNumber(%j) is NaN",
  (text) => expect(parseNumber(text)).toBeNaN()
);

it("parseNumber(text, ',') reads the comma as the decimal mark", () => {
  expect(parseNumber("-1,5", ",")).toBe(-1.5);
  expect(parseNumber("1.234,5", ",")).toBeNaN();
});

it("parsePlainNumber(bytes, …) gives what Number gives, or nothing", () => {
  const plain = fc.tuple(fc.boolean(), fc.stringMatching(/^\d{0,12}$/), fc.boolean(), fc.stringMatching(/^\d{0,9}$/));
  fc.assert(
    fc.property(plain, ([negative, whole, point, rest]) => {
      const text = `${negative ? "-" : ""}${whole}${point ? "." : ""}${rest}`;
      const value = parsePlainNumber(new TextEncoder().encode(text), 0, text.length, 46);
      if (value !== undefined) expect(value).toBe(parseNumber(text));
      else expect(whole.length + rest.length === 0 || whole.length + rest.length > 15).toBe(true);
    }),
    {numRuns: 2000}
  );
});
