import {expect, it} from "vitest";
import * as distributions from "./distributions.js";
import golden from "./golden/distributions.json" with {type: "json"};
import {expectClose} from "./golden/expectClose.js";

const {logGamma, upperGamma, incompleteBeta, normalCdf, normalQuantile, chiSquaredCritical} = distributions;
const {noncentralChiSquaredSf, binomialSf, binomialMass, hypergeometricMass, lowerGamma} = distributions;
const functions = {
  logGamma,
  upperGamma,
  incompleteBeta,
  normalCdf,
  normalQuantile,
  chiSquaredCritical,
  noncentralChiSquaredSf,
  binomialSf,
  binomialMass,
  hypergeometricMass
};

const rows = Object.entries(functions).flatMap(([name, call]) =>
  golden[name as keyof typeof functions].map((row) => ({name, call: call as (...args: number[]) => number, row}))
);

it.each(rows)("$name($row) agrees with SciPy", ({call, row}) => {
  expectClose(call(...row.slice(0, -1)), row[row.length - 1], 1e-11);
});

it("lowerGamma(a, x) and upperGamma(a, x) add up to 1, and lowerGamma keeps its digits when small", () => {
  for (const x of [0.1, 3, 20]) expect(lowerGamma(3, x) + upperGamma(3, x)).toBeCloseTo(1, 14);
  expectClose(lowerGamma(3, 1e-5), 1e-15 / 6, 1e-5);
});

it("binomialSf(k, n, p) of three of fifteen is as published", () => {
  expectClose(binomialSf(3, 15, 0.1), 0.18406106910639114, 1e-12);
});

it("hypergeometricMass(k, …) adds up to 1", () => {
  let sum = 0;
  for (let k = 0; k <= 30; k++) sum += hypergeometricMass(k, 100, 40, 30);
  expect(sum).toBeCloseTo(1, 13);
});

it.each([
  () => logGamma(0),
  () => upperGamma(1, -1),
  () => incompleteBeta(1.5, 1, 1),
  () => normalQuantile(2),
  () => chiSquaredCritical(0, 1)
])("distributions refuse what is out of range, case %#", (call) => {
  expect(call).toThrow(RangeError);
});
