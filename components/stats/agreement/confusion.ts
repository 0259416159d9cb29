import type {Ratings} from "./ratings.js";

/** How often two annotators, given by their places, gave each two labels to a unit: row-major, the first's label in rows. */
export function confusion({units, annotators, categories, codes}: Ratings, first: number, second: number): Int32Array {
  const [width, k] = [annotators.length, categories.length];
  const table = new Int32Array(k * k);
  for (let u = 0; u < units.length; u++) {
    const [a, b] = [codes[u * width + first], codes[u * width + second]];
    if (a >= 0 && b >= 0) table[a * k + b]++;
  }
  return table;
}
