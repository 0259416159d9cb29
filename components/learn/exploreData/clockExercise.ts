import {checkOrder} from "../checkOrder.js";
import type {Exercise} from "../exercise.js";

/** Four flights of 1 March 2001 as the table has them, in the order in which they really left. */
export const clockFlights = [
  {origin: "ORD", time: "10:31", city: "Chicago", to: "Pittsburgh", offset: -6},
  {origin: "BOS", time: "12:01", city: "Boston", to: "Washington", offset: -5},
  {origin: "DEN", time: "10:12", city: "Denver", to: "Wichita", offset: -7},
  {origin: "SEA", time: "09:42", city: "Seattle", to: "Los Angeles", offset: -8}
] as const;

const items = clockFlights.map(({time, city, to}) => `${time} from ${city} to ${to}`);
const [chicago, boston, denver, seattle] = items;
const asStamped = [seattle, denver, chicago, boston];

/** Real flights with local times: which left first? */
export const clockExercise: Exercise<"order"> = {
  id: "whose-clock",
  title: "Which flight left first?",
  task: "Four flights of 1 March 2001, each stamped with the wall clock of its own airport. Put them in the order in which they left the ground, the first at the top. In March, Boston is on Eastern time, Chicago an hour behind, Denver two hours and Seattle three.",
  answer: {type: "order", items: [...asStamped]},
  check(answer) {
    if (answer.join() === asStamped.join()) {
      return {
        correct: false,
        message:
          "This is the order of the stamps. But 09:42 in Seattle is 12:42 in Boston: bring all four to one clock first."
      };
    }
    if (
      answer.join() ===
      [...clockFlights]
        .reverse()
        .map(({time, city, to}) => `${time} from ${city} to ${to}`)
        .join()
    ) {
      return {correct: false, message: "This is the right order turned round: the first flight belongs at the top."};
    }
    return checkOrder(answer, {
      expected: items,
      praise:
        "On Boston’s clock they left at 11:31, 12:01, 12:12 and 12:42. The column alone gives nearly the opposite order."
    });
  },
  hints: [
    "Choose one clock, say Boston’s. What did it show when the flight left Chicago?",
    "An airport that is an hour behind Boston shows an hour less at the same moment: add an hour to get Boston’s time.",
    "Chicago 10:31 is 11:31 in Boston, and Denver 10:12 is 12:12."
  ],
  solution: {
    answer: items,
    text: "Boston’s clock: Chicago 11:31, Boston 12:01, Denver 12:12, Seattle 12:42. A table that joins events of several places needs one clock, or a time zone beside each time."
  },
  mistake: asStamped
};
