import {checkMatch} from "../checkMatch.js";
import type {Exercise} from "../exercise.js";

const causes = {
  "All values of one column are 2.54 times as large since last night": "a changed unit",
  "Every code of one column is unknown since last night": "a changed code list",
  "Mean 0.00 and sd 1.00 on every day, and the error grows": "a refitted scaler",
  "No input has moved, and the error has doubled": "the relation changed",
  "Several columns move a little more each month": "other people, another world"
};

const why = {
  "All values of one column are 2.54 times as large since last night":
    "One column, one night, one round factor: who changes like that?",
  "Every code of one column is unknown since last night":
    "The world adds a few values at a time. What replaces all of them?",
  "Mean 0.00 and sd 1.00 on every day, and the error grows": "Real data jitter. What makes numbers that never move?",
  "No input has moved, and the error has doubled": "What lies between input and outcome?",
  "Several columns move a little more each month": "Units and codes change in a night."
};

/** What drifted data look like, and what is behind it. */
export const symptomExercise: Exercise<"match"> = {
  id: "symptom-and-cause",
  title: "From symptom to cause",
  task: "Five things that a monitor may show. Give each the cause that you would look for first.",
  answer: {
    type: "match",
    left: Object.keys(causes),
    right: [
      "other people, another world",
      "a refitted scaler",
      "the relation changed",
      "a changed unit",
      "a changed code list"
    ]
  },
  check: (answer) =>
    checkMatch(answer, {
      expected: causes,
      why,
      praise:
        "Two are repaired in the pipeline within the hour, one by taking back a change; only the other two are questions for the model."
    }),
  hints: [
    "Sort by speed first: what happens in one night is seldom the world.",
    "Then ask what is left when no input has moved."
  ],
  solution: {
    answer: causes,
    text: "A round factor is a unit, a whole column of new codes is a list, numbers that never move are made by a scaler; an error without moving inputs is the relation, and slow movement in many columns is the world."
  },
  mistake: {
    ...causes,
    "No input has moved, and the error has doubled": "other people, another world",
    "Several columns move a little more each month": "the relation changed"
  }
};
