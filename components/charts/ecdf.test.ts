import fc from "fast-check";
import {expect, it} from "vitest";
import {ecdf} from "./ecdf.js";

it("ecdf(reference, current) agrees with a calculation by hand", () => {
  // Up to 2 lie 2 of 4 and 0 of 4; up to 4 lie 4 of 4 and 2 of 4: the first of equal gaps counts.
  expect(ecdf([4, 1, 3, 2], [3, 4, 5, 6]).gap).toEqual({distance: 0.5, at: 2, reference: 0.5, current: 0});
  expect(ecdf([1, 1], [1, 1]).gap.distance).toBe(0);
});

it("ecdf(reference, current) has the largest gap of all values, ties included", () => {
  const values = fc.array(fc.integer({min: 0, max: 8}), {minLength: 1, maxLength: 30});
  fc.assert(
    fc.property(values, values, (reference, current) => {
      const share = (list: number[], x: number) => list.filter((value) => value <= x).length / list.length;
      const gaps = [...reference, ...current].map((x) => Math.abs(share(reference, x) - share(current, x)));
      expect(ecdf(reference, current).gap.distance).toBeCloseTo(Math.max(...gaps), 12);
    })
  );
});

it("ecdf(reference, current) thins long curves, and keeps the place of the gap", () => {
  const reference = Array.from({length: 20_000}, (_, i) => i);
  const {steps, gap} = ecdf(
    reference,
    reference.map((value) => value + 7001)
  );
  expect(steps[0].length).toBeLessThan(1000);
  expect(gap).toEqual({distance: 7001 / 20_000, at: 7000, reference: 7001 / 20_000, current: 0});
  expect(steps[0]).toContainEqual({x: 7000, y: 7001 / 20_000});
  expect(steps[0][steps[0].length - 1]).toEqual({x: 19_999, y: 1});
});

it("ecdf(values, values) throws on nothing and on what is not a number", () => {
  expect(() => ecdf([], [1])).toThrow(new RangeError("invalid values; none on one side: []"));
  expect(() => ecdf([1], [NaN])).toThrow(new RangeError("invalid values; not a number: NaN"));
});
