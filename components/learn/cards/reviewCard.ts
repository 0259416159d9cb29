import {type Card, type Grade, Rating, State, fsrs} from "ts-fsrs";
import {type CardState, newCardState} from "./cardState.js";

/** How well an answer was known, from worst to best. */
export const grades = ["again", "hard", "good", "easy"] as const;
export type CardGrade = (typeof grades)[number];

const ratings: Record<CardGrade, Grade> = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy
};
const phases = {
  [State.New]: "new",
  [State.Learning]: "learning",
  [State.Review]: "review",
  [State.Relearning]: "relearning"
} as const;
const states = {new: State.New, learning: State.Learning, review: State.Review, relearning: State.Relearning};

// Without fuzz, so that the interval on a button is the interval that is kept.
const scheduler = fsrs({enable_fuzz: false});

/**
 * The state of a card after a review at a time in milliseconds since 1970, by FSRS-6 with its published weights and
 * nine in ten to be known when a card comes back. No state stands for a card never asked.
 *
 * Source: J. Ye and others, free spaced repetition scheduler, as in the package ts-fsrs.
 */
export function reviewCard(state: CardState | undefined, grade: CardGrade, now: number): CardState {
  const before = state ?? newCardState(now);
  const {card} = scheduler.next(toCard(before), now, ratings[grade]);
  return {
    phase: phases[card.state],
    due: card.due.getTime(),
    stability: card.stability,
    difficulty: card.difficulty,
    interval: card.scheduled_days,
    step: card.learning_steps,
    reviews: card.reps,
    lapses: card.lapses,
    first: before.first ?? now,
    last: now
  };
}

/** For each grade, the milliseconds after which the card would come back. */
export function gradeIntervals(state: CardState | undefined, now: number): Record<CardGrade, number> {
  const after = (grade: CardGrade) => reviewCard(state, grade, now).due - now;
  return {again: after("again"), hard: after("hard"), good: after("good"), easy: after("easy")};
}

function toCard(state: CardState): Card {
  return {
    due: new Date(state.due),
    stability: state.stability,
    difficulty: state.difficulty,
    elapsed_days: 0, // asked for by the type; the scheduler computes its own from the last review
    scheduled_days: state.interval,
    learning_steps: state.step,
    reps: state.reviews,
    lapses: state.lapses,
    state: states[state.phase],
    last_review: state.last === null ? undefined : new Date(state.last)
  };
}
