const powersOfTen = Array.from({length: 23}, (_, i) => Number(`1e${i}`));
const splitter = 134217729; // 2²⁷ + 1
const doubt = 2 ** -100;

/**
 * The double nearest to (whole × 10ᵏ + rest) ÷ 10ᵖ, for a whole of 15 digits, a rest of k ≤ 4 digits and p ≤ 22
 * places: what a number of up to 19 digits stands for. NaN where it lies so near to the middle between two doubles
 * that it takes more care.
 *
 * Source: T. J. Dekker (1971), “A floating-point technique for extending the available precision”,
 * https://doi.org/10.1007/BF01397083.
 */
export function exactQuotient(whole: number, rest: number, k: number, p: number): number {
  const scaled = whole * powersOfTen[k];
  const below = productError(whole, powersOfTen[k], scaled) + rest; // small whole numbers: exact
  const high = scaled + below;
  const low = below - (high - scaled);
  const divisor = powersOfTen[p];
  const quotient = high / divisor;
  const product = quotient * divisor;
  const left = high - product - productError(quotient, divisor, product) + low;
  const correction = left / divisor;
  const slack = quotient * doubt; // more than the rounding of the correction
  const value = quotient + (correction + slack);
  return value === quotient + (correction - slack) ? value : NaN;
}

/** What a × b lost when it was rounded to product. */
function productError(a: number, b: number, product: number): number {
  const aHigh = a * splitter - (a * splitter - a);
  const bHigh = b * splitter - (b * splitter - b);
  const [aLow, bLow] = [a - aHigh, b - bHigh];
  return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}
