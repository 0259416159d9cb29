import {type Box, intersectionOverUnion} from "../../stats/agreement/boxes.js";
import {checkCode} from "../checkCode.js";
import type {Exercise} from "../exercise.js";

/** Intersection over union, written by the learner. */
export const iouExercise: Exercise<"code"> = {
  id: "write-iou",
  title: "How much do two boxes overlap?",
  task: "Write `iou(a, b)`: the area that two boxes share, divided by the area that either covers. A box is `{left, top, right, bottom}`, and `top` is the smaller number. Boxes that share nothing give 0.",
  answer: {
    type: "code",
    language: "javascript",
    start: "// The area that both cover ÷ the area that either covers.\nfunction iou(a, b) {\n\n}\n",
    worked: [
      {
        code: "function iou(a, b) {\n  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);\n  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);\n  return width * height;\n}\n",
        why: "What both cover is a box itself: it begins at the later left edge and ends at the earlier right one, and so for top and bottom. This is right as long as they touch."
      },
      {
        code: "function iou(a, b) {\n  const width = Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left));\n  const height = Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));\n  return width * height;\n}\n",
        why: "Boxes that lie apart give a negative width or height, and two negatives would multiply to a false area. So neither may fall below 0."
      },
      {
        code: "function iou(a, b) {\n  const width = Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left));\n  const height = Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));\n  const shared = width * height;\n  const area = ({left, top, right, bottom}) => (right - left) * (bottom - top);\n  return shared / (area(a) + area(b) - shared);\n}\n",
        why: "What either covers is the sum of both areas, less what was counted twice."
      }
    ],
    gaps: {
      text: "function iou(a, b) {\n  const width = Math.max(0, ‹right› - ‹left›);\n  const height = Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));\n  const shared = width * height;\n  const area = ({left, top, right, bottom}) => (right - left) * (bottom - top);\n  return shared / (‹either›);\n}\n",
      gaps: [
        {
          name: "right",
          label: "Where the shared part ends",
          options: ["Math.max(a.right, b.right)", "Math.min(a.right, b.right)", "a.right + b.right"]
        },
        {
          name: "left",
          label: "Where the shared part begins",
          options: ["Math.min(a.left, b.left)", "Math.max(a.left, b.left)", "a.left"]
        },
        {
          name: "either",
          label: "The area that either covers",
          options: ["area(a) + area(b)", "Math.max(area(a), area(b))", "area(a) + area(b) - shared"]
        }
      ]
    }
  },
  check: (answer, run) =>
    checkCode<[Box, Box]>(answer, run, {
      name: "iou",
      expected: (a, b) => intersectionOverUnion(a, b),
      inputs: [
        [
          {left: 0, top: 0, right: 10, bottom: 10},
          {left: 5, top: 0, right: 15, bottom: 10}
        ],
        {
          name: "where one box lies inside the other",
          args: [
            {left: 0, top: 0, right: 10, bottom: 10},
            {left: 2, top: 2, right: 4, bottom: 6}
          ]
        },
        {
          name: "where the boxes lie apart in both directions",
          args: [
            {left: 0, top: 0, right: 10, bottom: 10},
            {left: 20, top: 30, right: 40, bottom: 50}
          ]
        },
        {
          name: "where the boxes touch along one side",
          args: [
            {left: 0, top: 0, right: 10, bottom: 10},
            {left: 10, top: 0, right: 20, bottom: 10}
          ]
        },
        {
          name: "where both are the same box",
          args: [
            {left: 3, top: 4, right: 8, bottom: 9},
            {left: 3, top: 4, right: 8, bottom: 9}
          ]
        },
        {
          name: "where they overlap at a corner",
          args: [
            {left: 39, top: 63, right: 203, bottom: 112},
            {left: 54, top: 66, right: 198, bottom: 114}
          ]
        }
      ],
      praise: "It holds for boxes apart, touching, inside each other and equal."
    }),
  hints: [
    "Draw two boxes on paper. Which of the four left and right edges bound the part that both cover?",
    "Boxes that lie apart share nothing: what does your width become there?",
    "Adding both areas counts the shared part twice."
  ],
  solution: {
    answer:
      "function iou(a, b) {\n  const width = Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left));\n  const height = Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));\n  const shared = width * height;\n  const area = ({left, top, right, bottom}) => (right - left) * (bottom - top);\n  return shared / (area(a) + area(b) - shared);\n}\n",
    text: "The shared part is a box of its own, no side below 0; either covers the sum of both areas less the shared one."
  },
  mistake:
    "function iou(a, b) {\n  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);\n  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);\n  const area = ({left, top, right, bottom}) => (right - left) * (bottom - top);\n  return (width * height) / (area(a) + area(b) - width * height);\n}\n"
};
