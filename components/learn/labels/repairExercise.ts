import {checkOrder} from "../checkOrder.js";
import type {Exercise} from "../exercise.js";

const steps = [
  "Let two people label the same 50 items, each alone",
  "Measure agreement, with its interval",
  "Read the items on which they part, and name the causes",
  "Write a rule for each cause into the guideline",
  "Label 50 fresh items by the new guideline, and measure again"
];

/** What to do when labels disagree, in order. */
export const repairExercise: Exercise<"order"> = {
  id: "repair-in-order",
  title: "Repair a labelling project",
  task: "A colleague wants to “have everyone try harder”. Put these five steps into an order that works better.",
  answer: {type: "order", items: [steps[3], steps[1], steps[4], steps[0], steps[2]]},
  check: (answer) =>
    checkOrder(answer, {
      expected: steps,
      praise:
        "Fresh items at the end matter: on the old ones people would remember what was agreed, and agreement would look better than it is."
    }),
  hints: [
    "A rule can only settle a cause that somebody has found.",
    "Nothing can be measured before two people have labelled the same items alone."
  ],
  solution: {
    answer: steps,
    text: "Label alone, measure, read the disagreements, write the rules, and measure again on items that nobody has discussed."
  },
  mistake: [steps[3], steps[0], steps[1], steps[2], steps[4]]
};
