import type {ClassedGroup} from "./compareWithin.js";

/**
 * Applicants to the six largest departments of the graduate school at Berkeley in autumn 1973, and those admitted:
 * P. J. Bickel, E. A. Hammel and J. W. O'Connell (1975), Science 187, 398–404; the counts as R publishes them
 * (datasets::UCBAdmissions, after Freedman, Pisani and Purves 1998).
 */
export const admissions: readonly ClassedGroup[] = (
  [
    ["A", 825, 512, 108, 89],
    ["B", 560, 353, 25, 17],
    ["C", 325, 120, 593, 202],
    ["D", 417, 138, 375, 131],
    ["E", 191, 53, 393, 94],
    ["F", 373, 22, 341, 24]
  ] as const
).flatMap(([department, men, menAdmitted, women, womenAdmitted]) => [
  {side: "men", class: `Department ${department}`, name: "men", rows: men, hits: menAdmitted},
  {side: "women", class: `Department ${department}`, name: "women", rows: women, hits: womenAdmitted}
]);
