/*
 * Exponentials, logarithms and powers that give the same bits in every engine: only +, −, ×, ÷ and bit views,
 * never the engine's own Math.exp and kin. Reductions and polynomial coefficients follow FDLIBM
 * (© 1993 Sun Microsystems, Inc.; permission to use, copy, modify and distribute is freely granted, provided
 * that this notice is preserved). Measured errors stay below 1 ulp; see elementary.test.ts.
 */

const ln2High = 6.9314718036912381649e-1; // the last 20 bits are zero, so that k × ln2High is exact
const ln2Low = 1.90821492927058770002e-10;
const inverseLn2 = 1.442695040888963387;

const float = new Float64Array(1);
const words = new Uint32Array(float.buffer);
float[0] = 1;
const highWord = words[1] === 0 ? 0 : 1; // little-endian machines keep the exponent in the second word

/** e to the power x, for any x; 0 below −745.13 and Infinity above 709.78. Error below 1 ulp. */
export function exp(x: number): number {
  if (x > 709.782712893384) return Infinity;
  if (x < -745.1332191019412) return 0;
  if (x !== x) return x;
  return x === 1 ? Math.E : expOfSum(x, 0); // the polynomial rounds e itself to the wrong side
}

/** e to the power x, less 1, exact for small x too. Error below 1 ulp. */
export function expm1(x: number): number {
  if (x !== x) return x;
  if (x > 709.782712893384) return Infinity;
  if (x < -44) return -1;
  if (Math.abs(x) < 5e-17) return x;
  const k = Math.abs(x) <= 0.34657359027997264 ? 0 : Math.trunc(x * inverseLn2 + (x < 0 ? -0.5 : 0.5));
  const high = x - k * ln2High;
  const low = k * ln2Low;
  const r = high - low;
  const c = high - r - low;
  const half = 0.5 * r;
  const square = r * half;
  const r1 =
    1 +
    square *
      (-3.33333333333331316428e-2 +
        square *
          (1.58730158725481460165e-3 +
            square *
              (-7.93650757867487942473e-5 +
                square * (4.00821782732936239552e-6 + square * -2.01099218183624371326e-7))));
  const t = 3 - r1 * half;
  let e = square * ((r1 - t) / (6 - r * t));
  if (k === 0) return r - (r * e - square);
  e = r * (e - c) - c - square;
  if (k === -1) return 0.5 * (r - e) - 0.5;
  if (k === 1) return r < -0.25 ? -2 * (e - (r + 0.5)) : 1 + 2 * (r - e);
  if (k <= -2 || k > 56) return timesPowerOfTwo(1 - (e - r), k) - 1;
  const tiny = timesPowerOfTwo(1, -k);
  return timesPowerOfTwo(k < 20 ? 1 - tiny - (e - r) : r - (e + tiny) + 1, k);
}

/** The natural logarithm; −Infinity at 0, NaN below. Error below 1 ulp. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return x;
  const {exponent, mantissa} = split(x);
  return logOf(mantissa - 1, exponent, 0);
}

/** The natural logarithm of 1 + x, exact for small x too. Error below 1 ulp. */
export function log1p(x: number): number {
  if (!(x > -1)) return x === -1 ? -Infinity : NaN;
  if (x === Infinity || Math.abs(x) < 1e-16) return x;
  if (x > -0.2928 && x < 0.4142) return logOf(x, 0, 0);
  const sum = 1 + x;
  const {exponent, mantissa} = split(sum);
  const lost = x >= 1 ? 1 - (sum - x) : x - (sum - 1); // what rounding took from the sum
  return logOf(mantissa - 1, exponent, exponent < 54 ? lost / sum : 0);
}

/** The hyperbolic tangent. Error below 2 ulp. */
export function tanh(x: number): number {
  const size = Math.abs(x);
  if (size < 1e-8 || x !== x) return x;
  if (size > 22) return x < 0 ? -1 : 1;
  const t = expm1(size >= 0.25 ? 2 * size : -2 * size);
  const value = size >= 0.55 ? 1 - 2 / (t + 2) : size >= 0.25 ? t / (t + 2) : -t / (t + 2);
  return x < 0 ? -value : value;
}

/** x to the power y, with the special cases of IEEE 754 pow except that a NaN always gives NaN. Error below 1 ulp. */
export function pow(x: number, y: number): number {
  if (y === 0) return 1;
  if (x !== x || y !== y) return NaN;
  const whole = Number.isInteger(y);
  const sign = x < 0 || Object.is(x, -0) ? (whole && Math.abs(y % 2) === 1 ? -1 : 1) : 1;
  const size = Math.abs(x);
  if (size === 1) return x === 1 || whole || Math.abs(y) === Infinity ? sign : NaN;
  if (size === 0 || size === Infinity || Math.abs(y) === Infinity) return sign * (size > 1 === y > 0 ? Infinity : 0);
  if (x < 0 && !whole) return NaN;
  if (y === 1) return x;
  if (y === 2) return x * x;
  if (y === -1) return 1 / x;
  const [high, low] = logInTwoParts(size);
  const product = high * y;
  if (product > 710) return sign * Infinity;
  if (product < -746) return sign * 0;
  const value = expOfSum(product, multiplyError(high, y, product) + low * y);
  return sign * value;
}

/** The logarithm to base 2, exact for powers of two. Error below 1 ulp. */
export function log2(x: number): number {
  return logToBase(x, 1.4426950408889634, 2.0355273740931033e-17);
}

/** The logarithm to base 10, exact for powers of ten. Error below 1 ulp. */
export function log10(x: number): number {
  return logToBase(x, 0.4342944819032518, 1.098319650216765e-17);
}

/** e^(x + tail), the tail being below an ulp of x or so. */
function expOfSum(x: number, tail: number): number {
  const k = Math.abs(x) < 0.34657359027997264 ? 0 : Math.trunc(x * inverseLn2 + (x < 0 ? -0.5 : 0.5));
  const high = x - k * ln2High;
  const low = k * ln2Low - tail;
  const r = high - low;
  const z = r * r;
  const c =
    r -
    z *
      (1.66666666666666019037e-1 +
        z *
          (-2.77777777770155933842e-3 +
            z * (6.61375632143793436117e-5 + z * (-1.6533902205465251539e-6 + z * 4.13813679705723846039e-8))));
  return timesPowerOfTwo(1 - (low - (r * c) / (2 - c) - high), k);
}

/** log(1 + f) + exponent × log 2 + tail, for 1 + f between √½ and √2. */
function logOf(f: number, exponent: number, tail: number): number {
  const half = 0.5 * f * f;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = w * (3.999999999940941908e-1 + w * (2.222219843214978396e-1 + w * 1.531383769920937332e-1));
  const odd =
    z *
    (6.66666666666673513e-1 +
      w * (2.857142874366239149e-1 + w * (1.818357216161805012e-1 + w * 1.479819860511658591e-1)));
  return s * (half + (even + odd)) + (exponent * ln2Low + tail) - half + f + exponent * ln2High;
}

/** The logarithm as an unevaluated sum of two numbers, to about 100 bits: 2 artanh((m − 1)/(m + 1)) + k log 2. */
function logInTwoParts(x: number): [number, number] {
  const {exponent, mantissa} = split(x);
  const top = mantissa - 1; // exact
  const bottom = mantissa + 1;
  const bottomLow = mantissa > 1 ? 1 - (bottom - mantissa) : mantissa - (bottom - 1);
  const s = top / bottom;
  const product = s * bottom;
  const sLow = (top - product - multiplyError(s, bottom, product) - s * bottomLow) / bottom;
  const z = s * s;
  const zLow = multiplyError(s, s, z) + 2 * s * sLow;
  const tail = z * (1 / 7 + z * (1 / 9 + z * (1 / 11 + z * (1 / 13 + z * (1 / 15 + z * artanhTail(z))))));
  const fifth = add(0.2, -1.1102230246251566e-17, tail, 0);
  const third = add(0.3333333333333333, 1.850371707708594e-17, ...times(z, zLow, ...fifth));
  const sum = times(s, sLow, ...times(z, zLow, ...third));
  const [high, low] = add(2 * s, 2 * sLow, 2 * sum[0], 2 * sum[1]);
  return add(exponent * ln2High, exponent * ln2Low, high, low + exponent * ln2Lowest);
}

const ln2Lowest = 1.1612227229362532e-26;

function artanhTail(z: number): number {
  return 1 / 17 + z * (1 / 19 + z * (1 / 21 + z * (1 / 23 + z / 25)));
}

function logToBase(x: number, inverse: number, inverseLow: number): number {
  if (!(x > 0 && x < Infinity)) return log(x);
  const [high, low] = logInTwoParts(x);
  const product = high * inverse;
  return product + (multiplyError(high, inverse, product) + high * inverseLow + low * inverse);
}

/** The sum of two numbers in two parts each, |a| being at least |b| or nearly so. */
function add(a: number, aLow: number, b: number, bLow: number): [number, number] {
  const sum = a + b;
  const shadow = sum - a;
  const rest = a - (sum - shadow) + (b - shadow) + aLow + bLow;
  const high = sum + rest;
  return [high, rest - (high - sum)];
}

function times(a: number, aLow: number, b: number, bLow: number): [number, number] {
  const product = a * b;
  const rest = multiplyError(a, b, product) + (a * bLow + aLow * b);
  const high = product + rest;
  return [high, rest - (high - product)];
}

/** a × b less its rounded product, exactly (Dekker 1971), while nothing overflows. */
function multiplyError(a: number, b: number, product: number): number {
  const scaledA = 134217729 * a;
  const scaledB = 134217729 * b;
  const aHigh = scaledA - (scaledA - a);
  const bHigh = scaledB - (scaledB - b);
  const aLow = a - aHigh;
  const bLow = b - bHigh;
  return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}

/** x as mantissa × 2^exponent, the mantissa between √½ and √2; x must be finite and above 0. */
function split(x: number): {exponent: number; mantissa: number} {
  let exponent = 0;
  if (x < 2.2250738585072014e-308) {
    x *= 18014398509481984;
    exponent = -54;
  }
  float[0] = x;
  const high = words[highWord] + (0x3ff00000 - 0x3fe6a09e); // so that the exponent turns over at √½, not at 1
  words[highWord] = (high & 0x000fffff) + 0x3fe6a09e;
  return {exponent: exponent + (high >>> 20) - 1023, mantissa: float[0]};
}

/** x × 2^k, rounded once. */
function timesPowerOfTwo(x: number, k: number): number {
  if (k > 1023) return x * 2 * powerOfTwo(k - 1);
  if (k < -1022) return x * powerOfTwo(k + 54) * 5.551115123125783e-17;
  return x * powerOfTwo(k);
}

function powerOfTwo(k: number): number {
  words[1 - highWord] = 0;
  words[highWord] = (k + 1023) << 20;
  return float[0];
}

export {cos, sin} from "./trigonometry.js";
