// @vitest-environment jsdom
import {IDBFactory} from "fake-indexeddb";
import "fake-indexeddb/auto";
import {afterEach, beforeEach, expect, it, vi} from "vitest";
import type {WorkEntry} from "../../learn/progress.js";
import type {Work} from "../../learn/work.js";

const guess: Work = {type: "prediction", question: "?", guess: 1, first: 1, last: 1};

beforeEach(() => {
  vi.resetModules();
  vi.stubGlobal("indexedDB", new IDBFactory());
});

afterEach(() => vi.unstubAllGlobals());

async function follower() {
  const {followWork} = await import("./followWork.js");
  const root = document.body.appendChild(document.createElement("div"));
  const shown: string[][] = [];
  followWork(root, (entries: readonly WorkEntry[]) => shown.push(entries.map(([key]) => key)));
  await vi.waitFor(() => expect(root.hasAttribute("aria-busy")).toBe(false));
  return {root, shown};
}

it("followWork(root, show) shows nothing where nothing was ever kept, and opens no database", async () => {
  const {shown} = await follower();
  expect(shown).toEqual([[]]);
  expect(await indexedDB.databases()).toEqual([]);
});

it("followWork(root, show) shows the first work that comes, and the next", async () => {
  const {shown} = await follower();
  const {workStore} = await import("../../platform/ownData.js");
  await (await workStore()).set("/lessons/drift#a", guess);
  await vi.waitFor(() => expect(shown.at(-1)).toEqual(["/lessons/drift#a"]));
  await (await workStore()).set("/lessons/drift#b", guess);
  await vi.waitFor(() => expect(shown.at(-1)).toHaveLength(2));
});

it("followWork(root, show) leaves a root alone that has left the page", async () => {
  const {root, shown} = await follower();
  const other = await follower();
  const {workStore} = await import("../../platform/ownData.js");
  await (await workStore()).set("/lessons/drift#a", guess);
  await vi.waitFor(() => expect(shown).toHaveLength(2));
  root.remove();
  await (await workStore()).set("/lessons/drift#b", guess);
  await vi.waitFor(() => expect(other.shown.at(-1)).toHaveLength(2));
  expect(shown).toHaveLength(2);
});

it("followWork(root, show) shows nothing where the storage is blocked", async () => {
  vi.spyOn(console, "warn").mockReturnValue();
  vi.stubGlobal("indexedDB", undefined);
  expect((await follower()).shown).toEqual([[]]);
});
