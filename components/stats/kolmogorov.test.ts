import {expect, it} from "vitest";
import golden from "./golden/distributions.json" with {type: "json"};
import {expectClose} from "./golden/expectClose.js";
import {kolmogorovCritical, kolmogorovSf} from "./kolmogorov.js";

it.each(golden.kolmogorov)("kolmogorovSf(d, n) for n = %d, d = %d agrees with SciPy's kstwo", (n, d, p) => {
  expectClose(kolmogorovSf(d, n), p, 1e-10);
});

// Simard and L'Ecuyer (2011), table 1, at d = r × log 2 × √(π / 2n).
it.each([
  [10, 1, 0.631566589],
  [10, 2, 0.997685592],
  [10, 3, 0.999999942],
  [100, 1, 0.58616322],
  [100, 2, 0.995866877],
  [100, 3, 0.99999824],
  [1000, 1, 0.570322692],
  [1000, 2, 0.995409545],
  [1000, 3, 0.999997657],
  [10, 0.25, 1.92155292e-8],
  [1000, 0.25, 1.56990874e-10]
])(
  "kolmogorovSf(d, %d) at r = %d is 1 less the published cdf (to the digits that the expansion for large n gives)",
  (n, r, cdf) => {
    const d = r * 0.6931471805599453 * Math.sqrt(Math.PI / (2 * n));
    expect(Math.abs(1 - kolmogorovSf(d, n) - cdf)).toBeLessThan(1e-7);
  }
);

// The same distances as in an earlier drift study of 5,000 against 5,000 and 10,000 pictures; published to seven digits.
it.each([
  [2500, 51 / 5000, 0.95480835],
  [2500, 84 / 5000, 0.47553554],
  [2500, 134 / 5000, 0.05413922],
  [3333, 300 / 10000, 4.85834153e-3],
  [3333, 535 / 10000, 9.87569049e-9],
  [3333, 592 / 10000, 1.35106135e-10]
])("kolmogorovSf(d, %d) at %d is %d", (n, d, p) => {
  expectClose(kolmogorovSf(d, n), p, 2e-7);
});

it("kolmogorovSf(d, n) never rises with d", () => {
  for (const n of [1, 3, 50, 139, 140, 141, 3000, 200000]) {
    let last = 1;
    for (let d = 0; d <= 1; d += 0.0013) {
      const p = kolmogorovSf(d, n);
      expect(p).toBeLessThanOrEqual(last + 1e-9);
      last = p;
    }
    expect(last).toBeLessThan(1e-2);
  }
});

it("kolmogorovCritical(alpha, n) is about where the chance reaches alpha", () => {
  for (const n of [5, 100, 10000]) expect(kolmogorovSf(kolmogorovCritical(0.05, n), n)).toBeCloseTo(0.05, 2);
});

it("kolmogorovSf(d, n) refuses what is no number of values or distance", () => {
  expect(() => kolmogorovSf(0.1, 0)).toThrow(RangeError);
  expect(() => kolmogorovSf(NaN, 5)).toThrow(RangeError);
});
