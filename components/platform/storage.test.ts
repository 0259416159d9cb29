import {IDBFactory, IDBKeyRange, IDBObjectStore} from "fake-indexeddb";
import "fake-indexeddb/auto";
import {afterEach, beforeEach, expect, it, vi} from "vitest";
import {z} from "zod";
import {openStorage} from "./storage.js";

const first = {name: "settings", version: 1, schema: z.object({alpha: z.number()})};
const second = {
  name: "settings",
  version: 2,
  schema: z.object({alpha: z.number(), correction: z.string()}),
  migrations: {1: (old: unknown) => ({...(old as object), correction: "fdr"})}
};

beforeEach(() => {
  vi.stubGlobal("indexedDB", new IDBFactory());
  vi.stubGlobal("IDBKeyRange", IDBKeyRange);
});

afterEach(() => vi.unstubAllGlobals());

it("store.get(key) returns what was set, after opening anew", async () => {
  await (await openStorage()).store(first).set("drift", {alpha: 0.01});
  const storage = await openStorage();
  expect(storage.notice).toBeNull();
  expect(await storage.store(first).get("drift")).toEqual({alpha: 0.01});
  expect(await storage.store(first).get("other")).toBeUndefined();
  expect(await storage.store({...first, name: "else"}).get("drift")).toBeUndefined();
});

it("store.get(key) brings an old value to the version of today", async () => {
  const storage = await openStorage();
  await storage.store(first).set("drift", {alpha: 0.01});
  expect(await storage.store(second).get("drift")).toEqual({alpha: 0.01, correction: "fdr"});
});

it("store.set(key, value) does not overwrite what a newer version saved", async () => {
  const storage = await openStorage();
  await storage.store(second).set("drift", {alpha: 0.01, correction: "holm"});
  await expect(storage.store(first).get("drift")).rejects.toThrow("newer version");
  await expect(storage.store(first).set("drift", {alpha: 0.2})).rejects.toThrow("newer version");
  expect(await storage.store(second).get("drift")).toEqual({alpha: 0.01, correction: "holm"});
});

it("store.get(key) refuses a value that does not fit, and keeps it", async () => {
  const storage = await openStorage();
  await storage.store({...first, schema: z.string()}).set("drift", "torn");
  await expect(storage.store(first).get("drift")).rejects.toThrow("does not fit");
  expect(await storage.exportAll()).toContain("torn");
});

it("store.set(key, value) refuses a value that does not fit, and keeps the old one", async () => {
  const store = (await openStorage()).store(first);
  await store.set("drift", {alpha: 0.01});
  await expect(store.set("drift", {alpha: "high"} as never)).rejects.toThrow("does not fit");
  expect(await store.get("drift")).toEqual({alpha: 0.01});
});

it("store.update(key, change) loses nothing when two tabs count at once", async () => {
  const tabs = [await openStorage(), await openStorage()].map((storage) => storage.store(first));
  const add = (old = {alpha: 0}) => ({alpha: old.alpha + 1});
  await Promise.all(Array.from({length: 40}, (_, i) => tabs[i % 2].update("count", add)));
  expect(await tabs[0].get("count")).toEqual({alpha: 40});
});

it("store.update(key, change) keeps the old value when change throws", async () => {
  const store = (await openStorage()).store(first);
  await store.set("drift", {alpha: 0.01});
  const fail = () => {
    throw new Error("no");
  };
  await expect(store.update("drift", fail)).rejects.toThrow("no");
  expect(await store.get("drift")).toEqual({alpha: 0.01});
});

it("importAll(exportAll()) brings everything to another browser", async () => {
  const old = await openStorage("old");
  await old.store(first).set("a", {alpha: 1});
  await old.store(first).set("b", {alpha: 2});
  const fresh = await openStorage("fresh");
  expect(await fresh.importAll(await old.exportAll(), [second])).toEqual({added: 2, changed: 0, same: 0});
  expect(await fresh.store(second).get("b")).toEqual({alpha: 2, correction: "fdr"});
  expect(JSON.parse(await fresh.exportAll()).records[0]).toMatchObject({key: "a", version: 2});
});

it("importAll(text, definitions) changes nothing when a write fails in the middle", async () => {
  const old = await openStorage("old");
  await old.store(first).set("a", {alpha: 1});
  await old.store(first).set("b", {alpha: 2});
  const text = await old.exportAll();
  const fresh = await openStorage("fresh");
  const put = IDBObjectStore.prototype.put;
  let puts = 0;
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, ...record) {
    if (++puts === 2) throw new Error("the disk is full");
    return put.apply(this, record);
  });
  await expect(fresh.importAll(text, [first])).rejects.toThrow("full");
  vi.restoreAllMocks();
  expect(await fresh.store(first).keys()).toEqual([]);
});

it("importAll(text, definitions) merges what is here with what is in the file, and counts", async () => {
  const merging = {
    ...first,
    merge: (here: {alpha: number}, there: {alpha: number}) => (here.alpha > there.alpha ? here : there)
  };
  const old = await openStorage("old");
  for (const [key, alpha] of [
    ["a", 1],
    ["b", 2],
    ["c", 3]
  ] as const)
    await old.store(first).set(key, {alpha});
  const fresh = await openStorage("fresh");
  for (const [key, alpha] of [
    ["a", 9],
    ["b", 1],
    ["d", 4]
  ] as const)
    await fresh.store(first).set(key, {alpha});
  const text = await old.exportAll();
  expect(await fresh.importAll(text, [merging])).toEqual({added: 1, changed: 1, same: 1});
  expect(await fresh.importAll(text, [merging])).toEqual({added: 0, changed: 0, same: 3});
  expect(await fresh.store(first).entries()).toEqual([
    ["a", {alpha: 9}],
    ["b", {alpha: 2}],
    ["c", {alpha: 3}],
    ["d", {alpha: 4}]
  ]);
});

it("importAll(text, definitions) replaces without a rule, and what cannot be read", async () => {
  const storage = await openStorage();
  await storage.store({...first, schema: z.string()}).set("torn", "torn");
  await storage.store(first).set("whole", {alpha: 2});
  const [torn, whole] = ["torn", "whole"].map((key) => ({store: "settings", key, version: 1, value: {alpha: 1}}));
  const text = JSON.stringify({format: "fieldbook-data", version: 1, records: [torn, whole]});
  expect(await storage.importAll(text, [first])).toEqual({added: 0, changed: 2, same: 0});
  expect(await storage.store(first).entries()).toEqual([
    ["torn", {alpha: 1}],
    ["whole", {alpha: 1}]
  ]);
});

it.each(["disk", "memory"])(
  "importAll(text, definitions) does not overwrite what a newer version saved: %s",
  async (where) => {
    if (where === "memory") vi.stubGlobal("indexedDB", undefined);
    const storage = await openStorage();
    await storage.store(second).set("b", {alpha: 0.01, correction: "holm"});
    const records = ["a", "b"].map((key) => ({store: "settings", key, version: 1, value: {alpha: 1}}));
    const text = JSON.stringify({format: "fieldbook-data", version: 1, records});
    await expect(storage.importAll(text, [first])).rejects.toThrow("newer version");
    expect(await storage.store(first).keys()).toEqual(["b"]);
  }
);

it("store.update(key, change) keeps the old value when the browser dies in the middle of the write", async () => {
  const store = (await openStorage()).store(first);
  await store.set("drift", {alpha: 0.01});
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, ...record) {
    const request = put.apply(this, record);
    this.transaction.abort();
    return request;
  });
  await expect(store.update("drift", () => ({alpha: 0.5}))).rejects.toThrow();
  vi.restoreAllMocks();
  expect(await (await openStorage()).store(first).get("drift")).toEqual({alpha: 0.01});
});

it("store.set(key, value) says in words that there is no room, and keeps what was there", async () => {
  const store = (await openStorage()).store(first);
  await store.set("drift", {alpha: 0.01});
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
    throw new DOMException("Quota exceeded.", "QuotaExceededError");
  });
  await expect(store.set("drift", {alpha: 0.5})).rejects.toThrow(/no room left.*still there/);
  vi.restoreAllMocks();
  expect(await store.get("drift")).toEqual({alpha: 0.01});
});

it.each(["", "[]", '{"format":"fieldbook-data","version":1,"records":[{"store":"who","key":"a","version":1}]}'])(
  "importAll(%j, definitions) refuses the file and changes nothing",
  async (text) => {
    const storage = await openStorage();
    await storage.store(first).set("drift", {alpha: 0.01});
    await expect(storage.importAll(text, [first])).rejects.toThrow("Nothing was changed");
    expect(await storage.store(first).keys()).toEqual(["drift"]);
  }
);

it("openStorage() falls back to memory, with a notice, where the browser blocks it", async () => {
  const blocked = () => {
    throw new DOMException("denied", "SecurityError");
  };
  vi.stubGlobal("indexedDB", {open: blocked});
  const storage = await openStorage();
  expect(storage.notice).toContain("keeps nothing");
  await storage.store(first).set("drift", {alpha: 0.01});
  expect(await storage.store(first).get("drift")).toEqual({alpha: 0.01});
  expect(await storage.store(first).keys()).toEqual(["drift"]);
});

it("store.entries() and store.get(key) live with records of a newer version in another tab", async () => {
  const [here, there] = [await openStorage(), await openStorage()];
  await there.store(second).set("new", {alpha: 1, correction: "holm"});
  await here.store(first).set("old", {alpha: 2});
  expect(await here.store(first).entries()).toEqual([["old", {alpha: 2}]]);
  await expect(here.store(first).get("new")).rejects.toThrow("Reload the page");
  expect(await here.exportAll()).toContain("holm");
});

it("storage.eraseAll() is heard in another tab, which keeps working", async () => {
  const [here, there] = [await openStorage(), await openStorage()];
  await here.store(first).set("drift", {alpha: 0.01});
  const heard = new Promise((resolve) => here.onChange(resolve));
  await there.eraseAll();
  expect(await heard).toBe("");
  expect(await here.store(first).get("drift")).toBeUndefined();
  await here.store(first).set("drift", {alpha: 0.02});
  expect(await there.store(first).get("drift")).toEqual({alpha: 0.02});
});

it("storage.onChange(listener) hears of changes in another tab", async () => {
  const [here, there] = [await openStorage(), await openStorage()];
  const heard = new Promise((resolve) => here.onChange(resolve));
  await there.store(first).set("drift", {alpha: 0.01});
  expect(await heard).toBe("settings/drift");
});
