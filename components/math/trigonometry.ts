/*
 * Sines and cosines that give the same bits in every engine. Kernel polynomials from FDLIBM (© 1993 Sun
 * Microsystems, Inc.; permission to use, copy, modify and distribute is freely granted, provided that this
 * notice is preserved). Measured errors stay below 1 ulp; see elementary.test.ts.
 */

/** The sine of x radians, for any x; NaN for ±Infinity. Error below 1 ulp. */
export function sin(x: number): number {
  if (Math.abs(x) < Math.PI / 4) return sineOf(x, 0);
  if (!Number.isFinite(x)) return NaN;
  const {quarter, high, low} = reduce(x);
  const value = quarter & 1 ? cosineOf(high, low) : sineOf(high, low);
  return quarter & 2 ? -value : value;
}

/** The cosine of x radians, for any x; NaN for ±Infinity. Error below 1 ulp. */
export function cos(x: number): number {
  if (Math.abs(x) < Math.PI / 4) return cosineOf(x, 0);
  if (!Number.isFinite(x)) return NaN;
  const {quarter, high, low} = reduce(x);
  const value = quarter & 1 ? sineOf(high, low) : cosineOf(high, low);
  return (quarter + 1) & 2 ? -value : value;
}

interface Reduced {
  /** How many quarter turns were taken off, modulo 4. */
  quarter: number;

  /** What is left, in two parts, between −π/4 and π/4. */
  high: number;
  low: number;
}

/** x less a multiple of π/2. */
function reduce(x: number): Reduced {
  if (Math.abs(x) > 100000) return reduceLarge(x);
  const n = Math.round(x * 0.6366197723675814);
  // π/2 in three parts of 33 bits and the rest, so that n times each of the first three is exact.
  const first = x - n * 1.57079632673412561417;
  const second = first - n * 6.0771005063039659766e-11;
  const secondError = first - second - n * 6.0771005063039659766e-11;
  const third = n * 2.0222662487111664558e-21;
  const rest = n * 8.47842766036889956997e-32;
  const high = second - (third - secondError);
  const low = second - high - (third - secondError) - rest;
  return {quarter: ((n % 4) + 4) % 4, high, low};
}

/** 2/π × 2^1216, whole bits. */
const twoOverPi = BigInt(
  "0xa2f9836e4e441529fc2757d1f534ddc0db6295993c439041fe5163abdebbc561b7246e3a424dd2e006492eea09d1921cfe1deb1cb1" +
    "29a73ee88235f52ebb4484e99c7026b45f7e413991d639835339f49c845f8bbdf9283b1ff897ffde05980fef2f118b5a0a6d1f6d367e" +
    "cf27cb09b74f463f669e5fea2d7527bac7ebe5f17b3d0739f78a5292ea6bfb5fb11f8d5d0856033046fc7b6bab"
);

/** The same with whole numbers of any size, for x so large that π/2 in floating point has too few digits. */
function reduceLarge(x: number): Reduced {
  let exponent = 0;
  let size = Math.abs(x);
  while (size >= 9007199254740992) {
    size /= 2;
    exponent++;
  }
  while (!Number.isInteger(size)) {
    size *= 2;
    exponent--;
  }
  const bits = 1216n - BigInt(exponent);
  const turns = BigInt(size) * twoOverPi; // quarter turns × 2^bits
  const one = 1n << bits;
  const n = (turns + one / 2n) >> bits;
  const fraction = turns - (n << bits);
  const scaled = bits > 160n ? fraction >> (bits - 160n) : fraction << (160n - bits);
  const sign = x < 0 ? -1 : 1;
  const angle = (scaled * halfPi) >> 160n;
  const high = Number(angle);
  const low = Number(angle - BigInt(high));
  const quarter = Number(BigInt.asUintN(2, x < 0 ? -n : n));
  return {quarter, high: sign * high * twoToMinus160, low: sign * low * twoToMinus160};
}

const twoToMinus160 = 1 / Number(1n << 160n);

/** π/2 × 2^160, whole bits. */
const halfPi = (1n << 1376n) / twoOverPi;

/** The sine of high + low, between −π/4 and π/4. */
function sineOf(x: number, low: number): number {
  if (Math.abs(x) < 1e-8) return low === 0 ? x : x + low; // keeps −0
  const z = x * x;
  const v = z * x;
  const r =
    8.33333333332248946124e-3 +
    z *
      (-1.98412698298579493134e-4 +
        z * (2.75573137070700676789e-6 + z * (-2.50507602534068634195e-8 + z * 1.58969099521155010221e-10)));
  return x - (z * (0.5 * low - v * r) - low - v * -1.66666666666666324348e-1);
}

/** The cosine of high + low, between −π/4 and π/4. */
function cosineOf(x: number, low: number): number {
  const z = x * x;
  const r =
    z *
    (4.16666666666666019037e-2 +
      z *
        (-1.38888888888741095749e-3 +
          z *
            (2.48015872894767294178e-5 +
              z * (-2.75573143513906633035e-7 + z * (2.0875723212981748279e-9 + z * -1.13596475577881948265e-11)))));
  const half = 0.5 * z;
  const w = 1 - half;
  return w + (1 - w - half + (z * r - x * low));
}
