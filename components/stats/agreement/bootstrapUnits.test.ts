import {expect, it} from "vitest";
import {createRandom, type Random} from "../../math/random.js";
import {type BootstrapSettings, bootstrapUnits, type UnitInterval} from "./bootstrapUnits.js";
import {chanceCorrected} from "./chanceCorrected.js";
import {congerKappa} from "./congerKappa.js";
import {weightings} from "./disagreement.js";
import {type Estimators, standardErrorOf} from "./estimates.js";
import {krippendorffAlpha} from "./krippendorff.js";
import {pairwiseAgreement} from "./pairwise.js";
import type {Ratings} from "./ratings.js";
import {countLabels} from "./unitCounts.js";

// The truth is what 200,000 units give. Where nearly all agree, no interval from few units can know how rarely they
// do not; everywhere else these cover as they say from about 30 units on.
it.each([
  [30, 2, 0.8, [0.5, 0.5]],
  [100, 3, 0.8, [0.85, 0.15]],
  [50, 5, 0.6, [0.4, 0.3, 0.2, 0.1]]
])(
  "bootstrapUnits(groups, %d) covers the truth about 95 times of 100: %d annotators",
  (units, width, skill, shares) => {
    const truth = groupsOf(draw({units: 200_000, width, skill, shares}, createRandom(1))).flatMap(valuesOf);
    const covered = truth.map(() => 0);
    for (let round = 0; round < 200; round++) {
      const groups = groupsOf(draw({units, width, skill, shares}, createRandom(round, "cover")));
      const intervals = run(groups, units, {resamples: 300, seed: round, confidence: 0.95});
      intervals.forEach(({low, high}, i) => {
        if (low! <= truth[i] && truth[i] <= high!) covered[i] += 1 / 200;
      });
    }
    for (const share of covered) {
      expect(share).toBeGreaterThan(0.9);
      expect(share).toBeLessThan(0.99);
    }
  }
);

it("bootstrapUnits(groups) gives much the same intervals by influence, where exact resamples take too long", () => {
  const units = 2000;
  const groups = groupsOf(draw({units, width: 4, skill: 0.7, shares: [0.5, 0.3, 0.2]}, createRandom(5)));
  const settings = {resamples: 1000, seed: 1, confidence: 0.95};
  const exact = run(groups, units, settings);
  const quick = run(
    groups.map((group) => ({...group, cost: 1e12})),
    units,
    settings
  );
  expect(new Set(exact.map(({method}) => method))).toEqual(new Set(["BCa bootstrap"]));
  expect(new Set(quick.map(({method}) => method))).toEqual(new Set(["linearised bootstrap"]));
  exact.forEach(({low, high}, i) => {
    expect(Math.abs(quick[i].low! - low!)).toBeLessThan(0.05 * (high! - low!));
    expect(Math.abs(quick[i].high! - high!)).toBeLessThan(0.05 * (high! - low!));
  });
});

it("Estimators.estimates: the influence of a unit is how the value moves with its weight", () => {
  for (const weighting of weightings) {
    const ratings = draw({units: 40, width: 4, skill: 0.6, shares: [0.4, 0.3, 0.2, 0.1]}, createRandom(7));
    const missing = {...ratings, codes: ratings.codes.map((code, i) => (i % 4 === 1 && i % 3 === 0 ? -1 : code))};
    const counts = countLabels(ratings);
    const groups: Estimators<string>[] = [
      pairwiseAgreement(ratings, weighting),
      pairwiseAgreement(missing, weighting),
      chanceCorrected(counts, weighting),
      congerKappa(ratings, counts, weighting)
    ];
    for (const {estimates, at} of groups) {
      estimates.forEach(({influence, n}, i) => {
        for (const unit of [0, 7, 23, 39]) {
          const moved = [1e-5, -1e-5].map((step) => {
            const weights = new Float64Array(40).fill(1);
            weights[unit] += step;
            return at(weights)[i];
          });
          expect(influence[unit]).toBeCloseTo((n * (moved[0] - moved[1])) / 2e-5, 6);
        }
      });
    }
  }
});

it("krippendorffAlpha(counts, {level}) has the standard error that resamples have", () => {
  const units = 300;
  const counts = countLabels(draw({units, width: 3, skill: 0.6, shares: [0.4, 0.3, 0.2, 0.1]}, createRandom(3)));
  for (const level of ["nominal", "ordinal", "interval", "ratio"] as const) {
    const {estimates, at} = krippendorffAlpha(counts, {level, scores: [1, 2, 4, 7]});
    const random = createRandom(8);
    const values = Array.from({length: 2000}, () => at(resample(units, random))[0]);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
    expect(standardErrorOf(estimates[0].influence, estimates[0].n) / spread).toBeCloseTo(1, 1);
  }
});

it("bootstrapUnits(groups, units, {resamples: 0}) leaves intervals out", () => {
  const groups = groupsOf(draw({units: 10, width: 2, skill: 0.5, shares: [0.5, 0.5]}, createRandom(1)));
  for (const interval of run(groups, 10, {resamples: 0, seed: 0, confidence: 0.95})) {
    expect(interval).toEqual({low: null, high: null, method: null, reason: "no resamples"});
  }
});

function groupsOf(ratings: Ratings): Estimators<string>[] {
  const counts = countLabels(ratings);
  return [
    pairwiseAgreement(ratings, "identity"),
    chanceCorrected(counts, "identity"),
    krippendorffAlpha(counts, {level: "nominal"})
  ];
}

function valuesOf({estimates}: Estimators<string>): number[] {
  return estimates.map(({value}) => value);
}

function run(groups: readonly Estimators<string>[], units: number, settings: BootstrapSettings): UnitInterval[] {
  const steps = bootstrapUnits(groups, units, settings);
  for (;;) {
    const {done, value} = steps.next();
    if (done === true) return value;
  }
}

function resample(units: number, random: Random): Float64Array {
  const weights = new Float64Array(units);
  for (let i = 0; i < units; i++) weights[random.integer(units)]++;
  return weights;
}

/** Annotators who give the true label with the chance of their skill, else any by its share. */
function draw(
  {units, width, skill, shares}: {units: number; width: number; skill: number; shares: readonly number[]},
  random: Random
): Ratings {
  const any = () => {
    let rest = random.uniform();
    let i = 0;
    while (i < shares.length - 1 && (rest -= shares[i]) >= 0) i++;
    return i;
  };
  const codes = new Int32Array(units * width);
  for (let u = 0; u < units; u++) {
    const truth = any();
    for (let a = 0; a < width; a++) codes[u * width + a] = random.uniform() < skill ? truth : any();
  }
  return {
    units: Array.from({length: units}, (_, u) => String(u)),
    annotators: Array.from({length: width}, (_, a) => String(a)),
    categories: shares.map((_, c) => String(c + 1)),
    codes
  };
}
