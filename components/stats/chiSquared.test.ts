import fc from "fast-check";
import {expect, it} from "vitest";
import {chiSquaredTest} from "./chiSquared.js";
import golden from "./golden/counts.json" with {type: "json"};
import {expectClose} from "./golden/expectClose.js";

const pairs = fc
  .array(fc.tuple(fc.nat(50), fc.nat(50)), {minLength: 1, maxLength: 12})
  .filter((cells) => cells.some(([a]) => a > 0) && cells.some(([, b]) => b > 0));

it.each(golden.chiSquared)("chiSquaredTest($reference, $current) agrees with golden/counts.py", (row) => {
  const result = chiSquaredTest(row.reference, row.current);
  expectClose(result.statistic, row.statistic, 1e-10);
  expectClose(result.pValue, row.pValue, 1e-8);
  expect(result.degrees).toBe(row.degrees);
});

// SciPy's documentation and tests; a drift study's 370 good of 500 against 260; categories unseen in the reference.
it.each([
  [[10, 10, 20], [20, 20, 20], 2.7777777777777777, 0.24935220877729622],
  [[1573, 3], [4, 0], 0, 1],
  [[12, 3], [17, 16], 2.4091074080184787, 0.12063113097759684],
  [[370, 130], [260, 240], 50.96954096954097, 9.381043452689844e-13],
  [[5, 5, 10, 0], [6, 6, 0, 4], 13.909090909090908, 0.0030315437365615013],
  [[5], [9], 0, 1]
])("chiSquaredTest(%j, %j) is %d, p = %d", (reference, current, statistic, pValue) => {
  const result = chiSquaredTest(reference, current);
  expectClose(result.statistic, statistic, 1e-10);
  expectClose(result.pValue, pValue, 1e-10);
});

it("chiSquaredTest(r, c) is symmetric, and blind to order and to categories that occur nowhere", () => {
  fc.assert(
    fc.property(pairs, (cells) => {
      const result = chiSquaredTest(
        cells.map(([a]) => a),
        cells.map(([, b]) => b)
      );
      const back = chiSquaredTest(
        cells.map(([, b]) => b),
        cells.map(([a]) => a)
      );
      const turned = [[0, 0], ...cells.slice().reverse()];
      const other = chiSquaredTest(
        turned.map(([a]) => a),
        turned.map(([, b]) => b)
      );
      for (const {statistic, pValue, degrees} of [back, other]) {
        expect(statistic).toBeCloseTo(result.statistic, 9);
        expect(pValue).toBeCloseTo(result.pValue, 9);
        expect(degrees).toBe(result.degrees);
      }
    })
  );
});

it("chiSquaredTest(r, c) names the least expected count", () => {
  expect(chiSquaredTest([10, 10, 20], [20, 20, 20]).leastExpected).toBe(12);
});

it.each([
  [[1, 2], [1], "invalid current; not as many categories as the reference (2): 1"],
  [[1, -2], [1, 1], "invalid reference at index 1; not a whole number ≥ 0: -2"],
  [[1, 2], [1, NaN], "invalid current at index 1; not a whole number ≥ 0: NaN"],
  [[0, 0], [1, 1], "invalid counts; not at least one row on each side: 0, 2"]
])("chiSquaredTest(%j, %j) throws %j", (reference, current, message) => {
  expect(() => chiSquaredTest(reference, current)).toThrow(new RangeError(message));
});
