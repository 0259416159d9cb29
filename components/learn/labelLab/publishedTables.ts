import {csvText} from "../../table/csvText.js";

/**
 * Four observers and twelve units, by K. Krippendorff (2011), Computing Krippendorff's alpha-reliability,
 * https://repository.upenn.edu/asc_papers/43.
 */
export const fourObservers = csvText([
  ["unit", "A", "B", "C", "D"],
  ...["11·1", "2232", "3333", "3333", "2222", "1234", "4444", "1121", "2222", "·555", "··11", "·3··"].map((row, i) => [
    i + 1,
    ...Array.from(row, (label) => (label === "·" ? "" : label))
  ])
]);

// One token for a patient: three times the first observer, then the second to the fifth.
const tokens = `
1111111 3334334 1122122 2223121 2223222 2223322 1222111 3333433 2222223 2322223 4444444 2223343 1111111 2223212 1211111
1112111 1111111 1111111 2222221 2221322 2222222 2222221 2223222 2212222 1111111 1111111 2322222 1111111 1111111 1121121
1111111 3333233 1111111 2222222 2223232 4334343 2212232 2323233 3333432 1111111 1111111 1212111 2322222 1211111 2222222`;

/**
 * The assessments of 45 patients by five anaesthetists, in long form.
 *
 * Source: A. P. Dawid and A. M. Skene (1979), https://doi.org/10.2307/2346806, table 1.
 */
export function anaesthetists(): string {
  const rows = tokens
    .trim()
    .split(/\s+/)
    .flatMap((token, i) => Array.from(token, (label, j) => [i + 1, `Observer ${Math.max(1, j - 1)}`, label]));
  return csvText([["patient", "observer", "class"], ...rows]);
}

/** A hundred items of two reviewers who agree on 85, of which 80 are "no"; kappa is 0.318. */
export function rareLabel(): string {
  const counts = [
    ["no", "no", 80],
    ["no", "yes", 10],
    ["yes", "no", 5],
    ["yes", "yes", 5]
  ] as const;
  const rows = counts.flatMap(([first, second, count]) => Array.from({length: count}, () => [first, second]));
  return csvText([["item", "First", "Second"], ...rows.map((row, i) => [i + 1, ...row])]);
}
