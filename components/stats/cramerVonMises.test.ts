import fc from "fast-check";
import {expect, it} from "vitest";
import {type CvmOptions, cvmTest, limitCdf} from "./cramerVonMises.js";
import {expectClose} from "./golden/expectClose.js";
import golden from "./golden/samples.json" with {type: "json"};
import {sampleOf} from "./golden/recipe.js";
import {sortedSample, weightedSample} from "./sample.js";

const of = (...values: number[]) => sortedSample(Float64Array.from(values));
const upTo = (count: number) => of(...Array.from({length: count}, (_, i) => i));
const whole = fc.array(fc.integer({min: -9, max: 9}), {minLength: 2, maxLength: 20});

it.each(golden)("cvmTest($reference, $current) agrees with golden/samples.py", ({reference, current, cvm}) => {
  const [x, y] = [sortedSample(sampleOf(reference)), sortedSample(sampleOf(current))];
  for (const {method, statistic, pValue} of cvm) {
    const result = cvmTest(x, y, {method} as CvmOptions);
    // SciPy subtracts two numbers of this size; ours is exact.
    const cancelled = ((4 * x.size * y.size) / (6 * (x.size + y.size))) * 4e-16;
    expect(Math.abs(result.statistic - statistic)).toBeLessThanOrEqual(1e-10 * Math.abs(statistic) + cancelled);
    expect(Math.abs(result.pValue - pValue)).toBeLessThanOrEqual(1e-9);
  }
});

const conover = [
  of(7.6, 8.4, 8.6, 8.7, 9.3, 9.9, 10.1, 10.6, 11.2),
  of(5.2, 5.7, 5.9, 6.5, 6.8, 8.2, 9.1, 9.8, 10.8, 11.3, 11.5, 12.3, 12.5, 13.4, 14.6)
];

// Conover (1971), section 6.2, and SciPy's test suite; further digits by SciPy 1.17.1.
it.each([
  ["auto", conover[0], conover[1], 0.2615740740740744, 0.18675430438453725, "exact"],
  ["asymptotic", conover[0], conover[1], 0.2615740740740744, 0.1795224559766866, "asymptotic"],
  ["auto", upTo(20), of(0.5, 4.7, 13.1), 0.11304347826086958, 0.5798983625070582, "exact"],
  ["asymptotic", upTo(20), of(0.5, 4.7, 13.1), 0.11304347826086958, 0.594104498025175, "asymptotic"],
  ["auto", upTo(21), of(0.5, 4.7, 13.1), 0.12797619047619047, 0.5152022699507777, "asymptotic"],
  ["auto", upTo(15), upTo(15), 0, 1, "exact"],
  ["auto", of(2, 3, 4, 7, 6), of(0.2, 0.7, 12, 18), 0.20370370370370372, 0.30952380952380953, "exact"],
  ["asymptotic", of(2, 3, 4, 7, 6), of(0.2, 0.7, 12, 18), 0.20370370370370372, 0.2949168379725431, "asymptotic"]
] as const)("cvmTest(x, y) %s agrees with the published case %#", (method, x, y, statistic, pValue, used) => {
  const result = cvmTest(x, y, {method});
  expect(result.statistic).toBeCloseTo(statistic, 12);
  expect(result.pValue).toBeCloseTo(pValue, 10);
  expect(result.method).toBe(used);
});

it("cvmTest(x, y) of two constants is as SciPy has it, though they are equal", () => {
  const result = cvmTest(weightedSample([1], [30]), weightedSample([1], [25]));
  expect(result.statistic).toBeCloseTo(0.152727, 6);
  expect(result.pValue).toBeCloseTo(0.391009, 6);
});

it.each([
  [0.0248, 0.01],
  [0.03656, 0.05],
  [0.11888, 0.5],
  [1.16204, 0.999]
])("limitCdf(%d) is %d, as Csörgő and Faraway tabulate", (x, p) => {
  expect(Math.abs(limitCdf(x) - p)).toBeLessThan(1e-4);
});

it("cvmTest(x, y) is symmetric, and does not change under an increasing function", () => {
  fc.assert(
    fc.property(whole, whole, (x, y) => {
      const result = cvmTest(of(...x), of(...y));
      const moved = (values: number[]) => of(...values.map((value) => value * value * value + value));
      expect(cvmTest(moved(x), moved(y))).toEqual(result);
      const back = cvmTest(of(...y), of(...x));
      expectClose(back.statistic, result.statistic, 1e-12);
      expectClose(back.pValue, result.pValue, 1e-9);
    })
  );
});

it("cvmTest(x, y) takes a count as so many equal rows", () => {
  fc.assert(
    fc.property(whole, whole, (x, y) => {
      const weighted = weightedSample([0, 5], [x.length, y.length]);
      const rows = of(...x.map(() => 0), ...y.map(() => 5));
      expect(cvmTest(weighted, of(...y))).toEqual(cvmTest(rows, of(...y)));
    })
  );
});

it("cvmTest(x, y) refuses one row, and an exact test of many", () => {
  expect(() => cvmTest(of(1), of(1, 2))).toThrow(RangeError);
  expect(() => cvmTest(upTo(201), of(1, 2), {method: "exact"})).toThrow(RangeError);
});
