/**
 * A sorted copy of numbers, ascending. Radix sort of the bits in six passes of 11 bits, O(n); passes in which
 * every value has the same digit are skipped. −0 comes before 0, and NaN last.
 */
export function sortNumbers(values: Float64Array): Float64Array {
  const n = values.length;
  if (n < 2000) return values.slice().sort();
  const keys = new Uint32Array(2 * n);
  const histograms = countDigits(values, keys);
  let from = keys;
  let to = new Uint32Array(2 * n);
  for (let pass = 0; pass < 6; pass++) {
    const starts = histograms.subarray(pass * 2048, pass * 2048 + 2048);
    if (!toStarts(starts, n)) continue;
    scatter(from, to, starts, pass);
    [from, to] = [to, from];
  }
  return fromKeys(from, to);
}

const littleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
const lowIndex = littleEndian ? 0 : 1;

/** Fills keys with bits whose unsigned order is the order of the numbers: low word, high word for each value. */
function countDigits(values: Float64Array, keys: Uint32Array): Uint32Array {
  const histograms = new Uint32Array(6 * 2048);
  const aligned = values.byteOffset % 8 === 0 ? values : values.slice();
  const words = new Uint32Array(aligned.buffer, aligned.byteOffset, 2 * values.length);
  for (let i = 0; i < words.length; i += 2) {
    let low = words[i + lowIndex];
    let high = words[i + 1 - lowIndex];
    // Negative numbers in bit order run backwards: flip all bits; for the others flip the sign alone.
    const flip = high >> 31;
    low ^= flip;
    high ^= flip | 0x80000000;
    keys[i] = low;
    keys[i + 1] = high;
    histograms[low & 2047]++;
    histograms[2048 + ((low >>> 11) & 2047)]++;
    histograms[4096 + ((low >>> 22) | ((high & 1) << 10))]++;
    histograms[6144 + ((high >>> 1) & 2047)]++;
    histograms[8192 + ((high >>> 12) & 2047)]++;
    histograms[10240 + ((high >>> 23) & 2047)]++;
  }
  return histograms;
}

/** Turns counts into the places where each digit starts; false if all values share one digit. */
function toStarts(counts: Uint32Array, n: number): boolean {
  let start = 0;
  for (let digit = 0; digit < 2048; digit++) {
    const count = counts[digit];
    if (count === n) return false;
    counts[digit] = start;
    start += count;
  }
  return true;
}

function scatter(from: Uint32Array, to: Uint32Array, starts: Uint32Array, pass: number): void {
  if (pass === 2) return scatterMiddle(from, to, starts);
  const word = pass < 2 ? 0 : 1;
  const shift = [0, 11, 0, 1, 12, 23][pass];
  for (let i = 0; i < from.length; i += 2) {
    const digit = (from[i + word] >>> shift) & 2047;
    const place = 2 * starts[digit]++;
    to[place] = from[i];
    to[place + 1] = from[i + 1];
  }
}

/** The digit that lies across both words. */
function scatterMiddle(from: Uint32Array, to: Uint32Array, starts: Uint32Array): void {
  for (let i = 0; i < from.length; i += 2) {
    const digit = (from[i] >>> 22) | ((from[i + 1] & 1) << 10);
    const place = 2 * starts[digit]++;
    to[place] = from[i];
    to[place + 1] = from[i + 1];
  }
}

function fromKeys(keys: Uint32Array, result: Uint32Array): Float64Array {
  for (let i = 0; i < keys.length; i += 2) {
    const high = keys[i + 1];
    const flip = high >>> 31 === 1 ? 0 : -1;
    result[i + lowIndex] = keys[i] ^ flip;
    result[i + 1 - lowIndex] = high ^ (flip | 0x80000000);
  }
  return new Float64Array(result.buffer);
}
