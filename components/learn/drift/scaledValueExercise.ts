import {checkNumber} from "../checkNumber.js";
import type {Exercise} from "../exercise.js";

const [training, now, value] = [{mean: 50, sd: 10}, {mean: 60, sd: 12}, 66];
const scaled = ({mean, sd}: typeof training) => (value - mean) / sd;

/** One value under the scaler of training, told of a sensor or of applicants. */
export function scaledValueExercise(people: boolean): Exercise<"number"> {
  const story = people
    ? `Applicants of the validation study had a mean score of ${training.mean} and a standard deviation of ${training.sd}. This spring’s applicants have a mean of ${now.mean} and a standard deviation of ${now.sd}. Someone scores ${value}.`
    : `A model was trained on temperatures with a mean of ${training.mean} and a standard deviation of ${training.sd}. This month’s have a mean of ${now.mean} and a standard deviation of ${now.sd}. A reading of ${value} comes in.`;
  return {
    id: "scaled-value",
    title: "Scale one value",
    task: `${story}\n\nWhich z-score must the model be given? One decimal.`,
    answer: {type: "number", label: "z-score", step: 0.1},
    check: (answer) =>
      checkNumber(answer, {
        expected: scaled(training),
        tolerance: 0.051,
        mistakes: [
          {
            value: scaled(now),
            message: "That is its place among the values of now. The model has learned what its own scale means."
          },
          {
            value: value - training.mean,
            message: "That is the distance from the mean. In which unit does a z-score count?"
          },
          {
            value: (value - now.mean) / training.sd,
            message: "This mixes two scalers: the mean of now with the standard deviation of training."
          },
          {
            value: (value - training.mean) / now.sd,
            message: "This mixes two scalers: the mean of training with the standard deviation of now."
          }
        ],
        praise: `A refitted scaler would have said ${scaled(now)}: a value far above what the model knows would have passed for an ordinary one.`
      }),
    hints: [
      "A z-score says how many standard deviations a value lies above the mean. Of which data?",
      "The model’s weights were learned on the scale of training. Use that scale’s mean and standard deviation, both."
    ],
    solution: {
      answer: scaled(training),
      text: `(${value} − ${training.mean}) ÷ ${training.sd} = ${scaled(training)}. The mean and the standard deviation of training belong to the model, as its weights do.`
    },
    mistake: scaled(now)
  };
}
