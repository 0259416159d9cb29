import {exp, log, log1p, pow} from "../math/elementary.js";

const halfLogTwoPi = 0.9189385332046728;

/** The logarithm of the gamma function, for x > 0. */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`invalid x; not above 0: ${x}`);
  let shift = 1;
  while (x < 15) shift *= x++;
  return (x - 0.5) * log(x) - x + halfLogTwoPi + stirlingTail(x) - log(shift);
}

/** log(n! ÷ nⁿ) for a whole n ≥ 1, without cancellation. */
export function logFactorialOverPower(n: number): number {
  return 0.5 * log(n) - n + halfLogTwoPi + stirlingError(n);
}

/**
 * The binomial chance of k successes in n trials, by Loader's saddle-point form: accurate to a few ulp for any n.
 * q is 1 − p, given apart so that neither loses digits.
 *
 * Source: C. Loader (2000), “Fast and accurate computation of binomial probabilities”.
 */
export function binomialMass(k: number, n: number, p: number, q = 1 - p): number {
  if (k < 0 || k > n) return 0;
  if (p === 0) return k === 0 ? 1 : 0;
  if (q === 0) return k === n ? 1 : 0;
  if (k === 0) return n === 0 ? 1 : p < 0.1 ? exp(n * log1p(-p)) : exp(n * log(q));
  if (k === n) return q < 0.1 ? exp(n * log1p(-q)) : exp(n * log(p));
  const lost = stirlingError(n) - stirlingError(k) - stirlingError(n - k);
  const deviance = devianceHalf(k, n * p) + devianceHalf(n - k, n * q);
  return exp(lost - deviance) / Math.sqrt(2 * Math.PI * k * (1 - k / n));
}

/** P(X ≥ k) for X binomial with n trials of chance p. */
export function binomialSf(k: number, n: number, p: number): number {
  if (k <= 0) return 1;
  if (k > n) return 0;
  return incompleteBeta(p, k, n - k + 1);
}

/** The Poisson chance of k, for real k ≥ 0 too (as x^k e^−x ÷ Γ(k + 1)). */
function poissonMass(k: number, mean: number): number {
  if (mean === 0) return k === 0 ? 1 : 0;
  if (k === 0) return exp(-mean);
  return exp(-stirlingError(k) - devianceHalf(k, mean)) / Math.sqrt(2 * Math.PI * k);
}

/** The chance of k marked among draws without replacement, from total of which marked are marked. */
export function hypergeometricMass(k: number, total: number, marked: number, draws: number): number {
  if (k < Math.max(0, draws + marked - total) || k > Math.min(draws, marked)) return 0;
  if (draws === 0 || draws === total) return 1;
  const p = draws / total;
  const q = (total - draws) / total;
  const first = binomialMass(k, marked, p, q);
  const second = binomialMass(draws - k, total - marked, p, q);
  return (first * second) / binomialMass(draws, total, p, q);
}

/** Q(a, x), the upper regularised incomplete gamma function: relative error about 1e-13, tails included. */
export function upperGamma(a: number, x: number): number {
  if (!(a > 0) || !(x >= 0)) throw new RangeError(`invalid a or x; not a > 0 and x ≥ 0: ${a}, ${x}`);
  if (x === 0) return 1;
  if (x === Infinity) return 0;
  return x < a + 1 ? 1 - lowerSeries(a, x) : upperFraction(a, x);
}

/** P(a, x) = 1 − Q(a, x), without loss when small. */
export function lowerGamma(a: number, x: number): number {
  if (!(a > 0) || !(x >= 0)) throw new RangeError(`invalid a or x; not a > 0 and x ≥ 0: ${a}, ${x}`);
  if (x === 0) return 0;
  if (x === Infinity) return 1;
  return x < a + 1 ? lowerSeries(a, x) : 1 - upperFraction(a, x);
}

function lowerSeries(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; k < 1e7 && term > sum * 1e-17; k++) {
    term *= x / (a + k);
    sum += term;
  }
  return sum * gammaPrefactor(a, x);
}

/** Lentz's method for the continued fraction of Legendre. */
function upperFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let fraction = d;
  for (let k = 1; k < 1e7; k++) {
    const numerator = -k * (k - a);
    b += 2;
    d = 1 / (numerator * d + b);
    c = b + numerator / c;
    const step = d * c;
    fraction *= step;
    if (Math.abs(step - 1) < 1e-16) break;
  }
  return fraction * gammaPrefactor(a, x) * a;
}

/** x^a e^−x ÷ Γ(a + 1). */
function gammaPrefactor(a: number, x: number): number {
  return a < 1 ? (pow(x, a) * exp(-x)) / exp(logGamma(a + 1)) : poissonMass(a, x);
}

/** I_x(a, b), the regularised incomplete beta function, by its continued fraction. */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (!(x >= 0 && x <= 1)) throw new RangeError(`invalid x; not in [0, 1]: ${x}`);
  if (x === 0 || x === 1) return x;
  if (x > (a + 1) / (a + b + 2)) return 1 - betaFraction(1 - x, x, b, a);
  return betaFraction(x, 1 - x, a, b);
}

function betaFraction(x: number, y: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let k = 1; k < 1e6; k++) {
    const even = (k * (b - k) * x) / ((a + 2 * k - 1) * (a + 2 * k));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    fraction *= d * c;
    const odd = (-(a + k) * (a + b + k) * x) / ((a + 2 * k) * (a + 2 * k + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    const step = d * c;
    fraction *= step;
    if (Math.abs(step - 1) < 1e-16) break;
  }
  // x^a y^b ÷ (a B(a, b)) is b ÷ (a + b) times a binomial chance when a and b are real too.
  return (fraction * binomialMass(a, a + b, x, y) * b) / (a + b);
}

/** P(X ≥ x) for X chi-squared. */
export function chiSquaredSf(x: number, degrees: number): number {
  return x <= 0 ? 1 : upperGamma(degrees / 2, x / 2);
}

/** The x whose chance P(X ≥ x) is p, for X chi-squared. */
export function chiSquaredCritical(p: number, degrees: number): number {
  if (!(p > 0 && p <= 1)) throw new RangeError(`invalid p; not in (0, 1]: ${p}`);
  return increasingRoot((x) => p - chiSquaredSf(x, degrees), degrees);
}

/** P(X ≥ x) for X noncentral chi-squared: Poisson-weighted central chances, summed from the middle outwards. */
export function noncentralChiSquaredSf(x: number, degrees: number, noncentrality: number): number {
  if (x <= 0) return 1;
  const mean = noncentrality / 2;
  const middle = Math.floor(mean);
  let sum = 0;
  for (let j = middle; ; j++) {
    const weight = poissonMass(j, mean);
    sum += weight * chiSquaredSf(x, degrees + 2 * j);
    if (weight < 1e-18 || j > middle + 1e6) break;
  }
  for (let j = middle - 1; j >= 0; j--) {
    const weight = poissonMass(j, mean);
    sum += weight * chiSquaredSf(x, degrees + 2 * j);
    if (weight < 1e-18) break;
  }
  return Math.min(1, sum);
}

/** P(Z ≤ z) for Z standard normal. */
export function normalCdf(z: number): number {
  const tail = 0.5 * upperGamma(0.5, (z * z) / 2);
  return z < 0 ? tail : 1 - tail;
}

/** The z with P(Z ≤ z) = p: the formula 26.2.23 of Abramowitz and Stegun, polished by Halley's method. */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`invalid p; not in [0, 1]: ${p}`);
  if (p === 0 || p === 1) return p === 0 ? -Infinity : Infinity;
  if (p === 0.5) return 0;
  if (p > 0.5) return -normalQuantile(1 - p);
  const t = Math.sqrt(-2 * log(p));
  let z = -t + (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
  for (let step = 0; step < 3; step++) {
    const density = exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
    const newton = (normalCdf(z) - p) / density;
    z -= newton / (1 + (z * newton) / 2);
  }
  return z;
}

/** The x ≥ 0 where an increasing function crosses 0, to 1e-14 of its size; start is a guess above 0. */
export function increasingRoot(f: (x: number) => number, start: number): number {
  let high = start > 0 ? start : 1;
  while (f(high) < 0 && high < 1e300) high *= 2;
  let low = 0;
  for (let step = 0; step < 200 && high - low > 1e-14 * high; step++) {
    const middle = (low + high) / 2;
    if (f(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** x log(x ÷ m) + m − x, without cancellation when x is near m. */
function devianceHalf(x: number, mean: number): number {
  const difference = x - mean;
  if (Math.abs(difference) > 0.1 * (x + mean)) return x * log(x / mean) + mean - x;
  const v = difference / (x + mean);
  let sum = difference * v;
  let term = 2 * x * v;
  for (let j = 1; j < 1000; j++) {
    term *= v * v;
    const next = sum + term / (2 * j + 1);
    if (next === sum) break;
    sum = next;
  }
  return sum;
}

/** log Γ(x + 1) − (x + ½) log x + x − log √(2π): what Stirling's formula lacks. */
function stirlingError(x: number): number {
  if (x >= 15) return stirlingTail(x);
  return logGamma(x + 1) - (x + 0.5) * log(x) + x - halfLogTwoPi;
}

function stirlingTail(x: number): number {
  const s = 1 / (x * x);
  return (1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - s * (691 / 360360 - s / 156)))))) / x;
}
