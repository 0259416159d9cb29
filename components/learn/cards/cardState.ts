import {z} from "zod";

const time = z.number().nonnegative(); // milliseconds since 1970-01-01 UTC
const count = z.int().nonnegative();

export const cardPhases = ["new", "learning", "review", "relearning"] as const;

/** What is known about a learner's memory of one card. */
export const cardStateSchema = z.object({
  phase: z.enum(cardPhases),

  /** When to ask again. */
  due: time,

  /** Days after which nine in ten would still know the answer. */
  stability: z.number().nonnegative(),

  /** From 1 to 10; 0 before the first review. */
  difficulty: z.number().nonnegative(),

  /** The last interval, in whole days. */
  interval: count,

  /** The place in the short steps of the first day. */
  step: count,

  /** How often it was asked, and how often it had been forgotten. */
  reviews: count,
  lapses: count,

  /** The first and the last review; null before any. */
  first: time.nullable(),
  last: time.nullable()
});

export type CardState = z.infer<typeof cardStateSchema>;

/** The state of a card that was never asked. */
export function newCardState(now: number): CardState {
  return {
    phase: "new",
    due: now,
    stability: 0,
    difficulty: 0,
    interval: 0,
    step: 0,
    reviews: 0,
    lapses: 0,
    first: null,
    last: null
  };
}
