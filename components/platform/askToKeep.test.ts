import {afterEach, expect, it, vi} from "vitest";
import type {Work} from "../learn/work.js";

afterEach(() => vi.resetModules());

const page: Work = {
  ...{type: "page", title: "Drift", sections: [], exercises: [], questions: []},
  ...{first: 1, last: 1}
};
const guess: Work = {type: "prediction", question: "?", guess: 1, first: 1, last: 1};

it("askToKeep(storage, store) asks once, at the first answer", async () => {
  const {askToKeep} = await import("./askToKeep.js");
  const persist = vi.fn(async () => true);
  const after = (...works: Work[]) =>
    askToKeep({persist}, {entries: async () => works.map((work, i) => [`${i}`, work])});
  await after(page);
  expect(persist).not.toHaveBeenCalled();
  await after(page, guess);
  await after(page, guess);
  expect(persist).toHaveBeenCalledTimes(1);
});

it("askToKeep(storage, store) does not ask again in another visit", async () => {
  const {askToKeep} = await import("./askToKeep.js");
  const persist = vi.fn(async () => true);
  await askToKeep(
    {persist},
    {
      entries: async () => [
        ["a", guess],
        ["b", guess]
      ]
    }
  );
  expect(persist).not.toHaveBeenCalled();
});
