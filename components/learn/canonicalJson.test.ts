import fc from "fast-check";
import {expect, it} from "vitest";
import {canonicalJson} from "./canonicalJson.js";

// The example of RFC 8785, section 3.2.2 and 3.2.3.
it("canonicalJson(value) is the text of RFC 8785", () => {
  const value = {
    numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
    string: "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"/",
    literals: [null, true, false]
  };
  expect(canonicalJson(value)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}'
  );
  const keys = {"\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\ud83d\ude00": 5, "\u0080": 6, "\u00f6": 7};
  expect(Array.from(canonicalJson(keys).matchAll(/:(\d)/g), ([, n]) => n).join("")).toBe("2467153");
});

it("canonicalJson(value) does not depend on the order of keys, and is JSON of the same value", () => {
  const backwards = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(backwards)
      : typeof value === "object" && value !== null
        ? Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([key, each]) => [key, backwards(each)])
          )
        : value;
  const law = (value: unknown) => {
    const text = canonicalJson(value);
    expect(canonicalJson(backwards(value))).toBe(text);
    expect(canonicalJson(JSON.parse(text))).toBe(text);
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
  };
  fc.assert(fc.property(fc.jsonValue({stringUnit: "binary"}), law));
});

it.each([undefined, Number.NaN, Infinity, () => 0, {a: undefined}])("canonicalJson(%j) throws: no JSON", (value) => {
  expect(() => canonicalJson(value)).toThrow("invalid value; not plain JSON: ");
});
