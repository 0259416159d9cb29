import {type Comment, sentiments} from "../../generate/comments.js";
import type {LabelTask} from "../../simulate/annotators.js";
import type {ShortText} from "./texts.js";

/**
 * The short texts as a task for simulated annotators. What counts as right is the first label of the split: these texts
 * have no truth, and the more labels the split has, the harder they are.
 */
export function shortTextTask(texts: readonly ShortText[]): LabelTask {
  return {
    items: texts.map(({id}) => id),
    categories: sentiments,
    truth: texts.map(({split}) => sentiments.indexOf(split[0])),
    difficulty: texts.map(({split}) => (split.length > 2 ? 0.8 : 0.5)),
    literal: texts.map(({literal}) => (literal === undefined ? -1 : sentiments.indexOf(literal)))
  };
}

/** Made-up comments as a task, with their truth; a literal reader takes turned ones for the opposite. */
export function commentTask(comments: readonly Comment[]): LabelTask {
  const difficulty = {plain: 0, mixed: 0.4, turned: 0.2};
  return {
    items: comments.map((_, i) => `c${i + 1}`),
    categories: sentiments,
    truth: comments.map(({sentiment}) => sentiments.indexOf(sentiment)),
    difficulty: comments.map(({form}) => difficulty[form]),
    literal: comments.map(({form, sentiment}) => (form === "turned" ? 2 - sentiments.indexOf(sentiment) : -1))
  };
}
