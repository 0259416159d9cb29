import {expect, it} from "vitest";
import {pageIndex} from "./pageIndex.js";

const source = `---
title: Drift
---
# Drift

## A claim

\`\`\`js
import {exercise} from "./exercise.js";
import {question} from "./question.js";
\`\`\`

\`\`\`js
## no heading
display(exercise(first));
view(question({prompt: "Is this a question?"}));
predict({question: "a guess"});
\`\`\`

\`\`\`js run=false
exercise(shown);
\`\`\`

\`\`\`\`md
\`\`\`
## quoted
\`\`\`
\`\`\`\`

## Another claim

### A part of it
`;

it("pageIndex(groups, read) lists lessons and labs with what their source holds", () => {
  const pages = [
    {name: "All lessons", path: "/lessons/index"},
    {name: "Is it drift?", path: "/lessons/nowhere"},
    {name: "Map", path: "/map"}
  ];
  expect(pageIndex([{pages}, {pages: [{name: "Lab", path: "/labs/nowhere"}]}], () => source)).toEqual([
    {path: "/lessons/nowhere", title: "Is it drift?", stage: null, sections: 2, exercises: 1, questions: 1},
    {path: "/labs/nowhere", title: "Lab", stage: null, sections: 2, exercises: 1, questions: 1}
  ]);
});
