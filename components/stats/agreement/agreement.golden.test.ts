import {expect, it} from "vitest";
import {weightings, levels} from "./disagreement.js";
import golden from "./golden/agreement.json" with {type: "json"};
import {ratingsFromRows} from "./golden/ratingsFromRows.js";
import {measureAgreement} from "./measureAgreement.js";
import {pairwiseAgreement} from "./pairwise.js";
import {standardErrorOf} from "./estimates.js";
import {withinGroupAgreement} from "./withinGroup.js";

// 28 sets of labels: 2 to 10 annotators, 2 to 20 categories, up to half of the labels missing.
const cases = golden.cases.map((own, i) => ({...own, i: i + 1}));
const coefficients = ["fleissKappa", "gwetAC2", "brennanPrediger", "congerKappa"] as const;

it.each(cases)("measureAgreement(ratings) is as in irrCAC for every weighting, case $i", (own) => {
  const ratings = ratingsFromRows(own.rows, own.categories);
  for (const weights of weightings) {
    const result = measureAgreement(ratings, {weights, resamples: 0});
    for (const name of coefficients) expectMeasure(result[name], own.weighted[weights][name]);
    expectMeasure(result.gwetAC1, own.gwetAC1);
  }
});

it.each(cases)("measureAgreement(ratings, {level}) has the alpha of krippendorff and irrCAC, case $i", (own) => {
  const ratings = ratingsFromRows(own.rows, own.categories, own.scores);
  for (const level of levels) {
    const {krippendorffAlpha} = measureAgreement(ratings, {level, resamples: 0});
    expectMeasure(krippendorffAlpha, own.alpha[level]);
  }
});

it.each(cases)("measureAgreement(ratings).pairs are as in scikit-learn, and their means, case $i", (own) => {
  const ratings = ratingsFromRows(own.rows, own.categories);
  for (const weights of weightings) {
    const {pairs, cohenKappa, scottPi} = measureAgreement(ratings, {weights, resamples: 0});
    const expected = own.pairs[weights];
    expect(pairs).toHaveLength(expected.length);
    pairs.forEach((pair, i) => {
      expect(pair.units).toBe(expected[i].units);
      for (const name of ["percent", "cohenKappa", "scottPi"] as const) expectNumber(pair[name], expected[i][name]);
    });
    expectNumber(cohenKappa.value, meanOf(expected.map((pair) => pair.cohenKappa)));
    expectNumber(scottPi.value, meanOf(expected.map((pair) => pair.scottPi)));
  }
});

it.each(cases)("pairwiseAgreement(two annotators) has the standard error of irrCAC, case $i", (own) => {
  own.pairs.identity.forEach(({standardError}, i) => {
    if (standardError === null || standardError < 1e-9) return;
    const width = own.rows[0].length;
    const [first, second] = pairAt(i, width);
    const rows = own.rows.map((row) => row[first] + row[second]).filter((row) => !row.includes("."));
    for (const weights of weightings) {
      const [{influence, n}] = pairwiseAgreement(ratingsFromRows(rows, own.categories), weights).estimates;
      expectNumber(standardErrorOf(influence, n), own.pairs[weights][i].standardError);
    }
  });
});

it.each(cases)("measureAgreement(ratings).intraclass is as in pingouin, case $i", (own) => {
  const {intraclass, icc} = measureAgreement(ratingsFromRows(own.rows, own.categories, own.scores), {resamples: 0});
  if (!("intraclass" in own) || own.intraclass === undefined) return;
  expect(icc.n).toBe(own.complete);
  own.intraclass.forEach(([value, low, high], i) => {
    expectNumber(intraclass[i].value, value);
    expectNumber(intraclass[i].low, low);
    expectNumber(intraclass[i].high, high);
  });
});

it.each(cases)("withinGroupAgreement(ratings) is as computed with NumPy, case $i", (own) => {
  const {units, rwgJ} = withinGroupAgreement(ratingsFromRows(own.rows, own.categories));
  units.forEach(({rwg, deviationFromMean, deviationFromMedian}, u) => {
    const expected = own.spreads[u] ?? [null, null, null];
    [rwg, deviationFromMean, deviationFromMedian].forEach((value, i) => expectNumber(value, expected[i]));
  });
  expectNumber(rwgJ, own.rwgJ);
});

function expectMeasure(
  {value, standardError}: {value: number | null; standardError: number | null},
  [expected, error]: readonly (number | null)[]
): void {
  expectNumber(value, expected);
  if (error !== null && error > 1e-9) expectNumber(standardError, error); // irrCAC has 1e-15 for 0
}

function expectNumber(actual: number | null, expected: number | null): void {
  if (actual === null || expected === null) expect(actual).toBe(expected);
  else if (!(Math.abs(actual - expected) <= 1e-9 * Math.max(1, Math.abs(expected)))) expect(actual).toBe(expected);
}

function meanOf(values: readonly (number | null)[]): number | null {
  const defined = values.filter((value) => value !== null);
  return defined.length === 0 ? null : defined.reduce((sum, value) => sum + value, 0) / defined.length;
}

function pairAt(index: number, width: number): [number, number] {
  for (let a = 0, i = 0; a < width; a++) for (let b = a + 1; b < width; b++, i++) if (i === index) return [a, b];
  throw new RangeError(`invalid index; no such pair: ${index}`);
}
