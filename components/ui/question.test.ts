// @vitest-environment jsdom
import {expect, it} from "vitest";
import {question} from "./question.js";

const answers = [
  {label: "Refit the scaler.", reason: "That hides the shift."},
  {label: "Freeze it.", right: true, reason: "Then the shift shows."}
];
const ask = () => question({prompt: "What do you do?", answers});
const choose = (root: HTMLElement, index: number) => root.querySelectorAll<HTMLInputElement>("input")[index].click();
const check = (root: HTMLElement) => root.querySelector("button")?.click();
const outcome = (root: HTMLElement) => root.querySelector("[role=status]")?.textContent;

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

it("question(options) asks for an answer when none is chosen", () => {
  const root = ask();
  check(root);
  expect(outcome(root)).toBe("Choose an answer first.");
  expect(root.value.tries).toBe(0);
});

it("question(options) shows text as text", () => {
  const root = question({prompt: "<b>?</b>", answers});
  expect(root.querySelector("b")).toBeNull();
});

it("question({answers}) throws unless exactly one answer is right", () => {
  expect(() => question({prompt: "?", answers: answers.slice(0, 1)})).toThrow(
    new RangeError("invalid answers; not exactly one right: Refit the scaler.")
  );
});
