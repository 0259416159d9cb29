import {z} from "zod";
import {stages} from "./exercise.js";
import {querySchema} from "./query.js";

export {workKey, workPlace} from "./workKey.js";

const time = z.number().nonnegative(); // milliseconds since 1970-01-01 UTC
const times = {first: time, last: time};
const count = z.int().nonnegative();

/** How many wrong answers of an exercise are kept: enough to see what a learner tried. */
export const wrongKept = 20;

const sectionSchema = z.object({type: z.literal("section"), title: z.string(), ...times});

const exerciseSchema = z.object({
  type: z.literal("exercise"),
  title: z.string(),

  /** What stands in the surface now; null before anything was put in. */
  answer: z.json(),

  /** The state of a surface that holds more than the answer: of code, the gaps and the text of the editor. */
  draft: z.json().optional(),
  stage: z.enum(stages),
  tries: count,
  hints: count,
  solutionSeen: z.boolean(),
  solved: time.nullable(),

  /** Whether the solution had been seen before it was solved. */
  helped: z.boolean(),

  /** Whether the answer checked last was right, and what was said to it. */
  right: z.boolean().optional(),
  message: z.string(),
  wrong: z.array(z.object({answer: z.json(), message: z.string(), at: time})).max(wrongKept),
  ...times
});

const questionSchema = z.object({
  type: z.literal("question"),
  prompt: z.string(),
  chosen: z.string(),
  right: z.boolean(),
  tries: count,

  /** Whether the first answer was wrong. */
  missed: z.boolean(),

  /** The right answer and its reason, for the flash cards. */
  answer: z.string(),
  reason: z.string(),
  ...times
});

const predictionSchema = z.object({
  type: z.literal("prediction"),
  question: z.string(),

  /** Null if the reader went on without guessing. */
  guess: z.json(),
  ...times
});

const codeSchema = z.object({
  type: z.literal("code"),
  title: z.string(),
  text: z.string(),

  /** What the text asks, where controls have set it. */
  query: querySchema.optional(),
  ...times
});

/** What was labelled or drawn on a surface of the page. */
const labelsSchema = z.object({type: z.literal("labels"), title: z.string(), value: z.json(), ...times});

const pollSchema = z.object({
  type: z.literal("poll"),
  title: z.string(),
  answers: z.record(z.string(), z.json()),
  ...times
});

/** The pieces of a page, so that progress can say "3 of 7"; written when the page is opened. */
const pageSchema = z.object({
  type: z.literal("page"),
  title: z.string(),
  sections: z.array(z.string()),
  exercises: z.array(z.string()),
  questions: z.array(z.string()),
  ...times
});

/** What a learner did at one piece of a page, in plain JSON; kept under the key that workKey gives. */
export const workSchema = z.discriminatedUnion("type", [
  sectionSchema,
  exerciseSchema,
  questionSchema,
  predictionSchema,
  codeSchema,
  labelsSchema,
  pollSchema,
  pageSchema
]);

export type Work = z.infer<typeof workSchema>;
export type WorkType = Work["type"];
export type WorkOf<T extends WorkType> = Extract<Work, {type: T}>;
