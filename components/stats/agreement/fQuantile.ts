import {between} from "../../math/assert.js";
import {incompleteBeta, increasingRoot} from "../distributions.js";

/** The x with P(F ≤ x) = p, for F of the F distribution with these degrees of freedom (above 0, not only whole). */
export function fQuantile(p: number, numerator: number, denominator: number): number {
  between(0, 1, p, "p");
  const cdf = (x: number) =>
    incompleteBeta((numerator * x) / (numerator * x + denominator), numerator / 2, denominator / 2);
  return increasingRoot((x) => cdf(x) - p, 1);
}
