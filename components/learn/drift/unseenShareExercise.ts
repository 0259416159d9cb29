import {checkCode} from "../checkCode.js";
import type {Exercise} from "../exercise.js";

type Value = string | null;

function unseenShare(reference: Value[], current: Value[]): number {
  const known = new Set(reference);
  const told = current.filter((value) => value !== null);
  return told.length === 0 ? 0 : told.filter((value) => !known.has(value)).length / told.length;
}

const first = "function unseenShare(reference, current) {\n  const known = new Set(reference);";
const told = "  const told = current.filter((value) => value !== null);";
const fresh = "  const fresh = told.filter((value) => !known.has(value));";

/** The counter of unknown values, written by the learner. */
export const unseenShareExercise: Exercise<"code"> = {
  id: "count-unknown",
  title: "Write the counter of unknown values",
  task: "Write `unseenShare(reference, current)`: of the values in `current`, the share that never occurs in `reference`. Both are lists of text. A missing value is `null`: it is neither new nor old, so leave it out of the count. If nothing is left to count, give 0.",
  answer: {
    type: "code",
    language: "javascript",
    start:
      "// The share of the values in current that reference never had.\nfunction unseenShare(reference, current) {\n\n}\n",
    worked: [
      {
        code: `${first}\n  return current.filter((value) => !known.has(value)).length / current.length;\n}\n\nunseenShare(["JFK", "BOS"], ["JFK", "ANC", "ANC", "BOS"])\n`,
        why: "A set knows at once whether it holds a value, however many there are. Each row counts, so two flights from one new airport are two."
      },
      {
        code: `${first}\n${told}\n${fresh}\n  return fresh.length / told.length;\n}\n\nunseenShare(["JFK", "BOS"], ["JFK", null, "ANC"])\n`,
        why: "Missing values go first. They are watched by a counter of their own, and would make this one smaller or larger than it is."
      },
      {
        code: `${first}\n${told}\n${fresh}\n  return told.length === 0 ? 0 : fresh.length / told.length;\n}\n\nunseenShare(["JFK"], [null])\n`,
        why: "A night without rows must not give NaN, which no threshold ever catches: a comparison with NaN is always false."
      }
    ],
    gaps: {
      text: `${first}\n  const told = current.filter((value) => ‹keep›);\n  const fresh = told.filter((value) => ‹new›);\n  return told.length === 0 ? 0 : fresh.length / ‹of›;\n}\n`,
      gaps: [
        {name: "keep", label: "Which values count", options: ["true", "value !== null", "known.has(value)"]},
        {
          name: "new",
          label: "What makes a value new",
          options: ["known.has(value)", "!current.includes(value)", "!known.has(value)"]
        },
        {
          name: "of",
          label: "What it is a share of",
          options: ["current.length", "told.length", "known.size", "reference.length"]
        }
      ]
    }
  },
  check: (answer, run) =>
    checkCode<[Value[], Value[]]>(answer, run, {
      name: "unseenShare",
      expected: unseenShare,
      inputs: [
        [
          ["JFK", "BOS", "JFK"],
          ["JFK", "ANC", "ANC", "BOS"]
        ],
        {
          name: "where values are missing",
          args: [
            ["JFK", null],
            ["JFK", null, "ANC", null, "BOS"]
          ]
        },
        {name: "where nothing is missing in training but much is now", args: [["a"], [null, null, "a", "b"]]},
        {name: "where every value is missing", args: [["JFK"], [null, null]]},
        {name: "where no rows have come", args: [["JFK"], []]},
        {name: "where nothing was known", args: [[], ["JFK", "BOS"]]},
        {name: "where a value is the empty text, which is not missing", args: [["a"], ["", "a", ""]]},
        {name: "where a value differs in capital letters", args: [["Jet"], ["jet", "Jet"]]},
        {
          name: "where a value bears the name of something every object has",
          args: [["a"], ["constructor", "a", "toString"]]
        }
      ],
      praise:
        "Put it beside the counter of missing values, and an alarm on each. It is three lines, and most systems lack them."
    }),
  hints: [
    "Three steps: what is known, what counts, and which of that is not known.",
    "`new Set(reference)` holds what is known; `known.has(value)` asks it.",
    "Divide by the number of values that count, not by all rows, and think of the night on which none came."
  ],
  solution: {
    answer: `${first}\n${told}\n${fresh}\n  return told.length === 0 ? 0 : fresh.length / told.length;\n}\n`,
    text: "Leave the missing ones out, count what the set does not hold, and divide by what is left, unless nothing is."
  },
  mistake: `${first}\n  return current.filter((value) => !known.has(value)).length / current.length;\n}\n`
};
