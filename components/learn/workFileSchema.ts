import {z} from "zod";
import {stages} from "./exercise.js";

const time = z.iso.datetime();
const count = z.int().nonnegative();
const times = {first: time, last: time};

const pageSchema = z.object({
  /** The page's path without extension, such as "/lessons/drift". */
  page: z.string(),
  title: z.string(),

  /** Null where the work does not tell when. */
  opened: time.nullable(),

  /** What the page holds, tried or not. */
  total: z.object({sections: count, exercises: count, questions: count}),

  /** The sections read to their end. */
  sections: z.array(z.object({id: z.string(), title: z.string(), read: time})),
  exercises: z.array(
    z.object({
      id: z.string(),
      title: z.string(),

      /** What stood in the exercise last. */
      answer: z.json(),
      stage: z.enum(stages),
      tries: count,
      hints: count,
      solutionSeen: z.boolean(),

      /** When it was solved first; null if it was not. */
      solved: time.nullable(),
      helped: z.boolean(),

      /** What the check said last. */
      message: z.string(),
      wrong: z.array(z.object({answer: z.json(), message: z.string(), at: time})),
      ...times
    })
  ),
  questions: z.array(
    z.object({
      id: z.string(),
      prompt: z.string(),
      chosen: z.string(),
      right: z.boolean(),
      tries: count,
      missed: z.boolean(),
      ...times
    })
  ),
  predictions: z.array(z.object({id: z.string(), question: z.string(), guess: z.json(), ...times})),
  code: z.array(z.object({id: z.string(), title: z.string(), text: z.string(), ...times})),
  labels: z.array(z.object({id: z.string(), title: z.string(), value: z.json(), ...times})),
  polls: z.array(z.object({id: z.string(), title: z.string(), answers: z.record(z.string(), z.json()), ...times}))
});

/** A learner's work as a file to hand in: format "fieldbook-work", version 1. Times are in UTC. */
export const workFileSchema = z.object({
  format: z.literal("fieldbook-work"),
  version: z.literal(1),

  /** Whose work it is, as its owner wrote it; null for no name. */
  name: z.string().nullable(),
  made: time,

  /** The version of the site that made it. */
  edition: z.string(),
  pages: z.array(pageSchema),

  /** The SHA-256 of the canonical JSON of everything else. */
  sha256: z.string()
});

export type WorkFile = z.infer<typeof workFileSchema>;
export type WorkFilePage = z.infer<typeof pageSchema>;
