import {IDBFactory, IDBKeyRange} from "fake-indexeddb";
import "fake-indexeddb/auto";
import {afterEach, beforeEach, expect, it, vi} from "vitest";

const guess = {type: "prediction", question: "?", guess: 1, first: 1, last: 1} as const;

beforeEach(() => {
  vi.resetModules();
  vi.stubGlobal("indexedDB", new IDBFactory());
  vi.stubGlobal("IDBKeyRange", IDBKeyRange);
});

afterEach(() => vi.unstubAllGlobals());

it("workStore() asks the browser to keep things at the first answer", async () => {
  const persist = vi.fn(async () => true);
  vi.stubGlobal("navigator", {storage: {persist}});
  const {workStore} = await import("./ownData.js");
  const store = await workStore();
  await store.update("/lessons/drift#a", () => guess);
  await store.set("/lessons/drift#b", guess);
  await vi.waitFor(() => expect(persist).toHaveBeenCalledTimes(1));
  expect(await store.keys()).toEqual(["/lessons/drift#a", "/lessons/drift#b"]);
});

it("eraseEverything() leaves nothing of this site, and what is not its own", async () => {
  const kept: Record<string, unknown> = {"fieldbook.perspective": "x", "fieldbook-appearance": "dark", other: "y"};
  const removeItem = (key: string) => void delete kept[key];
  Object.defineProperty(kept, "removeItem", {value: removeItem});
  vi.stubGlobal("localStorage", kept);
  vi.stubGlobal("navigator", {});
  const {eraseEverything, workStore} = await import("./ownData.js");
  await (await workStore()).set("/lessons/drift#a", guess);
  await eraseEverything();
  expect(await (await workStore()).keys()).toEqual([]);
  expect(Object.keys(kept)).toEqual(["other"]);
});
