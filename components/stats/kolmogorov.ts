import {exp, log, pow} from "../math/elementary.js";
import {binomialMass, logFactorialOverPower} from "./distributions.js";

/**
 * The chance that Kolmogorov's statistic of n independent values reaches d under the null: P(Dₙ ≥ d). Exact or
 * to about 10 digits, by whichever method is accurate there; n is a whole number ≥ 1.
 *
 * Source: R. Simard and P. L'Ecuyer (2011), “Computing the two-sided Kolmogorov–Smirnov distribution”,
 * https://doi.org/10.18637/jss.v039.i11, with the borders between methods that SciPy uses.
 */
export function kolmogorovSf(d: number, n: number): number {
  if (!(Number.isSafeInteger(n) && n >= 1)) throw new RangeError(`invalid n; not a whole number ≥ 1: ${n}`);
  if (!(d === d)) throw new RangeError(`invalid d; not a number: ${d}`);
  const t = n * d;
  const u = t * d;
  if (d >= 1) return 0;
  if (t <= 0.5) return 1;
  if (t <= 1) return 1 - (n <= 140 ? rubenGambino(n, t) : exp(logFactorialOverPower(n) + n * log(2 * t - 1)));
  if (t >= n - 1) return 2 * pow(1 - d, n);
  if (d >= 0.5) return 2 * oneSidedSf(d, n);
  if (n <= 140) return u <= 4 ? clip(1 - durbin(n, d)) : clip(2 * oneSidedSf(d, n));
  if (u >= 370) return 0;
  if (u >= 2.2) return clip(2 * oneSidedSf(d, n));
  return clip(1 - (n <= 100000 && t * Math.sqrt(d) <= 1.4 ? durbin(n, d) : pelzGood(n, d)));
}

/**
 * About the smallest d whose chance P(Dₙ ≥ d) is at most alpha, within 3 % of it for n ≥ 5: the quantile of the
 * limiting law with Stephens' correction for n. Fast, for planning; decisions take kolmogorovSf.
 *
 * Source: M. A. Stephens (1970), https://doi.org/10.1111/j.2517-6161.1970.tb00821.x.
 */
export function kolmogorovCritical(alpha: number, n: number): number {
  const root = Math.sqrt(n);
  let low = 0.2;
  let high = 8;
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    if (limitSf(middle) > alpha) low = middle;
    else high = middle;
  }
  return Math.min(1, high / (root + 0.12 + 0.11 / root));
}

/** The law of √n Dₙ as n grows: 2 Σ (−1)ᵏ⁻¹ exp(−2 k² x²). */
function limitSf(x: number): number {
  let sum = 0;
  for (let k = 1; k <= 20; k++) sum += (k % 2 === 1 ? 2 : -2) * exp(-2 * k * k * x * x);
  return clip(sum);
}

function clip(p: number): number {
  return Math.min(1, Math.max(0, p));
}

function rubenGambino(n: number, t: number): number {
  let product = 1;
  for (let i = 1; i <= n; i++) product *= (i / n) * (2 * t - 1);
  return product;
}

/**
 * P(Dₙ⁺ ≥ d) by the sum of Birnbaum and Tingey (1951). Its terms are binomial chances times d ÷ (d + j/n),
 * smooth in j, so that for large n every so many terms stand for all.
 */
function oneSidedSf(d: number, n: number): number {
  const last = Math.floor(n * (1 - d));
  const stride = Math.max(1, Math.floor(last / 20000));
  const middle = Math.min(last, Math.max(0, Math.round((n * (1 - d)) / 2)));
  let sum = 0;
  for (const direction of [-stride, stride]) {
    for (let j = direction > 0 ? middle : middle - stride; j >= 0 && j <= last; j += direction) {
      const term = oneSidedTerm(d, n, j);
      sum += term;
      if (term < sum * 1e-19) break;
    }
  }
  return sum * stride;
}

function oneSidedTerm(d: number, n: number, j: number): number {
  const p = d + j / n;
  return p >= 1 ? 0 : (binomialMass(j, n, p, 1 - d - j / n) * d) / p;
}

/** P(Dₙ < d) by Durbin's matrix, as Marsaglia, Tsang and Wang compute it (2003), https://doi.org/10.18637/jss.v008.i18. */
function durbin(n: number, d: number): number {
  const k = Math.ceil(n * d);
  const size = 2 * k - 1;
  let square = durbinMatrix(k - n * d, size);
  let power: Float64Array | null = null;
  let exponent = 0;
  let squareExponent = 0;
  for (let rest = n; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) {
      power = power === null ? square : multiply(power, square, size);
      exponent += squareExponent;
      if (power[(k - 1) * size + k - 1] > 1e140) {
        power = power.map((value) => value * 1e-140);
        exponent++;
      }
    }
    if (rest === 1) break;
    square = multiply(square, square, size);
    squareExponent *= 2;
    if (square[(k - 1) * size + k - 1] > 1e140) {
      square = square.map((value) => value * 1e-140);
      squareExponent++;
    }
  }
  let p = power === null ? 0 : power[(k - 1) * size + k - 1];
  for (let i = 1; i <= n; i++) {
    p *= i / n;
    if (p < 1e-140) {
      p *= 1e140;
      exponent--;
    }
  }
  for (; exponent > 0; exponent--) p *= 1e140;
  for (; exponent < 0; exponent++) p *= 1e-140;
  return p;
}

function durbinMatrix(h: number, size: number): Float64Array {
  const matrix = new Float64Array(size * size);
  const inverseFactorial = new Float64Array(size + 1).fill(1);
  for (let i = 1; i <= size; i++) inverseFactorial[i] = inverseFactorial[i - 1] / i;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= Math.min(i + 1, size - 1); j++) matrix[i * size + j] = inverseFactorial[i - j + 1];
  }
  let power = h;
  for (let i = 0; i < size - 1; i++) {
    const value = (1 - power) * inverseFactorial[i + 1];
    matrix[i * size] = value;
    matrix[size * size - 1 - i] = value;
    power *= h;
  }
  const corner = 1 - 2 * power + (h > 0.5 ? pow(2 * h - 1, size) : 0);
  matrix[(size - 1) * size] = corner * inverseFactorial[size];
  return matrix;
}

function multiply(a: Float64Array, b: Float64Array, size: number): Float64Array {
  const product = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < size; k++) {
      const factor = a[i * size + k];
      if (factor === 0) continue;
      for (let j = 0; j < size; j++) product[i * size + j] += factor * b[k * size + j];
    }
  }
  return product;
}

/** P(Dₙ < d) by the expansion of Pelz and Good (1976) in powers of n^(−1/2). */
function pelzGood(n: number, d: number): number {
  const root = Math.sqrt(n);
  const z = d * root;
  const z2 = z * z;
  const z4 = z2 * z2;
  const z6 = z4 * z2;
  const sums = [0, 0, 0, 0, 0, 0];
  for (let k = 0; k < 200; k++) {
    const g = (k + 0.5) * (k + 0.5) * Math.PI * Math.PI;
    const e = exp(-g / (2 * z2));
    const whole = k * k * Math.PI * Math.PI;
    const w = exp(-whole / (2 * z2));
    sums[0] += e;
    sums[1] += (g - z2) * e;
    sums[2] += (6 * z6 + 2 * z4 + g * (2 * z4 - 5 * z2) + g * g * (1 - 2 * z2)) * e;
    sums[3] +=
      (g * g * g * (5 - 30 * z2) + g * g * (212 * z4 - 60 * z2) + g * (135 * z4 - 96 * z6) - 30 * z6 - 90 * z4 * z4) *
      e;
    sums[4] += whole * w;
    sums[5] += (3 * whole * z2 - whole * whole) * w;
    if (e < 1e-30) break;
  }
  const c = 2 * Math.sqrt(Math.PI / 2); // each sum runs over positive and negative k
  const k0 = (c / z) * sums[0];
  const k1 = (c / (6 * z4)) * sums[1];
  const k2 = (c / (72 * z6 * z)) * sums[2] - (c / (36 * z2 * z)) * sums[4];
  const k3 = (c / (6480 * z6 * z4)) * sums[3] + (c / (216 * z6)) * sums[5];
  return k0 + k1 / root + k2 / n + k3 / (n * root);
}
