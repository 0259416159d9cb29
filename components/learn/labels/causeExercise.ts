import {checkMatch} from "../checkMatch.js";
import type {Exercise} from "../exercise.js";

const causePairs = {
  "Great, another all-hands.": "irony",
  "This headset is wicked loud.": "a word with two meanings",
  "Delivery late, chair perfect.": "two things in one text",
  "Less overtime than last year.": "compared with what?",
  "Not bad for the price.": "understatement"
};

/** Why annotators part: cause by cause. */
export const causeExercise: Exercise<"match"> = {
  id: "why-they-part",
  title: "Why do they part?",
  task: "Five texts on which annotators part. Give each the cause that a guideline would have to settle.",
  answer: {
    type: "match",
    left: Object.keys(causePairs),
    right: ["a word with two meanings", "understatement", "irony", "compared with what?", "two things in one text"]
  },
  check: (answer) =>
    checkMatch(answer, {
      expected: causePairs,
      why: {
        "Great, another all-hands.": "Would the writer say the same words about something they dread?",
        "This headset is wicked loud.": "Ask readers from two regions.",
        "Delivery late, chair perfect.": "Count what is being judged.",
        "Less overtime than last year.": "Better can still be bad.",
        "Not bad for the price.": "How strong is the praise?"
      },
      praise: "Each cause needs a rule of its own: that is why “label carefully” is no guideline."
    }),
  hints: [
    "Start with the one in which two things are judged at once.",
    "“Wicked” is praise in one place and blame in another."
  ],
  solution: {
    answer: causePairs,
    text: "Irony turns the words round; a double meaning needs to be known; two aspects pull apart; a comparison hides its base; an understatement hides its strength."
  },
  mistake: {...causePairs, "Great, another all-hands.": "understatement", "Not bad for the price.": "irony"}
};
