// @vitest-environment jsdom
import "fake-indexeddb/auto";
import {beforeEach, expect, it, vi} from "vitest";
import {type WorkOf, workKey} from "../../learn/work.js";
import {ownData, workStore} from "../../platform/ownData.js";
import {keptWork} from "./keptWork.js";

let id = "";
let made = 0;
const guess = (value: number) => ({type: "prediction" as const, question: "?", guess: value});
const kept = async () => (await workStore()).get(workKey("/", id)) as Promise<WorkOf<"prediction"> | undefined>;

beforeEach(() => {
  document.body.replaceChildren();
  id = `piece-${++made}`;
});

it("keptWork(root, options) is busy until it has shown what is kept", async () => {
  const {root, shown} = piece();
  expect(root.getAttribute("aria-busy")).toBe("true");
  await vi.waitFor(() => expect(root.hasAttribute("aria-busy")).toBe(false));
  expect(shown).toEqual([undefined]);
});

it("keptWork(root, options).update(change) keeps the time of the first change", async () => {
  const {work} = piece();
  await work.update(() => guess(1));
  const first = (await kept())?.first;
  await work.update((old) => guess(Number(old?.guess) + 1));
  expect(await kept()).toMatchObject({guess: 2, first});
});

it("keptWork(root, options) shows nothing older than what is being written", async () => {
  const {work, shown} = piece();
  await Promise.all([1, 2, 3].map((value) => work.update(() => guess(value))));
  expect(shown).toHaveLength(1);
  expect(shown[0]).toMatchObject({guess: 3});
});

it("keptWork(root, options) shows a change that cannot be written, and says so to the caller", async () => {
  const {work, shown} = piece();
  const store = await workStore();
  const open = vi.spyOn(await ownData(), "store");
  open.mockReturnValue({...store, update: () => Promise.reject(new Error("disk full"))} as never);
  await expect(work.update(() => guess(4))).rejects.toThrow("disk full");
  open.mockRestore();
  expect(shown.at(-1)).toMatchObject({guess: 4});
});

it("keptWork(root, options) shows the changes of others until it leaves the page", async () => {
  const [here, there] = [piece(), piece()];
  await there.work.update(() => guess(1));
  await vi.waitFor(() => expect(here.shown.at(-1)).toMatchObject({guess: 1}));
  here.root.remove();
  await there.work.update(() => guess(2));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(here.shown.at(-1)).toMatchObject({guess: 1});
});

function piece() {
  const root = document.createElement("div");
  const shown: (WorkOf<"prediction"> | undefined)[] = [];
  document.body.append(root);
  const work = keptWork(root, {id, type: "prediction", show: (value) => void shown.push(value)});
  return {root, shown, work};
}
