// @vitest-environment jsdom
import {beforeEach, expect, it, vi} from "vitest";
import {lineGuess} from "../../learn/lineGuess.js";
import {setDisabled} from "../field.js";
import {guessLines} from "./guessLines.js";
import {between} from "./sketchDrawing.js";
import {sketchLine} from "./sketchLine.js";

const options = {label: "Late flights", x: [6, 9, 12], xLabel: "Hour", yLabel: "Share", yMin: 0, yMax: 50};
const make = () => {
  const root = sketchLine({...options, yFormat: (y) => `${y} %`});
  document.body.append(root);
  return root;
};
const sliders = (root: HTMLElement) => [...root.querySelectorAll<HTMLInputElement>("input")];
const slide = (slider: HTMLInputElement, value: number) => {
  slider.value = String(value);
  slider.dispatchEvent(new Event("input", {bubbles: true}));
};

beforeEach(() => document.body.replaceChildren());

it("sketchLine(options) holds no line until a point is moved", () => {
  const root = make();
  expect(root.value).toBeNull();
  expect(sliders(root).map((slider) => slider.getAttribute("aria-valuetext"))).toEqual(Array(3).fill("not set"));
});

it("sketchLine(options) has a labelled slider at each x, and speaks once for each change", () => {
  const root = make();
  const heard = vi.fn();
  root.addEventListener("input", heard);
  const [first, , last] = sliders(root);
  expect(first.getAttribute("aria-label")).toBe("Hour 6");
  slide(last, 80);
  expect(root.value).toEqual([25, 25, 40]);
  expect(last.getAttribute("aria-valuetext")).toBe("40 %");
  expect(heard).toHaveBeenCalledTimes(1);
  expect(root.textContent).toContain("Your line goes from 25 % to 40 %, highest at 12 with 40 %.");
});

it("sketchLine(options) starts over", () => {
  const root = make();
  slide(sliders(root)[0], 0);
  root.querySelector("button")!.click();
  expect(root.value).toBeNull();
  expect(document.activeElement).toBe(sliders(root)[0]);
});

it("sketchLine(options) is drawn by a pointer over its frame, unless it is disabled", () => {
  const root = make();
  const svg = root.querySelector("svg")!;
  svg.setPointerCapture = () => {};
  svg.getBoundingClientRect = () => ({left: 0, top: 0, width: 560, height: 240}) as DOMRect;
  const point = (type: string, clientX: number, clientY: number) =>
    svg.dispatchEvent(new MouseEvent(type, {clientX, clientY, button: 0, bubbles: true}));
  point("pointermove", 56, 24);
  expect(root.value).toBeNull();
  point("pointerdown", 56, 24);
  point("pointermove", 544, 500);
  expect(root.value).toEqual([50, 25, 0]);
  point("pointerup", 544, 500);
  setDisabled(root, true);
  point("pointerdown", 56, 200);
  expect(root.value).toEqual([50, 25, 0]);
});

it("sketchLine(options).value takes a line of before, and refuses another", () => {
  const root = make();
  root.value = [0, 10, 20];
  expect(sliders(root).map(({value}) => value)).toEqual(["0", "20", "40"]);
  expect(() => (root.value = [0, 10])).toThrow(RangeError);
  expect(() => (root.value = [0, 10, 60])).toThrow(RangeError);
});

it("sketchLine(options) throws without two places, and without room", () => {
  expect(() => sketchLine({...options, x: [1]})).toThrow(RangeError);
  expect(() => sketchLine({...options, yMin: 50})).toThrow(RangeError);
});

it("between(from, to) fills the places that were jumped over", () => {
  expect(between({index: 0, y: 0}, {index: 2, y: 10})).toEqual([
    {index: 1, y: 5},
    {index: 2, y: 10}
  ]);
  expect(between({index: 2, y: 1}, {index: 1, y: 3})).toEqual([{index: 1, y: 3}]);
  expect(between({index: 1, y: 1}, {index: 1, y: 4})).toEqual([{index: 1, y: 4}]);
});

it("guessLines(options) draws the truth over the guess, and alone where there was none", () => {
  const lines = guessLines({x: [1, 2], guess: [0, 1], truth: [3, 4], name: "so"});
  expect(lines.map(({name, points}) => [name, points.map(({y}) => y)])).toEqual([
    ["your guess", [0, 1]],
    ["so", [3, 4]]
  ]);
  expect(guessLines({x: [1, 2], guess: null, truth: [3, 4], name: "so"})).toHaveLength(1);
});

it("lineGuess(guess, truth) is the mean distance, and where it is largest", () => {
  expect(lineGuess([1, 2, 3], [1, 5, 4])).toEqual({meanGap: 4 / 3, worst: 1});
  expect(() => lineGuess([1], [1, 2])).toThrow(RangeError);
});
