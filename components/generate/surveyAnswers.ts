import {createRandom, type Random} from "../math/random.js";
import {normalQuantile} from "../stats/distributions.js";
import {type Comment, type CommentForm, composeComment} from "./comments.js";
import {likertAnswer, points} from "./likert.js";
import type {Scale} from "./surveyScales.js";

/** What one person answered in one wave. */
export interface Answers {
  wave: number;
  person: number;

  /** The items of all scales in order; NaN where one was left out. */
  items: number[];
  comment: Comment | null;
}

export interface AnswerPlan {
  scales: readonly Scale[];

  /** People × waves × scales. */
  scores: Float64Array;
  waves: number;
  people: number;
  nonResponse: number;
  responseCorrelation: number;
  itemNonResponse: number;
  commentShare: number;
  seed: number;
}

/** How strongly the sentiment of a comment correlates with the true score of the first scale. */
const sentimentCorrelation = 0.7;

/** The answers of those who take part, wave by wave. Each purpose has its own random numbers. */
export function drawAnswers(plan: AnswerPlan): Answers[] {
  const {scales, scores, waves, people, nonResponse, seed} = plan;
  const [taking, items, gaps, comments] = ["taking part", "items", "gaps", "comments"].map((purpose) =>
    createRandom(seed, "survey", purpose)
  );
  const cut = nonResponse > 0 ? normalQuantile(nonResponse) : -Infinity;
  const plans = scales.flatMap(planItems);
  const answers: Answers[] = [];
  for (let wave = 0; wave < waves; wave++) {
    for (let person = 0; person < people; person++) {
      const at = (person * waves + wave) * scales.length;
      const drawn = drawItems(plans, scores.subarray(at, at + scales.length), items);
      for (let i = 0; i < drawn.length; i++) if (gaps.uniform() < plan.itemNonResponse) drawn[i] = NaN;
      const comment = drawComment(scores[at], plan.commentShare, comments);
      // Drift moves everyone; it should not empty the survey as well.
      const willing = blend(scores[at] - scales[0].drift * wave, plan.responseCorrelation, taking);
      if (willing > cut) answers.push({wave, person, items: drawn, comment});
    }
  }
  return answers;
}

interface ItemPlan {
  scale: number;
  loading: number;
  rest: number;
  reversed: boolean;
}

function planItems({items, reversed, loading}: Scale, scale: number): ItemPlan[] {
  const rest = Math.sqrt(1 - loading * loading);
  return items.map((item) => ({scale, loading, rest, reversed: reversed.includes(item)}));
}

function drawItems(plans: readonly ItemPlan[], scores: Float64Array, random: Random): number[] {
  return plans.map(({scale, loading, rest, reversed}) => {
    const answer = likertAnswer(loading * scores[scale] + rest * random.normal());
    return reversed ? points + 1 - answer : answer;
  });
}

function drawComment(score: number, share: number, random: Random): Comment | null {
  if (random.uniform() >= share) return null;
  const mood = blend(score, sentimentCorrelation, random);
  const form: CommentForm = (["plain", "plain", "plain", "mixed", "turned"] as const)[random.integer(5)];
  const sentiment = mood > 0.4 ? "positive" : mood < -0.2 ? "negative" : "neutral";
  return composeComment({about: "work", sentiment, form}, random);
}

/** A standard normal number that correlates so with a given one. */
function blend(value: number, correlation: number, random: Random): number {
  return correlation * value + Math.sqrt(1 - correlation * correlation) * random.normal();
}
