import {comments} from "../../generate/comments.js";
import type {NoiseTask} from "./noiseEffect.js";

/**
 * Made-up comments, positive or negative, as a task with a known truth. The slip is to call a complaint positive; the one
 * kind of text that is taken wrongly says it in words of the other kind.
 */
export function commentNoise(about: "work" | "product", {count = 1200, seed = 1} = {}): NoiseTask {
  const drawn = comments({count, seed, about});
  return {
    texts: drawn.map(({text}) => text),
    truth: drawn.map(({sentiment}) => (sentiment === "positive" ? 1 : 0)),
    classes: ["negative", "positive"],
    slip: 1,
    misread: drawn.flatMap(({form}, i) => (form === "turned" ? [i] : []))
  };
}
