import fc from "fast-check";
import {expect, it} from "vitest";
import golden from "./golden/distributions.json" with {type: "json"};
import {expectClose} from "./golden/expectClose.js";
import {adjustPValues, type Correction} from "./multipleTesting.js";

const lists = fc.array(fc.double({min: 0, max: 1, noNaN: true}), {maxLength: 20});

it.each(golden.corrections)("adjustPValues($pValues, $correction) agrees with statsmodels", (row) => {
  adjustPValues(row.pValues, row.correction as Correction).forEach((p, i) => expectClose(p, row.adjusted[i], 1e-12));
});

it("adjustPValues(p, fdr) gives the published values of Benjamini and Hochberg's example", () => {
  const p = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528];
  const adjusted = adjustPValues([...p, 0.759, 1], "fdr");
  [0.0015, 0.003, 0.0095, 0.035625].forEach((expected, i) => expect(adjusted[i]).toBeCloseTo(expected, 12));
  expect(adjusted.filter((value) => value < 0.05)).toHaveLength(4);
});

it("adjustPValues(p, correction) never lowers a p-value, keeps their order, and fdr ≤ holm ≤ bonferroni", () => {
  fc.assert(
    fc.property(lists, (p) => {
      const [none, fdr, holm, bonferroni] = (["none", "fdr", "holm", "bonferroni"] as const).map((c) =>
        adjustPValues(p, c)
      );
      p.forEach((value, i) => {
        expect(none[i]).toBe(value);
        expect(fdr[i]).toBeGreaterThanOrEqual(value * (1 - 1e-15));
        expect(holm[i]).toBeGreaterThanOrEqual(fdr[i] * (1 - 1e-15));
        expect(bonferroni[i]).toBeGreaterThanOrEqual(holm[i]);
        p.forEach((other, j) => expect(value <= other && fdr[i] > fdr[j]).toBe(false));
      });
    })
  );
});

it("adjustPValues([], correction) is empty", () => {
  expect(adjustPValues([], "fdr")).toEqual([]);
});

it("adjustPValues(p, correction) names the index of what is no p-value", () => {
  expect(() => adjustPValues([0.1, NaN], "holm")).toThrow("invalid p-value at index 1; not in [0, 1]: NaN");
  expect(() => adjustPValues([1.5], "none")).toThrow(RangeError);
});
