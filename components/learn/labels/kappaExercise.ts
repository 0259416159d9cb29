import {checkNumber} from "../checkNumber.js";
import type {Exercise} from "../exercise.js";
import {agreementOf} from "./paradox.js";

const skewed = {bothYes: 0.8, onlyFirst: 0.1, onlySecond: 0.05, bothNo: 0.05};

/** Cohen's kappa of a skewed table; told of defects, or of hires. */
export function kappaExercise(people: boolean): Exercise<"number"> {
  const {percent, cohenKappa, gwetAC1} = agreementOf(skewed);
  const story = people
    ? "Two interviewers judge 100 applicants. Both say “suitable” of 80 and both “not suitable” of 5; of 10 only the first says “suitable”, of 5 only the second."
    : "Two inspectors judge 100 parts. Both say “good” of 80 and both “bad” of 5; of 10 only the first says “good”, of 5 only the second.";
  return {
    id: "kappa-by-hand",
    title: "Kappa by hand",
    task: `${story}\n\nHow large is Cohen’s kappa, to two decimals?`,
    answer: {type: "number", label: "Cohen’s kappa", min: -1, max: 1, step: 0.01},
    check: (answer) =>
      checkNumber(answer, {
        expected: cohenKappa,
        tolerance: 0.0051,
        mistakes: [
          {value: percent, message: "That is the percent agreement. Kappa takes away what chance alone would give."},
          {
            value: 0.78,
            message: "That is the agreement by chance. Kappa is what lies above it, as a share of what could."
          },
          {
            value: percent - 0.78,
            message: "That is how far agreement lies above chance. Divide by how far it could have."
          },
          {
            value: gwetAC1,
            message: "That is Gwet’s AC1. Cohen’s chance comes from how often each of the two says each word."
          }
        ].map(({value, message}) => ({value: Math.round(100 * value) / 100, message})),
        praise:
          "They agree on 85 of 100, and kappa is low: where nearly everything is one label, chance agrees nearly always."
      }),
    hints: [
      "First the share on which they agree: add the two cells where both say the same.",
      "Then chance: the first says the frequent word of 90, the second of 85. How often would both say it by luck? And the other word?",
      "Kappa is (agreement − chance) ÷ (1 − chance)."
    ],
    solution: {
      answer: Math.round(100 * cohenKappa) / 100,
      text: "They agree on 0.80 + 0.05 = 0.85. By chance they would on 0.90 × 0.85 + 0.10 × 0.15 = 0.78. So kappa is (0.85 − 0.78) ÷ (1 − 0.78) = 0.32."
    },
    mistake: 0.85
  };
}
