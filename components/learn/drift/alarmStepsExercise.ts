import {checkOrder} from "../checkOrder.js";
import type {Exercise} from "../exercise.js";

const steps = [
  "See whether the alarm is news: how often does it ring when nothing has changed?",
  "Look at the rows: unit, codes, missing values, source",
  "Ask who is in the data now: season, place, population",
  "Get labels for some recent cases and measure the loss",
  "Retrain, or leave the model as it is, and write down why"
];

/** What to do when a drift alarm rings, in order of cost. */
export const alarmStepsExercise: Exercise<"order"> = {
  id: "after-the-alarm",
  title: "The alarm rings",
  task: "A drift alarm on two inputs rings at nine in the morning. A colleague wants to retrain at once. Put the five steps in order: what is quick and settles much comes first, what costs much comes last.",
  answer: {type: "order", items: [steps[4], steps[3], steps[1], steps[0], steps[2]]},
  check: (answer) =>
    checkOrder(answer, {
      expected: steps,
      praise:
        "Retraining on broken rows teaches the break. Each step here is cheaper than the one after it, and may end the matter."
    }),
  hints: [
    "One number that you should have in a drawer tells whether to get up at all.",
    "A broken pipeline is more frequent than a changed world, and quicker to see.",
    "Labels cost people’s time: ask for them when you know that the rows are sound."
  ],
  solution: {
    answer: steps,
    text: "Is it news, are the rows sound, who is in them, does it cost anything, and only then what to do with the model."
  },
  mistake: [steps[0], steps[1], steps[3], steps[2], steps[4]]
};
