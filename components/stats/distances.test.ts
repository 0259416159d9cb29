import fc from "fast-check";
import {expect, it} from "vitest";
import {conventions, hellinger, jensenShannon, lInfinity, psi, totalVariation, wasserstein} from "./distances.js";
import {cramersV} from "./effectSize.js";
import counts from "./golden/counts.json" with {type: "json"};
import {sampleOf} from "./golden/recipe.js";
import samples from "./golden/samples.json" with {type: "json"};
import {sortedSample, weightedSample} from "./sample.js";

const of = (...values: number[]) => sortedSample(Float64Array.from(values));
const whole = fc.array(fc.integer({min: -99, max: 99}), {minLength: 1, maxLength: 30});
const cells = fc.array(fc.tuple(fc.nat(50), fc.nat(50)), {minLength: 1, maxLength: 12});

it.each(samples)("wasserstein($reference, $current) agrees with golden/samples.py", (row) => {
  const distance = wasserstein(sortedSample(sampleOf(row.reference)), sortedSample(sampleOf(row.current)));
  expect(Math.abs(distance - row.wasserstein)).toBeLessThanOrEqual(1e-10 * row.wasserstein);
});

it.each(counts.chiSquared)("distances of counts $reference, $current agree with golden/counts.py", (row) => {
  const {reference, current} = row;
  const near = (actual: number, expected: number) => expect(Math.abs(actual - expected)).toBeLessThan(1e-10);
  near(psi(reference, current), row.psi);
  near(jensenShannon(reference, current) ** 2, row.jensenShannon ** 2);
  near(jensenShannon(reference, current, {base: "e", kind: "divergence"}), row.divergence);
  near(hellinger(reference, current), row.hellinger);
  near(totalVariation(reference, current), row.totalVariation);
  near(lInfinity(reference, current), row.lInfinity);
  near(cramersV(reference, current), row.cramersV);
});

it("distances agree with calculations by hand", () => {
  expect(wasserstein(of(0, 1, 3), of(5, 6, 8))).toBeCloseTo(5, 14);
  expect(totalVariation([1, 3], [2, 2])).toBe(0.25);
  expect(lInfinity([1, 3], [2, 2])).toBe(0.25);
  expect(psi([1, 3], [2, 2])).toBeCloseTo(0.25 * 0.6931471805599453 + 0.25 * 0.4054651081081644, 12);
  expect(psi([0, 4], [2, 2], {zeroCells: 1})).toBeCloseTo(0.25 * 0.6931471805599453 + 0.5 * 0.6931471805599453, 12);
});

it("distances of shares are symmetric, 0 for equal shares, and 1 for nothing in common", () => {
  fc.assert(
    fc.property(cells, (pairs) => {
      const x = [...pairs.map(([a]) => a), 1];
      const y = [...pairs.map(([, b]) => b), 1];
      for (const distance of [jensenShannon, hellinger, totalVariation, lInfinity, psi]) {
        expect(distance(x, y)).toBeCloseTo(distance(y, x), 7);
        expect(
          distance(
            x,
            x.map((count) => 3 * count)
          )
        ).toBeCloseTo(0, 7);
        expect(distance(x, y)).toBeGreaterThanOrEqual(0);
      }
      for (const distance of [jensenShannon, hellinger, totalVariation]) {
        const [a, b] = [
          [...x, ...x.map(() => 0)],
          [...x.map(() => 0), ...y]
        ];
        expect(distance(a, b)).toBeCloseTo(1, 12);
      }
    })
  );
});

it("wasserstein(x, y) is a distance, moves with the scale, not with the place", () => {
  fc.assert(
    fc.property(whole, whole, whole, (x, y, z) => {
      const [a, b, c] = [of(...x), of(...y), of(...z)];
      const distance = wasserstein(a, b);
      expect(wasserstein(b, a)).toBeCloseTo(distance, 10);
      expect(wasserstein(a, a)).toBe(0);
      expect(distance).toBeLessThanOrEqual(wasserstein(a, c) + wasserstein(c, b) + 1e-10);
      const moved = (values: number[]) => of(...values.map((value) => -8 * value + 64));
      expect(wasserstein(moved(x), moved(y))).toBeCloseTo(8 * distance, 9);
      expect(
        wasserstein(
          weightedSample(
            x,
            x.map(() => 3)
          ),
          b
        )
      ).toBeCloseTo(distance, 10);
      const shifted = of(...x.map((value) => value + 5));
      expect(wasserstein(a, shifted)).toBeCloseTo(5, 10);
    })
  );
});

it("conventions describe each distance in a sentence", () => {
  for (const text of Object.values(conventions)) expect(text).toMatch(/^[a-zJ–].{20,}$/);
});

it("psi(x, y) and jensenShannon(x, y) refuse unknown options", () => {
  expect(() => psi([1], [1], {zeroCells: 0})).toThrow(RangeError);
  expect(() => jensenShannon([1], [1], {base: 3 as 2})).toThrow(RangeError);
});
