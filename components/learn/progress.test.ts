import fc from "fast-check";
import {expect, it} from "vitest";
import {
  type SitePage,
  type WorkEntry,
  isBegun,
  latestPage,
  pageProgress,
  progressWords,
  shareDone,
  sumProgress
} from "./progress.js";
import type {Work, WorkOf} from "./work.js";
import {anyEntries} from "./workArbitrary.js";

const drift: SitePage = {
  ...{path: "/lessons/drift", title: "Still the same?", stage: "monitor"},
  ...{sections: 6, exercises: 2, questions: 5}
};
const lab: SitePage = {
  ...{path: "/labs/drift", title: "Drifting?", stage: "monitor"},
  ...{sections: 3, exercises: 0, questions: 0}
};
const times = (last: number) => ({first: 1, last});
const record = (last = 10): Work => ({
  ...{type: "page", title: "Old title", ...times(last)},
  ...{sections: ["a", "b", "c"], exercises: ["sql", "draw"], questions: ["why"]}
});
const section = (last = 20): Work => ({type: "section", title: "A", ...times(last)});
const exercise = (more: Partial<WorkOf<"exercise">>): Work => ({
  ...{type: "exercise", title: "Sql", answer: null, stage: "gaps", tries: 1, hints: 0, solutionSeen: false},
  ...{solved: null, helped: false, message: "", wrong: [], ...times(30), ...more}
});
const question = (right: boolean): Work => ({
  ...{type: "question", prompt: "?", chosen: "x", right, tries: 1, missed: !right},
  ...{answer: "y", reason: "", ...times(40)}
});

const entries: WorkEntry[] = [
  ["/lessons/drift#", record()],
  ["/lessons/drift#a", section()],
  ["/lessons/drift#c", section()],
  ["/lessons/drift#sql", exercise({solved: 30})],
  ["/lessons/drift#draw", exercise({tries: 3})],
  ["/lessons/drift#why", question(false)]
];

it("pageProgress(entries, site) counts what was done on a page of what the page lists", () => {
  const [page, untouched] = pageProgress(entries, [drift, lab]);
  expect(page).toEqual({
    ...{page: "/lessons/drift", title: "Still the same?", stage: "monitor", last: 40, next: "b"},
    sections: {read: 2, total: 3},
    exercises: {tried: 2, solved: 1, total: 2},
    questions: {tried: 1, right: 0, total: 1}
  });
  expect(untouched).toMatchObject({page: "/labs/drift", last: null, next: null, sections: {read: 0, total: 3}});
  expect([page, untouched].map(isBegun)).toEqual([true, false]);
});

it("pageProgress(entries, site) leaves out what the page no longer lists, and keeps pages the site no longer has", () => {
  const old: WorkEntry[] = [
    ...entries,
    ["/lessons/drift#gone", section()],
    ["/lessons/drift#removed", exercise({solved: 5})],
    ["/lessons/away#", record(99)],
    ["/lessons/away#b", section()]
  ];
  const [page, away] = pageProgress(old, [drift]);
  expect([page.sections.read, page.exercises.solved]).toEqual([2, 1]);
  expect(away).toMatchObject({page: "/lessons/away", title: "Old title", stage: null, next: "a"});
});

it("pageProgress(entries, site) does not count an exercise that was looked at and not tried", () => {
  const [page] = pageProgress([["/lessons/drift#sql", exercise({tries: 0, hints: 1})]], [drift]);
  expect(page.exercises).toEqual({tried: 0, solved: 0, total: 2});
  expect(page.last).toBe(30);
});

it("pageProgress(entries) counts no more than there is", () => {
  const withinTotal = (list: WorkEntry[]) =>
    pageProgress(list, [drift]).every(
      ({sections, exercises, questions}) =>
        sections.read <= sections.total &&
        exercises.solved <= exercises.tried &&
        exercises.tried <= exercises.total &&
        questions.right <= questions.tried &&
        questions.tried <= questions.total
    );
  fc.assert(fc.property(anyEntries, withinTotal));
});

it("sumProgress(pages) adds up, and shareDone(counts) is the share of everything", () => {
  const all = sumProgress(pageProgress(entries, [drift, lab]));
  expect(all).toEqual({
    sections: {read: 2, total: 6},
    exercises: {tried: 2, solved: 1, total: 2},
    questions: {tried: 1, right: 0, total: 1}
  });
  expect(shareDone(all)).toBe(3 / 9);
  expect(shareDone(sumProgress([]))).toBe(0);
});

it("progressWords(counts) says the counts and leaves out what there is none of", () => {
  const [page, untouched] = pageProgress(entries, [drift, lab]);
  expect(progressWords(page)).toBe("2 of 3 sections read, 1 of 2 exercises solved, 0 of 1 question answered right");
  expect(progressWords(untouched)).toBe("0 of 3 sections read");
  expect(progressWords(sumProgress([]))).toBe("nothing to count");
});

it("latestPage(pages) is the one where something was done last", () => {
  const more: WorkEntry[] = [...entries, ["/labs/drift#", {...record(), last: 41}]];
  expect(latestPage(pageProgress(more, [drift, lab]))?.page).toBe("/labs/drift");
  expect(latestPage(pageProgress([], [drift, lab]))).toBeUndefined();
});
