import {atLeast, wholeAtLeast} from "../math/assert.js";
import {createRandom, type Random} from "../math/random.js";
import {endings, openings, topics} from "./commentPhrases.js";

/** In their order from bad to good. */
export const sentiments = ["negative", "neutral", "positive"] as const;
export type Sentiment = (typeof sentiments)[number];

/** How a comment is built: one clause; two of opposite sentiment, of which the last counts; or in words of the other one. */
export const commentForms = ["plain", "mixed", "turned"] as const;
export type CommentForm = (typeof commentForms)[number];

export interface Comment {
  text: string;

  /** The truth: the sentiment that it was written with. */
  sentiment: Sentiment;

  /** What it is about; of a mixed comment, what its last clause is about. */
  topic: string;
  form: CommentForm;
}

export interface CommentOptions {
  /** How many, all different. Defaults to 240. */
  count?: number;
  seed?: number;

  /** Comments of staff, reviews of things, or both. Defaults to both. */
  about?: "work" | "product" | "both";

  /** The shares of negative, neutral and positive ones, in any unit. Defaults to 1, 0, 1. */
  weights?: readonly [negative: number, neutral: number, positive: number];

  /** The share of the mixed form among comments that are not neutral. Defaults to 0.2. */
  mixed?: number;

  /** The share of the turned form among them. Defaults to 0.2. */
  turned?: number;
}

const topicsAbout = {
  work: topics.filter(({about}) => about === "work"),
  product: topics.filter(({about}) => about === "product")
};
const mostTries = 1000;

/**
 * Draws short comments from phrases, each with the sentiment that it was written with: **made up, not written by anyone
 * about anything**. Plain ones can be told by their words; mixed and turned ones mislead a count of words.
 *
 * @throws {RangeError} if count is not a whole number ≥ 1, a share is out of range, or the phrases do not make that many
 */
export function comments(options: CommentOptions = {}): Comment[] {
  const {count = 240, seed = 1, about = "both", weights = [1, 0, 1], mixed = 0.2, turned = 0.2} = options;
  wholeAtLeast(1, count, "count");
  weights.forEach((weight) => atLeast(0, weight, "weights"));
  if (!weights.some((weight) => weight > 0)) throw new RangeError(`invalid weights; none above 0: ${weights}`);
  if (!(mixed >= 0 && turned >= 0 && mixed + turned <= 1)) {
    throw new RangeError(`invalid mixed and turned; not shares with a sum of at most 1: ${mixed}, ${turned}`);
  }
  const random = createRandom(seed, "comments", about);
  const seen = new Set<string>();
  const drawn: Comment[] = [];
  for (let tries = 0; drawn.length < count; tries++) {
    if (tries > mostTries) throw new RangeError(`invalid count; more than the phrases make: ${count}`);
    const sentiment = sentiments[drawIndex(weights, random)];
    const form = commentForms[drawIndex([1 - mixed - turned, mixed, turned], random)];
    const comment = composeComment({about, sentiment, form}, random);
    const key = comment.text.toLowerCase().replace(/[.!]$/, "");
    if (seen.has(key)) continue;
    seen.add(key);
    drawn.push(comment);
    tries = 0;
  }
  return drawn;
}

/** One comment of that sentiment; a neutral one is always plain. */
export function composeComment(
  {about, sentiment, form}: {about: "work" | "product" | "both"; sentiment: Sentiment; form: CommentForm},
  random: Random
): Comment {
  const topic = draw(about === "both" ? topics : topicsAbout[about], random);
  // The other clause is about something else of the same kind, as in one person's comment.
  const other = draw(
    topicsAbout[topic.about].filter((each) => each !== topic),
    random
  );
  const opening = draw(openings, random);
  const ending = draw(endings, random);
  const finish = (clauses: string, form: CommentForm) => ({
    text: capitalised(opening + clauses) + ending,
    sentiment,
    topic: topic.topic,
    form
  });
  if (sentiment === "neutral") return finish(draw(topic.plain, random), "plain");
  if (form === "turned") {
    return finish(draw(sentiment === "positive" ? topic.turnedPraise : topic.turnedBlame, random), form);
  }
  const [own, opposite] = sentiment === "positive" ? (["praise", "blame"] as const) : (["blame", "praise"] as const);
  const clause = draw(topic[own], random);
  if (form === "mixed") return finish(`${draw(other[opposite], random)}, but ${clause}`, form);
  return finish(random.uniform() < 0.5 ? clause : `${clause}, and ${draw(other[own], random)}`, form);
}

function draw<T>(items: readonly T[], random: Random): T {
  return items[random.integer(items.length)];
}

/** An index with a chance in proportion to its weight. */
function drawIndex(weights: readonly number[], random: Random): number {
  let rest = random.uniform() * weights.reduce((sum, weight) => sum + weight, 0);
  const last = weights.findLastIndex((weight) => weight > 0);
  for (let i = 0; i < last; i++) {
    if (rest < weights[i]) return i;
    rest -= weights[i];
  }
  return last;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
