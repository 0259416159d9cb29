import {z} from "zod";

/** Words that differ between the perspectives, or one text for both. */
export type Worded = string | {engineering: string; people: string};

export interface PollOption {
  /** Never changed: answers are kept under it. */
  id: string;
  label: Worded;
}

/** One item of a poll. */
export type PollItem = {
  /** Unique in its poll and never changed: the answer is kept under it. */
  id: string;

  /** What is asked. */
  text: Worded;

  /** What it is about, in two or three words, for figures. */
  short: string;
} & (
  | {type: "scale"}
  | {type: "one"; options: readonly PollOption[]}
  | {type: "several"; options: readonly PollOption[]}
  | {type: "text"}
);

/** The steps of a scale: 1 is "not at all", 5 is "fully". */
export const scaleSteps = [1, 2, 3, 4, 5] as const;

export const longestText = 2000; // characters of a free answer

/** A step of the scale, the id of an option, the ids of several, or a text. */
export type PollAnswer = number | string | string[];

/** The answers to a poll by the ids of its items; what was not answered is absent. */
export type PollAnswers = Record<string, PollAnswer>;

/** The shape of an answer to an item. */
export function answerSchema(item: PollItem): z.ZodType<PollAnswer> {
  switch (item.type) {
    case "scale":
      return z
        .int()
        .min(scaleSteps[0])
        .max(scaleSteps[scaleSteps.length - 1]);
    case "one":
      return z.enum(item.options.map(({id}) => id));
    case "several":
      return z
        .array(z.enum(item.options.map(({id}) => id)))
        .max(item.options.length)
        .refine((ids) => new Set(ids).size === ids.length, "the same option twice");
    case "text":
      return z.string().max(longestText);
  }
}

/** The answers among some values that fit their items; everything else is left out. */
export function fittingAnswers(items: readonly PollItem[], values: Record<string, unknown>): PollAnswers {
  const answers: PollAnswers = {};
  for (const item of items) {
    const parsed = answerSchema(item).safeParse(Object.hasOwn(values, item.id) ? values[item.id] : undefined);
    if (parsed.success && isAnswered(parsed.data)) answers[item.id] = parsed.data;
  }
  return answers;
}

/** Whether something was chosen or written. */
export function isAnswered(answer: PollAnswer | undefined): answer is PollAnswer {
  return typeof answer === "number" || (answer !== undefined && answer.length > 0);
}

/** A text in the words of one perspective. */
export function inWords(text: Worded, people: boolean): string {
  return typeof text === "string" ? text : people ? text.people : text.engineering;
}
