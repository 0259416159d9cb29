import {checkNumber} from "../checkNumber.js";
import type {Exercise} from "../exercise.js";
import {labelsFor} from "./labelBudget.js";

export interface LabelsWords {
  id: string;

  /** The share that a first look gave, in percent. */
  percent: number;

  /** What is labelled, and what for: goes into "You want to know …". */
  wanted: string;

  /** One case, in the plural. */
  cases: string;
}

/** How many labels a share needs, to within two points. */
export function labelsExercise({id, percent, wanted, cases}: LabelsWords): Exercise<"number"> {
  const share = percent / 100;
  const expected = labelsFor(share, 0.02);
  return {
    id,
    title: "How many labels are enough?",
    task: `You want to know ${wanted}. A first look says about ${percent} %. How many ${cases}, drawn at random, have to be labelled so that the 95 % interval reaches no further than *2 points* to either side? Half its width is 1.96 · √(share · (1 − share) ÷ labels).`,
    answer: {type: "number", label: "Labels", min: 1, step: 1},
    check: (answer) =>
      checkNumber(answer, {
        expected,
        tolerance: 0.01 * expected,
        praise: `About ${expected}. For ± 1 point it would be four times as many: exactness costs the square.`,
        mistakes: [
          {
            value: labelsFor(share, 0.01),
            message:
              "That many give ± 1 point, an interval 2 points wide. The task asks for 2 points to either side, and that takes a quarter of them."
          },
          {
            value: labelsFor(0.5, 0.02),
            message: `That many are enough for any share, even 50 %. You know that it is about ${percent} %, and may save some.`
          },
          {
            value: Math.ceil((share * (1 - share)) / 0.02 ** 2),
            message: "Nearly: you left the factor 1.96 out, so your interval holds the truth 68 times in 100, not 95."
          },
          {
            value: Math.ceil((1.96 * Math.sqrt(share * (1 - share))) / 0.02),
            message: "You forgot to square: the labels stand under the root."
          }
        ]
      }),
    hints: [
      "Set 1.96 · √(share · (1 − share) ÷ labels) equal to 0.02 and solve for the labels.",
      `labels = 1.96² · share · (1 − share) ÷ 0.02², with a share of ${share}.`,
      `3.84 · ${share} · ${(1 - share).toFixed(2)} ÷ 0.0004. The calculator above says the same: slide until it shows ± 2 points.`
    ],
    solution: {
      answer: expected,
      text: `1.96² · ${share} · ${(1 - share).toFixed(2)} ÷ 0.02² = ${expected}. How many ${cases} there are in all does not matter, as long as there are many more.`
    },
    mistake: labelsFor(share, 0.01)
  };
}
