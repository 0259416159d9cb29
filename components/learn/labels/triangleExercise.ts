import {z} from "zod";
import type {Scene} from "../../simulate/triangleScene.js";
import type {Box} from "../../stats/agreement/boxes.js";
import {matchBoxes} from "../../stats/agreement/matchBoxes.js";
import type {Exercise} from "../exercise.js";

const boxesSchema = z.array(z.object({left: z.number(), top: z.number(), right: z.number(), bottom: z.number()}));
const close = 0.7;

/** Boxes round the triangles of a picture, as the whole guideline asks for them. */
export function triangleExercise(scene: Scene): Exercise<"surface"> {
  const {truth} = scene;
  const round: Box = {
    left: Math.min(...truth.map(({left}) => left)),
    top: Math.min(...truth.map(({top}) => top)),
    right: Math.max(...truth.map(({right}) => right)),
    bottom: Math.max(...truth.map(({bottom}) => bottom))
  };
  return {
    id: "boxes-by-the-guideline",
    title: "Draw by the whole guideline",
    task: `Draw boxes on this picture by all four clauses. Each triangle needs a box that overlaps its own by at least ${close} (intersection over union), and nothing else may have one.`,
    answer: {type: "surface"},
    check(answer) {
      const given = boxesSchema.safeParse(answer);
      if (!given.success || given.data.length === 0) return {correct: false, message: "There is no box yet."};
      const {pairs, onlyFirst, onlySecond} = matchBoxes(truth, given.data, {threshold: close});
      if (onlyFirst.length === 0 && onlySecond.length === 0) {
        const least = Math.min(...pairs.map(({iou}) => iou));
        return {correct: true, message: `Every triangle has its box; the loosest overlaps by ${least.toFixed(2)}.`};
      }
      const large = given.data.some((box) => truth.filter((each) => covers(box, each)).length > 1);
      const sentences = [
        `${pairs.length} of ${truth.length} triangles have a box that fits.`,
        large ? "One of your boxes holds several triangles." : "",
        !large && onlySecond.length > 0
          ? `${onlySecond.length} of your boxes fit no triangle: too loose, too tight, or round another shape.`
          : ""
      ];
      return {correct: false, message: sentences.filter((sentence) => sentence !== "").join(" ")};
    },
    hints: [
      "Count the triangles first. One of them is small.",
      "A box that stands off by a tenth on each side overlaps by about 0.7. Let the edges touch the corners."
    ],
    solution: {
      answer: [...truth],
      text: "One box for each triangle, its four sides at the outermost corners; none for circles and squares."
    },
    mistake: [round]
  };
}

function covers(box: Box, {left, top, right, bottom}: Box): boolean {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return x > box.left && x < box.right && y > box.top && y < box.bottom;
}
