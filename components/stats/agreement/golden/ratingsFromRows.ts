import type {Ratings} from "../ratings.js";

/** Ratings from one text for each unit, one letter for each annotator: a, b, c … for 1, 2, 3 …, a dot for none. */
export function ratingsFromRows(rows: readonly string[], categories: number, scores?: readonly number[]): Ratings {
  const names = Array.from({length: categories}, (_, c) => String(c + 1));
  return {
    units: rows.map((_, u) => `unit ${u + 1}`),
    annotators: Array.from(rows[0], (_, a) => `annotator ${a + 1}`),
    categories: names,
    codes: Int32Array.from(rows.join(""), (letter) => (letter === "." ? -1 : letter.charCodeAt(0) - 97)),
    scores: scores === undefined ? names.map(Number) : [...scores]
  };
}
