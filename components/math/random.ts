import {wholeAtLeast} from "./assert.js";
import {exp, log} from "./elementary.js";

/** A stream of random numbers: the same seed and keys give the same numbers in every browser and shell. */
export interface Random {
  /** A number in [0, 1), in steps of 2⁻⁵³. */
  uniform(): number;

  /** A whole number in [0, n), each equally likely; n from 1 to 2⁵³. */
  integer(n: number): number;

  /** A standard normal number. */
  normal(): number;

  /** A Poisson count of the given mean, ≥ 0; exact for any mean. */
  poisson(mean: number): number;

  /** Shuffles the array in place, all orders equally likely, and returns it. */
  shuffle<T extends {[index: number]: unknown; length: number}>(array: T): T;

  /** k of the indexes 0 … n − 1 without repetition, ascending, all subsets equally likely. */
  sample(n: number, k: number): Uint32Array;
}

/**
 * A seeded generator: xoshiro128** (Blackman and Vigna 2021, https://doi.org/10.1145/3460772), its state filled
 * by the MurmurHash3 mix of the seed and the keys. Give each use its own keys, such as a column's name, so that
 * one use never changes the numbers of another.
 *
 * @throws {RangeError} if seed is not a whole number ≥ 0
 */
export function createRandom(seed: number, ...keys: string[]): Random {
  wholeAtLeast(0, seed, "seed");
  const next = xoshiro(seed, keys);
  const uniform = () => {
    const high = next() >>> 5;
    return (high * 67108864 + (next() >>> 6)) / 9007199254740992;
  };
  const integer = (n: number) => {
    wholeAtLeast(1, n, "n");
    return n <= 4294967296 ? integer32(next, n) : integer53(uniform, n);
  };
  const normal = normals(uniform);
  return {
    uniform,
    integer,
    normal,
    poisson: (mean) => poisson(uniform, mean),
    shuffle: (array) => shuffle(integer, array),
    sample: (n, k) => sample(integer, n, k)
  };
}

function xoshiro(seed: number, keys: string[]): () => number {
  const parts = [seed >>> 0, Math.floor(seed / 4294967296), keys.length];
  for (const key of keys) {
    parts.push(key.length);
    for (let i = 0; i < key.length; i++) parts.push(key.charCodeAt(i));
  }
  let a = hash(parts, 0x9e3779b9);
  let b = hash(parts, 0x243f6a88);
  let c = hash(parts, 0xb7e15162);
  let d = hash(parts, 0xdeadbeef) | 1; // never all zero
  return () => {
    const five = Math.imul(b, 5);
    const result = Math.imul((five << 7) | (five >>> 25), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return result >>> 0;
  };
}

/** MurmurHash3 for 32 bits, over whole words. */
function hash(parts: number[], start: number): number {
  let h = start;
  for (const part of parts) {
    let k = Math.imul(part, 0xcc9e2d51);
    k = Math.imul((k << 15) | (k >>> 17), 0x1b873593);
    h ^= k;
    h = (Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64) | 0;
  }
  h ^= parts.length;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** Refuses the last, incomplete round of n, so that no remainder is favoured. */
function integer32(next: () => number, n: number): number {
  // By division, which is exact here and several times as fast as the remainder of numbers above 2³¹.
  const limit = Math.floor(4294967296 / n) * n;
  let value = next();
  while (value >= limit) value = next();
  return value - Math.floor(value / n) * n;
}

function integer53(uniform: () => number, n: number): number {
  const limit = 9007199254740992 - (9007199254740992 % n);
  let value = uniform() * 9007199254740992;
  while (value >= limit) value = uniform() * 9007199254740992;
  return value % n;
}

/** Marsaglia's polar method (1964): two normals from a point in the disc. */
function normals(uniform: () => number): () => number {
  let spare = NaN;
  return () => {
    if (spare === spare) {
      const value = spare;
      spare = NaN;
      return value;
    }
    let x, y, square;
    do {
      x = 2 * uniform() - 1;
      y = 2 * uniform() - 1;
      square = x * x + y * y;
    } while (square >= 1 || square === 0);
    const factor = Math.sqrt((-2 * log(square)) / square);
    spare = y * factor;
    return x * factor;
  };
}

/** Counts up the distribution for small means; else Hörmann's PTRS (1993), https://doi.org/10.1016/0167-6687(93)90997-4. */
function poisson(uniform: () => number, mean: number): number {
  if (!(mean >= 0 && mean < 9007199254740992)) throw new RangeError(`invalid mean; not in [0, 2⁵³): ${mean}`);
  if (mean < 12) return smallPoisson(uniform, mean);
  const b = 0.931 + 2.53 * Math.sqrt(mean);
  const a = -0.059 + 0.02483 * b;
  const inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
  const quick = 0.9277 - 3.6224 / (b - 2);
  for (;;) {
    const u = uniform() - 0.5;
    const v = uniform();
    const distance = 0.5 - Math.abs(u);
    const count = Math.floor(((2 * a) / distance + b) * u + mean + 0.43);
    if (distance >= 0.07 && v <= quick) return count;
    if (count < 0 || (distance < 0.013 && v > distance)) continue;
    const accept = log((v * inverseAlpha) / (a / (distance * distance) + b));
    if (accept <= count * log(mean) - mean - logFactorial(count)) return count;
  }
}

function smallPoisson(uniform: () => number, mean: number): number {
  let term = exp(-mean);
  let rest = uniform();
  let count = 0;
  while (rest >= term && count < 1000) {
    rest -= term;
    term *= mean / ++count;
  }
  return count;
}

function logFactorial(count: number): number {
  let shift = 1;
  let x = count + 1;
  while (x < 8) shift *= x++;
  const inverse = 1 / x;
  const square = inverse * inverse;
  const tail = inverse * (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square / 1188))));
  return (x - 0.5) * log(x) - x + 0.9189385332046728 + tail - log(shift);
}

function shuffle<T extends {[index: number]: unknown; length: number}>(integer: (n: number) => number, array: T): T {
  for (let i = array.length - 1; i > 0; i--) {
    const j = integer(i + 1);
    const value = array[i];
    array[i] = array[j];
    array[j] = value;
  }
  return array;
}

/** Floyd's method (Bentley and Floyd 1987) for few of many; else one pass that keeps each index with the right chance. */
function sample(integer: (n: number) => number, n: number, k: number): Uint32Array {
  wholeAtLeast(0, k, "k");
  wholeAtLeast(k, n, "n");
  if (k < n / 50) {
    const chosen = new Set<number>();
    for (let j = n - k; j < n; j++) {
      const index = integer(j + 1);
      chosen.add(chosen.has(index) ? j : index);
    }
    return Uint32Array.from(chosen).sort();
  }
  const indexes = new Uint32Array(k);
  let taken = 0;
  for (let i = 0; taken < k; i++) if (integer(n - i) < k - taken) indexes[taken++] = i;
  return indexes;
}
