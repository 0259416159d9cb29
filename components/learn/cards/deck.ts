import type {Term} from "../glossary/term.js";
import {type Work, workPlace} from "../work.js";

export const cardSides = ["engineering", "people science"] as const;
export type CardSide = (typeof cardSides)[number];

/** One flash card: what is asked, and what is shown then. */
export interface FlashCard {
  /** Never changed: the state of the card is kept under it. */
  id: string;

  /** What kind of thing is asked, in a few words. */
  kind: string;
  front: string;

  /** The answer in a sentence, and what belongs to it. */
  answer: string;
  reason: string;

  /** Points to remember, each with its name; often none. */
  points: readonly {name: string; text: string}[];

  /** Where it was taught: an entry of the glossary or a page of the site with the place on it. */
  from: {page: string; anchor: string};
}

/** A card for each term and each of the sides, the first side of all terms before the second. */
export function termCards(terms: readonly Term[], sides: readonly CardSide[]): FlashCard[] {
  return sides.flatMap((side) => terms.map((term) => termCard(term, side)));
}

/** A card for each question whose first answer was wrong, the longest ago first. */
export function missedCards(work: readonly (readonly [key: string, work: Work])[]): FlashCard[] {
  const missed = work.flatMap(([key, item]) => (item.type === "question" && item.missed ? [{key, item}] : []));
  return missed
    .sort((a, b) => a.item.first - b.item.first || (a.key < b.key ? -1 : 1))
    .map(({key, item: {prompt, answer, reason}}) => {
      const {page, id} = workPlace(key);
      return {
        id: `question:${key}`,
        kind: "A question that you missed",
        front: prompt,
        answer,
        reason,
        points: [],
        from: {page, anchor: id}
      };
    });
}

function termCard(term: Term, side: CardSide): FlashCard {
  const people = side === "people science";
  return {
    id: `term:${term.id}:${people ? "people" : "engineering"}`,
    kind: people ? "What is it, and what to people science?" : "What is it, and what to an engineer?",
    front: term.term.charAt(0).toUpperCase() + term.term.slice(1),
    answer: term.definition,
    reason: people ? term.people : term.engineering,
    points: (term.aspects ?? []).map((aspect) => ({
      name: aspect.name,
      text: people ? aspect.people : aspect.engineering
    })),
    from: {page: "/glossary", anchor: term.id}
  };
}
