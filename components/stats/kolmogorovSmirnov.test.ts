import fc from "fast-check";
import {expect, it} from "vitest";
import golden from "./golden/samples.json" with {type: "json"};
import {sampleOf} from "./golden/recipe.js";
import {type KsOptions, ksTest} from "./kolmogorovSmirnov.js";
import {sortedSample, weightedSample} from "./sample.js";
import {expectClose} from "./golden/expectClose.js";

const of = (...values: number[]) => sortedSample(Float64Array.from(values));
const range = (start: number, end: number, count: number, add = 0) =>
  of(...Array.from({length: count}, (_, i) => start + ((end - start) * i) / (count - 1) + add));
const repeated = (...pairs: [number, number][]) => weightedSample(...(transpose(pairs) as [number[], number[]]));
const transpose = (pairs: [number, number][]) => [pairs.map(([value]) => value), pairs.map(([, count]) => count)];
const whole = fc.array(fc.integer({min: -9, max: 9}), {minLength: 1, maxLength: 30});

it.each(golden)("ksTest($reference, $current) agrees with golden/samples.py", ({reference, current, ks}) => {
  const [x, y] = [sortedSample(sampleOf(reference)), sortedSample(sampleOf(current))];
  for (const {method, alternative, statistic, pValue, used} of ks) {
    const result = ksTest(x, y, {method, alternative} as KsOptions);
    expectClose(result.statistic, statistic, 1e-10);
    expectClose(result.pValue, pValue, 1e-8);
    expect(result.method).toBe(used);
  }
});

const small = [of(1.01, 2.01), of(0.99, 1.99), of(1, 2, 3), of(1, 2, 3, 4)];
const ones = range(1, 100, 100);
const a = repeated([2, 3], [3, 4], [5, 5], [6, 4]);
const aUp = repeated([3, 3], [4, 4], [6, 5], [7, 4]);
const b = repeated([2, 3], [3, 4], [5, 10], [6, 4]);
const bUp = repeated([3, 10], [4, 2], [6, 10], [7, 4]);
const middling = [range(1, 200, 500, -1 / (4 * 500 * 600)), range(2, 200, 600)];
const medium = [range(1, 200, 1000, -1 / (4 * 1000 * 1100)), range(2, 200, 1100)];

// Published cases: SciPy's test suite (TestKSTwoSamples), whose values come from R.
it.each([
  ["two-sided", "exact", of(0), of(1), 1, 1],
  ["greater", "exact", of(0), of(1), 1, 0.5],
  ["less", "exact", of(0), of(1), 0, 1],
  ["two-sided", "exact", small[0], small[2], 1 / 3, 1],
  ["greater", "exact", small[0], small[2], 1 / 3, 0.7],
  ["less", "exact", small[0], small[2], 1 / 3, 0.7],
  ["two-sided", "exact", small[1], small[2], 2 / 3, 0.6],
  ["greater", "exact", small[1], small[2], 2 / 3, 0.3],
  ["less", "exact", small[1], small[2], 0, 1],
  ["two-sided", "exact", small[0], small[3], 0.5, 14 / 15],
  ["greater", "exact", small[0], small[3], 0.5, 8 / 15],
  ["less", "exact", small[0], small[3], 0.25, 12 / 15],
  ["two-sided", "exact", ones, range(1, 100, 100, 2.1), 0.03, 0.9999999999962055],
  ["greater", "exact", ones, range(1, 100, 100, 2.1), 0.03, 0.9143290114276248],
  ["two-sided", "exact", ones, range(1, 100, 110, 20.1), 232 / 1100, 0.015739183865607353],
  ["greater", "exact", ones, range(1, 100, 110, 20.1), 232 / 1100, 0.007869594319053203],
  ["two-sided", "asymptotic", ones, range(1, 100, 110, 20.1), 232 / 1100, 0.016541419540219482],
  ["greater", "asymptotic", ones, range(1, 100, 110, 20.1), 232 / 1100, 0.007691434994182303],
  ["two-sided", "exact", a, aUp, 5 / 16, 0.4262934613454952],
  ["greater", "exact", a, aUp, 5 / 16, 0.21465428276573786],
  ["less", "exact", a, aUp, 0, 1],
  ["two-sided", "asymptotic", a, aUp, 5 / 16, 0.34180371463298787],
  ["greater", "asymptotic", a, aUp, 5 / 16, 0.15335496684492844],
  ["two-sided", "exact", b, bUp, 190 / 546, 0.0919245790168125],
  ["greater", "exact", b, bUp, 190 / 546, 0.0459633806858544],
  ["less", "exact", b, bUp, 70 / 546, 0.6121593130022775],
  ["two-sided", "asymptotic", middling[0], middling[1], 2000 / 3e5, 1],
  ["greater", "asymptotic", middling[0], middling[1], 2000 / 3e5, 0.9697596024683929],
  ["less", "asymptotic", middling[0], middling[1], 500 / 3e5, 0.9968735843165021],
  ["greater", "asymptotic", medium[0], medium[1], 0.006, 0.9573185808092622],
  ["less", "asymptotic", medium[0], medium[1], 1000 / 1.1e6, 0.9982410869433984]
] as const)("ksTest(x, y) %s, %s, agrees with the published case", (alternative, method, x, y, statistic, pValue) => {
  const result = ksTest(x, y, {alternative, method});
  expectClose(result.statistic, statistic, 1e-10);
  expectClose(result.pValue, pValue, 1e-10);
});

it.each([
  ["two-sided", 563 / 110000, 0.9990660108966576],
  ["greater", 563 / 110000, 0.7561851877420673],
  ["less", 10 / 110000, 0.9998239693191724]
] as const)(
  "ksTest(x, y) of 10,000 and 11,000 values, %s, agrees with the published case",
  (alternative, d, pValue) => {
    const x = range(1, 200, 10000, -1 / (4 * 10000 * 11000));
    const result = ksTest(x, range(2, 200, 11000), {alternative});
    expectClose(result.statistic, d, 1e-10);
    expectClose(result.pValue, pValue, 1e-10);
  }
);

it("ksTest(x, y) gives no p-value to one row against one asymptotically, so it counts", () => {
  expect(ksTest(of(0), of(1), {method: "asymptotic"})).toMatchObject({pValue: 1, method: "exact"});
});

it("ksTest(x, y) one-sided turns to the asymptotic law where path counts overflow, as SciPy does", () => {
  const [x, y] = [range(0, 1, 600), range(0.05, 1.05, 700)];
  const automatic = ksTest(x, y, {alternative: "greater"});
  expect(automatic).toEqual(ksTest(x, y, {alternative: "greater", method: "asymptotic"}));
  expect(automatic.method).toBe("asymptotic");
  expect(ksTest(x, y).method).toBe("exact");
});

it("ksTest(x, y) tells where the largest distance is, and which side is above", () => {
  expect(ksTest(of(1, 2, 3), of(2, 3, 4))).toMatchObject({location: 1, sign: 1});
  expect(ksTest(of(2, 3, 4), of(1, 2, 3))).toMatchObject({location: 1, sign: -1});
});

it("ksTest(x, y) is symmetric, less turning into greater", () => {
  fc.assert(
    fc.property(whole, whole, (x, y) => {
      const [there, back] = [ksTest(of(...x), of(...y)), ksTest(of(...y), of(...x))];
      expectClose(there.pValue, back.pValue, 1e-12);
      expect(there.statistic).toBe(back.statistic);
      const [less, greater] = [{alternative: "less"}, {alternative: "greater"}] as const;
      expectClose(ksTest(of(...x), of(...y), less).pValue, ksTest(of(...y), of(...x), greater).pValue, 1e-12);
    })
  );
});

it("ksTest(x, y) does not change under an increasing function of the values", () => {
  fc.assert(
    fc.property(whole, whole, (x, y) => {
      const cube = (value: number) => value * value * value + value;
      const moved = ksTest(of(...x.map(cube)), of(...y.map(cube)));
      const {statistic, pValue} = ksTest(of(...x), of(...y));
      expect(moved).toMatchObject({statistic, pValue});
    })
  );
});

it("ksTest(x, y) takes a count as so many equal rows", () => {
  fc.assert(
    fc.property(whole, whole, (x, y) => {
      const weighted = weightedSample(
        x,
        x.map(() => 1)
      );
      expect(ksTest(weighted, of(...y))).toEqual(ksTest(of(...x), of(...y)));
    })
  );
});

it("ksTest(x, y) counts the splits of the pooled ranks, for few rows without ties", () => {
  fc.assert(
    fc.property(
      fc.integer({min: 1, max: 5}),
      fc.integer({min: 1, max: 5}),
      fc.integer({min: 0, max: 251}),
      (n, m, k) => {
        const all = splits(n + m, n);
        const statisticOf = (split: number[]) =>
          ksTest(of(...split), of(...Array.from({length: n + m}, (_, i) => i).filter((i) => !split.includes(i))));
        const observed = statisticOf(all[k % all.length]);
        const extreme = all.filter((split) => statisticOf(split).statistic >= observed.statistic - 1e-12).length;
        expectClose(observed.pValue, extreme / all.length, 1e-10);
      }
    ),
    {numRuns: 60}
  );
});

it.each([
  [() => ksTest(of(), of(1)), "invalid reference; not at least one value: 0"],
  [() => ksTest(of(1), of()), "invalid current; not at least one value: 0"],
  [() => ksTest(of(1), of(1), {method: "best"} as object), "invalid method; not one of auto, exact, asymptotic: best"],
  [() => of(1, NaN), "invalid value at index 1; not finite: NaN"],
  [() => of(Infinity), "invalid value at index 0; not finite: Infinity"],
  [() => of(0, 1, -Infinity), "invalid value at index 2; not finite: -Infinity"]
])("ksTest(x, y) refuses, case %#", (call, message) => {
  expect(call).toThrow(new RangeError(message));
});

/** All ways to choose n of 0 … total − 1. */
function splits(total: number, n: number, from = 0): number[][] {
  if (n === 0) return [[]];
  const found: number[][] = [];
  for (let i = from; i <= total - n; i++) for (const rest of splits(total, n - 1, i + 1)) found.push([i, ...rest]);
  return found;
}
