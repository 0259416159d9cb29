import {wholeAtLeast} from "../math/assert.js";
import type {Random} from "../math/random.js";

export interface AutoregressiveOptions {
  count: number;

  /** How much of a value is left in the next one: the autocorrelation at lag 1, from 0 up to, but not, 1. */
  phi: number;
  random: Random;
}

/**
 * Draws a stationary AR(1) series: mean 0, variance 1, each value phi times the one before plus normal noise.
 * Its distribution never changes; with phi 0 its values are independent. O(count).
 *
 * @throws {RangeError} if count is not a whole number ≥ 1 or phi is not in [0, 1)
 */
export function autoregressive({count, phi, random}: AutoregressiveOptions): Float64Array {
  wholeAtLeast(1, count, "count");
  if (!(phi >= 0 && phi < 1)) throw new RangeError(`invalid phi; not in [0, 1): ${phi}`);
  const values = new Float64Array(count);
  const noise = Math.sqrt(1 - phi * phi);
  values[0] = random.normal();
  for (let i = 1; i < count; i++) values[i] = phi * values[i - 1] + noise * random.normal();
  return values;
}
