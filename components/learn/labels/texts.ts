import {type Comment, type Sentiment, comments} from "../../generate/comments.js";

/** Why readers come to different labels. */
export const causes = {
  irony: "irony, or a dry remark",
  slang: "slang or a double meaning",
  mixed: "two aspects in one text",
  negation: "negation or understatement",
  comparison: "a comparison or a condition with an unclear base",
  target: "unclear what the feeling is about",
  knowledge: "needs to be known from elsewhere"
} as const;
export type Cause = keyof typeof causes;

/** A short text that readers label in different ways. */
export interface ShortText {
  id: string;
  text: string;
  about: "work" | "product";
  causes: readonly Cause[];

  /** The labels that occur, the more frequent first. Our expectation, not a measurement. */
  split: readonly Sentiment[];

  /** What a reader says who takes the words as they stand, where that is not the first of the split. */
  literal?: Sentiment;

  /** Why readers differ. */
  why: string;
}

/** A text that says the same in nearly the same signs: consistent readers give both one label. */
export interface NearDuplicate {
  id: string;

  /** The id of the text it was made from. */
  of: string;
  text: string;

  /** What was changed. */
  change: "final stop" | "one word";
}

type Row = [text: string, causes: Cause[], split: string, why: string, literal?: Sentiment];

/** Of work, then of things. The split: + positive, - negative, 0 neutral. */
const rows: readonly Row[] = [
  ["The new planner is unreal.", ["slang"], "+-", "Praise in speech, or “not realistic”.", "negative"],
  ["Well, that was a meeting.", ["irony"], "-0", "A dry remark, or a plain fact.", "neutral"],
  ["I can't complain about the pay.", ["negation"], "+0-", "An idiom for “fine”, or “not allowed to”."],
  ["My workload has finally stopped growing.", ["comparison"], "+-", "Relief now; it was high before."],
  ["Great, another all-hands.", ["irony"], "-+", "“Great” can be taken at its word.", "positive"],
  ["The team is sick at solving problems.", ["slang"], "+-", "“Sick” as excellent, or as ill.", "negative"],
  ["Training was fine, the snacks were excellent.", ["mixed"], "+0-", "Is it polite criticism of the training?"],
  ["Nobody micromanages, and nobody coaches.", ["mixed"], "0+-", "Two aspects pull apart."],
  [
    "I would stay if remote work were allowed.",
    ["comparison"],
    "-+",
    "A wish; what holds now is only implied.",
    "positive"
  ],
  ["Does anyone read these surveys?", ["irony"], "-0", "A question, or a complaint.", "neutral"],
  ["Less overtime than last year.", ["comparison"], "+0", "Better, but perhaps still a lot."],
  ["It is what it is.", ["knowledge"], "-0", "Resignation, or no feeling at all.", "neutral"],
  ["This headset is wicked loud.", ["slang"], "+-", "“Wicked” is regional; loud is wanted or not.", "negative"],
  ["Lasted exactly as long as the warranty.", ["irony"], "-0+", "Failed a day after, or kept a promise.", "neutral"],
  ["You get what you pay for.", ["knowledge"], "-+", "It depends on the price."],
  ["The battery life is insane.", ["slang"], "+-", "Mostly praise; the word alone is not.", "negative"],
  ["My kids fought over it all weekend.", ["target"], "+-", "About the children, or about the toy?", "negative"],
  ["Not bad for the price.", ["negation"], "+0", "How strong is “not bad”?", "neutral"],
  ["I have bought worse.", ["negation", "comparison"], "0+-", "Faint praise.", "negative"],
  ["The film made me cry twice.", ["target"], "+-", "A sad mood, a good film.", "negative"],
  ["Good if you like waiting.", ["irony"], "-+", "The condition turns “good” around.", "positive"],
  ["Delivery late, chair perfect.", ["mixed"], "+-0", "The service, or the thing?"],
  ["Works.", ["negation"], "+0", "Praise, or a bare fact.", "neutral"],
  ["Returned it and bought the bigger one.", ["target"], "0-+", "Bad for this one, good for the brand.", "negative"]
];

/** Twenty-four short texts, written for this book; none has one right label. */
export const shortTexts: readonly ShortText[] = rows.map((row, i) =>
  shortText(`t${`${i + 1}`.padStart(2, "0")}`, i < 12 ? "work" : "product", row)
);

/** Near-duplicates of some of the short texts. */
export const nearDuplicates: readonly NearDuplicate[] = [
  near("t01", "The new planner is unreal!", "final stop"),
  near("t02", "Well, that was a meeting!", "final stop"),
  near("t05", "Great, another all-hands!", "final stop"),
  near("t12", "It is what it is", "final stop"),
  near("t16", "The battery life is insane!", "final stop"),
  near("t18", "Not bad for the price!", "final stop"),
  near("t23", "Works!", "final stop"),
  near("t04", "My workload has finally ceased growing.", "one word"),
  near("t06", "The group is sick at solving problems.", "one word"),
  near("t09", "I would stay if remote work was allowed.", "one word"),
  near("t14", "Lasted exactly as long as its warranty.", "one word"),
  near("t17", "My children fought over it all weekend.", "one word"),
  near("t21", "Good if you enjoy waiting.", "one word"),
  near("t24", "Returned it and bought the larger one.", "one word")
];

/** One sentence in three spellings, of which one reader said “positive” three times and another “negative” three times. */
export const oneSentence: readonly ShortText[] = ["He is a bad dude.", "He is a bad dude!", "He is a bad dude"].map(
  (text, i) => shortText(`s${i + 1}`, "work", [text, ["slang"], "-+", "“Bad” can mean good."])
);

/** Made-up comments with the sentiment that they were written with, for the experiment with noisy labels. */
export function noiseComments({count = 240, seed = 1} = {}): Comment[] {
  return comments({count, seed});
}

function shortText(id: string, about: ShortText["about"], [text, causes, signs, why, literal]: Row): ShortText {
  const split = Array.from(signs, (sign) => (sign === "+" ? "positive" : sign === "-" ? "negative" : "neutral"));
  return {id, text, about, causes, split, why, ...(literal === undefined ? {} : {literal})};
}

function near(of: string, text: string, change: NearDuplicate["change"]): NearDuplicate {
  return {id: `${of}n`, of, text, change};
}
