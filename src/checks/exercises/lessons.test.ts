import {readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, it} from "vitest";
import {filesBelow, repository} from "../repository.js";
import {lessons} from "./lessons.js";

it("lessons holds every page that has an exercise", () => {
  const folder = join(repository, "lessons");
  const pages = filesBelow(folder, ".md").filter((file) => {
    return /^exercise\(/m.test(readFileSync(join(folder, file), "utf8"));
  });
  expect(lessons.map(({page}) => page).sort()).toEqual(
    pages.map((file) => `/lessons/${file.replace(/\.md$/, "")}`).sort()
  );
});

it("lessons names every exercise once in each perspective, and the same in both", () => {
  for (const {page, exercises} of lessons) {
    const ids = Object.values(exercises).map((list) => list.map(({id}) => id));
    for (const list of ids) expect(new Set(list).size, page).toBe(list.length);
    for (const [list, other] of [Object.values(exercises)]) {
      const shared = list.flatMap(({id, title}) =>
        other.filter((each) => each.id === id).map((each) => [title, each.title])
      );
      for (const [mine, theirs] of shared) expect(mine, page).toBe(theirs);
    }
  }
});
