import {checkOrder} from "../checkOrder.js";
import type {Exercise} from "../exercise.js";

const items = [
  "18:05 in Singapore (UTC + 8)",
  "12:20 in Berlin (UTC + 1)",
  "09:10 in São Paulo (UTC − 3)",
  "08:30 in New York (UTC − 5)"
];
const [singapore, berlin, saoPaulo, newYork] = items;
const asStamped = [newYork, saoPaulo, berlin, singapore];

/** Answers to a survey with local times: which came first? Made up. */
export const answersExercise: Exercise<"order"> = {
  id: "whose-answer",
  title: "Whose answer came first?",
  task: "A news item about lay-offs appears while a survey is open, at noon UTC. Four answers of that day (made up) are stamped with local wall clocks. Put them in the order in which they were given, the first at the top: only then can you tell who answered after the news.",
  answer: {type: "order", items: [...asStamped]},
  check(answer) {
    if (answer.join() === asStamped.join()) {
      return {
        correct: false,
        message:
          "This is the order of the stamps. But 08:30 in New York is 13:30 UTC, and 18:05 in Singapore is 10:05 UTC: bring all four to one clock first."
      };
    }
    if (answer.join() === [...items].reverse().join()) {
      return {correct: false, message: "This is the right order turned round: the first answer belongs at the top."};
    }
    return checkOrder(answer, {
      expected: items,
      praise:
        "In UTC they came at 10:05, 11:20, 12:10 and 13:30: two before the news and two after. The stamps alone give the opposite order."
    });
  },
  hints: [
    "UTC + 8 means that the local clock is eight hours ahead: take eight hours off to get UTC.",
    "UTC − 5 means that it is five hours behind: add five hours.",
    "Singapore 18:05 is 10:05 UTC, and New York 08:30 is 13:30 UTC."
  ],
  solution: {
    answer: items,
    text: "In UTC: Singapore 10:05, Berlin 11:20, São Paulo 12:10, New York 13:30. Store the moment and the zone; show local time only to people."
  },
  mistake: asStamped
};
