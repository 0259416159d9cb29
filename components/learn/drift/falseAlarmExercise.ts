import {checkNumber} from "../checkNumber.js";
import type {Exercise} from "../exercise.js";

const [columns, level, weeks] = [40, 0.05, 10];
const anyRings = 1 - (1 - level) ** columns;

/** How often at least one of many tests rings, though nothing has changed. */
export const falseAlarmExercise: Exercise<"number"> = {
  id: "many-columns-ring",
  title: "Forty columns, one level",
  task: `Each Monday a monitor tests ${columns} columns at a level of 5 %. Nothing ever changes, rows are independent, and the columns too.\n\nOn how many of ${weeks} Mondays does at least one column ring, on average? One decimal.`,
  answer: {type: "number", label: `Mondays of ${weeks}`, min: 0, max: weeks * columns, step: 0.1},
  check: (answer) =>
    checkNumber(answer, {
      expected: weeks * anyRings,
      tolerance: 0.051,
      mistakes: [
        {value: weeks * level, message: "That would be one column. Here forty have their chance each Monday."},
        {
          value: weeks * level * columns,
          message: "That is how many columns ring in all. On a Monday with two of them you would still get up once."
        },
        {
          value: weeks * (1 - level) ** columns,
          message: "Those are the quiet Mondays."
        },
        {value: columns * level, message: "That is how many columns ring on one Monday, on average."}
      ],
      praise:
        "Hence corrections for many columns: Bonferroni, Holm or a false discovery rate. The lab uses one unless you forbid it."
    }),
  hints: [
    "Ask for the opposite first: how likely is it that no column rings?",
    `One column stays quiet with probability ${1 - level}. All ${columns} do with ${1 - level} multiplied by itself ${columns} times.`
  ],
  solution: {
    answer: Math.round(10 * weeks * anyRings) / 10,
    text: `All ${columns} stay quiet with probability ${1 - level} to the power of ${columns} = ${(1 - anyRings).toFixed(3)}. So at least one rings on ${anyRings.toFixed(3)} × ${weeks} = ${(weeks * anyRings).toFixed(1)} Mondays.`
  },
  mistake: weeks * level
};
