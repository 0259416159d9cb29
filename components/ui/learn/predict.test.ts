// @vitest-environment jsdom
import "fake-indexeddb/auto";
import {beforeEach, expect, it, vi} from "vitest";
import {workKey} from "../../learn/work.js";
import {ownData, workStore} from "../../platform/ownData.js";
import {range} from "../range.js";
import {radio} from "../radio.js";
import {predict} from "./predict.js";

beforeEach(async () => {
  document.body.replaceChildren();
  await (await ownData()).eraseAll();
});

it("predict(options) shows nothing before the reader commits, and then keeps the guess", async () => {
  const guess = range({label: "Guess", min: 0, max: 10, value: 4});
  const answer = (x: number) => `${x}, not 7`;
  const input = onPage(predict({id: "a", question: "How much?", input: guess, content: ["the answer"], answer}));
  const heard = listen(input);
  type(guess, "6");
  expect(heard).not.toHaveBeenCalled();
  expect(input.value).toEqual({guess: null, committed: false});
  press(input, "Commit to this guess");
  expect(heard).toHaveBeenCalledTimes(1);
  expect(input.value).toEqual({guess: 6, committed: true});
  expect(input.querySelector<HTMLElement>(".predict-content")?.hidden).toBe(false);
  expect(input.querySelector("[role='status']")?.textContent).toBe("6, not 7");
  expect(guess.querySelector("input")?.disabled).toBe(true);
  await vi.waitFor(async () => expect(await kept("a")).toMatchObject({question: "How much?", guess: 6}));
  input.value = {guess: null, committed: false};
  expect(input.querySelector<HTMLElement>(".predict-content")?.hidden).toBe(true);
  expect(guess.querySelector("input")?.disabled).toBe(false);
});

it("predict(options) lets a reader go on without guessing, and remembers that", async () => {
  const input = ask("b");
  press(input, "Show without guessing");
  expect(input.value).toEqual({guess: null, committed: true});
  await vi.waitFor(async () => expect(await kept("b")).toMatchObject({guess: null}));
});

it("predict(options) shows the guess of before, and tells the page of it", async () => {
  press(ask("c"), "Commit to this guess");
  await vi.waitFor(async () => expect(await kept("c")).toBeDefined());
  const again = ask("c");
  const heard = listen(again);
  await vi.waitFor(() => expect(again.value).toEqual({guess: 5, committed: true}));
  expect(heard).toHaveBeenCalledTimes(1);
});

it("predict(options) asks anew where the guess of before is no option any more", async () => {
  const make = (options: string[]) => onPage(predict({id: "d", question: "?", input: radio({label: "G", options})}));
  const first = make(["up", "down"]);
  first.querySelectorAll<HTMLInputElement>("input")[1].click();
  press(first, "Commit to this guess");
  await vi.waitFor(async () => expect(await kept("d")).toMatchObject({guess: "down"}));
  const again = make(["rises", "falls"]);
  await vi.waitFor(() => expect(again.hasAttribute("aria-busy")).toBe(false));
  expect(again.value).toEqual({guess: null, committed: false});
});

it("predict(options) hides the content again when everything is erased", async () => {
  const input = ask("e");
  press(input, "Commit to this guess");
  await vi.waitFor(async () => expect(await kept("e")).toBeDefined());
  await (await ownData()).eraseAll();
  await vi.waitFor(() => expect(input.value).toEqual({guess: null, committed: false}));
});

function ask(id: string) {
  return onPage(predict({id, question: "How much?", input: range({label: "Guess", min: 0, max: 10}), content: ["x"]}));
}

async function kept(id: string) {
  return (await workStore()).get(workKey("/", id));
}

function press(root: HTMLElement, label: string): void {
  [...root.querySelectorAll("button")].find(({textContent}) => textContent === label)?.click();
}

function onPage<E extends HTMLElement>(input: E): E {
  document.body.append(input);
  return input;
}

function listen(input: HTMLElement) {
  const heard = vi.fn();
  input.addEventListener("input", heard);
  return heard;
}

function type(input: HTMLElement, words: string): void {
  const box = input.querySelector("input")!;
  box.value = words;
  box.dispatchEvent(new Event("input", {bubbles: true}));
}
