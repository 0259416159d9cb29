import fc from "fast-check";
import {expect, it} from "vitest";
import {createRandom} from "./random.js";
import {sortNumbers} from "./sortNumbers.js";

it.each([0, 1, 1999, 2000, 5000, 100000])("sortNumbers(values) of %d numbers sorts as the engine does", (size) => {
  const random = createRandom(1, String(size));
  const kinds = [
    () => random.normal(),
    () => random.normal() * (random.uniform() < 0.5 ? 1e-300 : 1e300),
    () => random.integer(10) - 5,
    () => 42,
    () => [0, -0, Infinity, -Infinity, NaN, 5e-324, -5e-324, 1.7e308][random.integer(8)]
  ];
  for (const kind of kinds) {
    const values = Float64Array.from({length: size}, kind);
    const before = values.slice();
    expect(bitsOf(sortNumbers(values))).toEqual(bitsOf(values.slice().sort()));
    expect(bitsOf(values)).toEqual(bitsOf(before));
  }
});

it("sortNumbers(values) sorts any doubles, also a part of a larger array", () => {
  fc.assert(
    fc.property(fc.array(fc.double({noNaN: true}), {minLength: 10, maxLength: 50}), (some) => {
      const many = Float64Array.from({length: 3000}, (_, i) => some[i % some.length] * (1 + (i % 7)));
      const part = many.subarray(1);
      expect(bitsOf(sortNumbers(part))).toEqual(bitsOf(part.slice().sort()));
    }),
    {numRuns: 30}
  );
});

/** Bits, so that −0 and 0 differ. */
function bitsOf(values: Float64Array): string {
  return Buffer.from(values.slice().buffer).toString("base64");
}
