import {checkNumber} from "../checkNumber.js";
import type {Exercise} from "../exercise.js";

/** What wrong labels do to a measured score; told of a classifier, or of a test against ratings. */
export function noiseExercise(people: boolean): Exercise<"number"> {
  return people ? attenuated : disagreed;
}

const disagreed: Exercise<"number"> = {
  id: "score-on-wrong-labels",
  title: "A good model on poor labels",
  task: "A filter sorts mail into two classes and is right on 90 of 100 mails. It is judged by labels of which 10 in 100 are wrong, at random: filter and labels err on different mails, as chance has it.\n\nOn how many of 100 mails do filter and labels agree?",
  answer: {type: "number", label: "Mails on which they agree", units: "of 100", min: 0, max: 100, step: 1},
  check: (answer) =>
    checkNumber(answer, {
      expected: 82,
      mistakes: [
        {
          value: 81,
          message: "There both are right. Where both are wrong there are only two classes to say: they agree as well."
        },
        {
          value: 80,
          message: "You added up both kinds of errors. Some fall on the same mail, and there the two agree again."
        },
        {value: 90, message: "So often the filter is right. It is judged by labels, and they are not always right."},
        {value: 1, message: "There both are wrong. What of those where both are right?"}
      ],
      praise:
        "The score says 82, the filter is right on 90. No filter could score above 90 on these labels, not even a perfect one."
    }),
  hints: [
    "They agree where both are right, and where both are wrong: of two classes only one wrong one is left.",
    "Both right: 0.9 × 0.9. Both wrong: 0.1 × 0.1."
  ],
  solution: {
    answer: 82,
    text: "Both are right on 0.9 × 0.9 = 0.81 of the mails, both wrong on 0.1 × 0.1 = 0.01. Together 82 of 100."
  },
  mistake: 81
};

const attenuated: Exercise<"number"> = {
  id: "validity-on-poor-ratings",
  title: "A good test on poor ratings",
  task: "A selection test would correlate 0.50 with job performance, if performance could be seen without error. It is judged by ratings of one supervisor, whose reliability (as two supervisors agree) is 0.52.\n\nWhich correlation with these ratings do you expect, to two decimals?",
  answer: {type: "number", label: "Correlation with the ratings", min: -1, max: 1, step: 0.01},
  check: (answer) =>
    checkNumber(answer, {
      expected: 0.5 * Math.sqrt(0.52),
      tolerance: 0.0051,
      mistakes: [
        {value: 0.26, message: "A correlation shrinks by the square root of the reliability, not by the reliability."},
        {value: 0.5, message: "That is the correlation with performance itself. Ratings are performance and error."},
        {
          value: 0.69,
          message: "You corrected upwards. Here the true value is given, and the one to be seen is asked for."
        },
        {value: 0.72, message: "That is the ceiling: what a perfect test would reach. This test is not perfect."}
      ],
      praise:
        "The report says 0.36, the test is worth 0.50. Random error in ratings hides validity. An error that test and ratings share would invent it."
    }),
  hints: [
    "Error in the criterion lowers every correlation with it by the same factor.",
    "The factor is the square root of the criterion’s reliability."
  ],
  solution: {answer: 0.36, text: "0.50 × √0.52 = 0.50 × 0.72 = 0.36."},
  mistake: 0.26
};
