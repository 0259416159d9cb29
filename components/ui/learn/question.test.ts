// @vitest-environment jsdom
import "fake-indexeddb/auto";
import {beforeEach, expect, it, vi} from "vitest";
import {workKey} from "../../learn/work.js";
import {workStore} from "../../platform/ownData.js";
import {question} from "./question.js";

const answers = [
  {label: "Refit the scaler.", reason: "That hides the shift."},
  {label: "Freeze it.", right: true, reason: "Then the shift shows."}
];
let id = "";
let made = 0;
const ask = () => {
  const root = question({id, prompt: "What do you do?", answers});
  document.body.append(root);
  return root;
};
const choose = (root: HTMLElement, index: number) => root.querySelectorAll<HTMLInputElement>("input")[index].click();
const check = (root: HTMLElement) => root.querySelector("button")?.click();
const outcome = (root: HTMLElement) => root.querySelector("[role=status]")?.textContent;
const kept = async () => (await workStore()).get(workKey("/", id));

beforeEach(() => {
  document.body.replaceChildren();
  id = `question-${++made}`;
});

it("question(options) is a fieldset with a legend and one radio button per answer", () => {
  const root = ask();
  expect(root.tagName).toBe("FIELDSET");
  expect(root.querySelector("legend")?.textContent).toBe("What do you do?");
  expect(root.querySelectorAll("input[type=radio]")).toHaveLength(2);
});

it("question(options) tells nothing before an answer is checked", () => {
  const root = ask();
  choose(root, 1);
  expect(root.value).toEqual({chosen: null, right: false, tries: 0});
  expect(outcome(root)).toBe("");
});

it("question(options) gives the reason of the answer that was checked, and may be tried again", () => {
  const root = ask();
  let inputs = 0;
  root.addEventListener("input", () => inputs++);
  choose(root, 0);
  check(root);
  expect(outcome(root)).toBe("Not quite. That hides the shift.");
  choose(root, 1);
  check(root);
  expect(outcome(root)).toBe("Right. Then the shift shows.");
  expect(root.value).toEqual({chosen: "Freeze it.", right: true, tries: 2});
  expect(inputs).toBe(2);
});

it("question(options) keeps the answer, and that the first one was wrong", async () => {
  const root = ask();
  for (const index of [0, 1]) {
    choose(root, index);
    check(root);
  }
  const whole = {prompt: "What do you do?", chosen: "Freeze it.", right: true, tries: 2, missed: true};
  const card = {answer: "Freeze it.", reason: "Then the shift shows."};
  await vi.waitFor(async () => expect(await kept()).toMatchObject({...whole, ...card}));
  const again = ask();
  await vi.waitFor(() => expect(again.value).toEqual({chosen: "Freeze it.", right: true, tries: 2}));
  expect(again.querySelectorAll<HTMLInputElement>("input")[1].checked).toBe(true);
  expect(outcome(again)).toBe("Right. Then the shift shows.");
});

it("question(options) marks nothing as missed where the first answer is right", async () => {
  const root = ask();
  for (const index of [1, 0]) {
    choose(root, index);
    check(root);
  }
  await vi.waitFor(async () => expect(await kept()).toMatchObject({missed: false, right: false, tries: 2}));
});

it("question(options) leaves what one is about to choose when what is kept is read", async () => {
  const root = ask();
  choose(root, 0);
  await vi.waitFor(() => expect(root.hasAttribute("aria-busy")).toBe(false));
  expect(root.querySelectorAll<HTMLInputElement>("input")[0].checked).toBe(true);
});

it("question(options) asks for an answer when none is chosen", () => {
  const root = ask();
  check(root);
  expect(outcome(root)).toBe("Choose an answer first.");
  expect(root.value.tries).toBe(0);
});

it("question(options) shows text as text", () => {
  const root = question({id: "b", prompt: "<b>?</b>", answers});
  expect(root.querySelector("b")).toBeNull();
});

it("question({answers}) throws unless exactly one answer is right", () => {
  expect(() => question({id: "c", prompt: "?", answers: answers.slice(0, 1)})).toThrow(
    new RangeError("invalid answers; not exactly one right: Refit the scaler.")
  );
});
