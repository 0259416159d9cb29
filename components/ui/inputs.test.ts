// @vitest-environment jsdom
import {beforeEach, expect, it, vi} from "vitest";
import {button} from "./button.js";
import {checkboxes} from "./checkboxes.js";
import {type Input, setError} from "./field.js";
import {fileDrop} from "./fileDrop.js";
import {number} from "./number.js";
import {radio} from "./radio.js";
import {range} from "./range.js";
import {select} from "./select.js";
import {text} from "./text.js";

beforeEach(() => document.body.replaceChildren());

it("number(options) keeps the last number that fits, and says what is wrong beside the box", () => {
  const input = onPage(number({label: "Alpha", min: 0, max: 1, value: 0.05}));
  const heard = listen(input);
  type(input, "7");
  expect(input.value).toBe(0.05);
  expect(heard).not.toHaveBeenCalled();
  expect(input.querySelector("[role='alert']")?.textContent).toBe("Please give a number from 0 to 1.");
  type(input, "0.01");
  expect(input.value).toBe(0.01);
  expect(heard).toHaveBeenCalledTimes(1);
  expect(input.querySelector("[role='alert']")?.textContent).toBe("");
});

it("range(options) keeps slider and box together", () => {
  const input = onPage(range({label: "Size", min: 0, max: 10, value: 3}));
  const [slider, box] = input.querySelectorAll("input");
  box.value = "7";
  box.dispatchEvent(new Event("input", {bubbles: true}));
  expect([input.value, slider.value]).toEqual([7, "7"]);
  box.value = "70";
  box.dispatchEvent(new Event("input", {bubbles: true}));
  expect(input.value).toBe(7);
});

it.each([
  ["range", () => range({label: "L", min: 0, max: 1})],
  ["number", () => number({label: "L", value: 1})],
  ["select", () => select({label: "L", options: ["a", "b"]})],
  ["text", () => text({label: "L"})],
  ["fileDrop", () => fileDrop({label: "L"})]
])("%s(options) has a label that belongs to its control", (_, make: () => Input<unknown>) => {
  const input = onPage(make());
  const label = input.querySelector("label");
  expect(label?.textContent).toBe("L");
  expect(label?.control).toBe(input.querySelector("input, select"));
});

it("radio(options) and select(options) give values of any kind, and refuse those that are no option", () => {
  const options = [
    {value: null, label: "any"},
    {value: 5, label: "five"}
  ];
  for (const input of [radio({label: "L", options}), select({label: "L", options})]) {
    expect(input.value).toBeNull();
    input.value = 5;
    expect(input.value).toBe(5);
    expect(() => (input.value = 6)).toThrow(new RangeError("invalid value; not one of the options: 6"));
  }
});

it("checkboxes(options) gives the ticked ones in the order of the options", () => {
  const input = checkboxes({label: "L", options: ["a", "b", "c"], value: ["c"]});
  input.querySelectorAll("input")[0].click();
  expect(input.value).toEqual(["a", "c"]);
});

it("button(options) counts presses and tells of each", () => {
  const input = onPage(button({label: "Run"}));
  const heard = listen(input);
  input.querySelector("button")?.click();
  expect([input.value, heard.mock.calls.length]).toEqual([1, 1]);
});

it("setError(input, message) marks the control and leaves the value", () => {
  const input = select({label: "L", options: ["a"]});
  setError(input, "no");
  expect(input.querySelector("select")?.getAttribute("aria-invalid")).toBe("true");
  setError(input, null);
  expect(input.querySelector("select")?.hasAttribute("aria-invalid")).toBe(false);
});

it("fileDrop(options) goes back to the file before when the new one is rejected", () => {
  const input = fileDrop({label: "Reference file"});
  const [good, bad] = [new File(["a"], "good.csv"), new File([""], "<img>.csv")];
  choose(input, good);
  expect(input.value).toBe(good);
  choose(input, bad);
  expect(input.querySelector("img")).toBeNull();
  input.reject("<img>.csv: it is empty");
  expect(input.value).toBe(good);
  expect(input.querySelector("[role='alert']")?.textContent).toBe("<img>.csv: it is empty");
  expect(input.textContent).toContain("good.csv");
});

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

function choose(input: HTMLElement, file: File): void {
  const chooser = input.querySelector("input")!;
  Object.defineProperty(chooser, "files", {value: [file], configurable: true});
  chooser.dispatchEvent(new Event("change", {bubbles: true}));
}
