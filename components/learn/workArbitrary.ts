import fc from "fast-check";
import {stages} from "./exercise.js";
import type {WorkEntry} from "./progress.js";
import {type Work, type WorkType, workKey, wrongKept} from "./work.js";

/** For tests: any text, with what breaks markup, JSON and lines of text. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({unit: "binary", maxLength: 12}),
  fc.constantFrom(
    "</script><script>alert(1)</script>",
    "<img src=x>",
    '"\\u003c',
    "\u202e\u0000\uFFFF",
    "\uD800",
    "a\r\nb"
  )
);

const time = fc.integer({min: 0, max: 4e12});
const count = fc.nat(9);

/** For tests: any work of a learner. */
export const anyWork: fc.Arbitrary<Work> = fc
  .tuple(fc.oneof(...pieces()), time, fc.nat(1e9))
  .map(([piece, first, more]) => ({...piece, first, last: first + more}) as Work);

/** For tests: what a store may hold, with keys of a few pages. */
export const anyEntries: fc.Arbitrary<WorkEntry[]> = fc
  .uniqueArray(fc.tuple(fc.constantFrom("/lessons/drift", "/lessons/<b>", "/labs/drift"), anyText, anyWork), {
    selector: ([page, id, {type}]) => workKey(page, type === "page" ? "" : `x${id}`),
    maxLength: 6
  })
  .map((list) => list.map(([page, id, work]) => [workKey(page, work.type === "page" ? "" : `x${id}`), work]));

function inOrder(wrong: {at: number}[]) {
  return wrong.sort((a, b) => a.at - b.at);
}

function pieces(): fc.Arbitrary<object>[] {
  const json = fc.jsonValue({maxDepth: 2, stringUnit: "binary"});
  const of = (type: WorkType, fields: Record<string, fc.Arbitrary<unknown>>) =>
    fc.record({type: fc.constant(type), ...fields});
  return [
    of("section", {title: anyText}),
    of("exercise", {
      ...{
        title: anyText,
        answer: json,
        stage: fc.constantFrom(...stages),
        tries: count,
        hints: count,
        message: anyText
      },
      ...{solutionSeen: fc.boolean(), helped: fc.boolean(), solved: fc.option(time)},
      wrong: fc.array(fc.record({answer: json, message: anyText, at: time}), {maxLength: wrongKept}).map(inOrder)
    }),
    of("question", {
      ...{prompt: anyText, chosen: anyText, right: fc.boolean(), tries: count, missed: fc.boolean()},
      ...{answer: anyText, reason: anyText}
    }),
    of("prediction", {question: anyText, guess: json}),
    of("code", {title: anyText, text: anyText}),
    of("code", {title: anyText, text: anyText, query: fc.record({from: anyText})}),
    of("labels", {title: anyText, value: json}),
    of("poll", {title: anyText, answers: fc.dictionary(anyText, json, {maxKeys: 3})}),
    of("page", {
      title: anyText,
      ...{sections: fc.array(anyText), exercises: fc.array(anyText), questions: fc.array(anyText)}
    })
  ];
}
