// @vitest-environment jsdom
import {expect, it} from "vitest";
import {svgElement} from "../../charts/element.js";
import type {Box} from "../../stats/agreement/boxes.js";
import {setDisabled} from "../field.js";
import {dragged, isMeant, moved, resized} from "./boxGesture.js";
import {boxSurface} from "./boxSurface.js";
import {textLabeller} from "./textLabeller.js";

const field = {width: 200, height: 100};
const box: Box = {left: 20, top: 10, right: 60, bottom: 40};

it("dragged(“new”) is a box in whichever direction the pointer went, cut off at the edge of the picture", () => {
  const to = {x: 10, y: 120};
  expect(dragged("new", box, {from: {x: 50, y: 50}, to, field})).toEqual({left: 10, top: 50, right: 50, bottom: 100});
});

it("dragged(corner) moves two edges, and turns the box over where they pass the others", () => {
  const drag = (x: number, y: number) => dragged("right bottom", box, {from: {x: 60, y: 40}, to: {x, y}, field});
  expect(drag(80, 50)).toEqual({left: 20, top: 10, right: 80, bottom: 50});
  expect(drag(5, 50)).toEqual({left: 5, top: 10, right: 20, bottom: 50});
});

it("moved(box) keeps its size and stays in the picture; resized(box) keeps a smallest size", () => {
  expect(moved(box, {dx: -50, dy: 5}, field)).toEqual({left: 0, top: 15, right: 40, bottom: 45});
  expect(isMeant(resized(box, {dx: -500, dy: -500}, field))).toBe(true);
  expect(resized(box, {dx: 500, dy: 0}, field).right).toBe(200);
});

function surface(value: Box[] = []) {
  const drawing = svgElement("g", {});
  const input = boxSurface({label: "Box the triangles", description: "Three triangles", drawing, ...field, value});
  document.body.replaceChildren(input);
  const heard: Box[][] = [];
  input.addEventListener("input", () => heard.push(input.value));
  const press = (key: string, more = {}) =>
    document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true, ...more}));
  return {input, heard, press};
}

it("boxSurface() is worked by keyboard alone: add, move, resize, delete", () => {
  const {input, heard, press} = surface();
  input.querySelector<HTMLButtonElement>(".button")?.click();
  expect(document.activeElement?.getAttribute("aria-label")).toBe(
    "Box 1: 80 from the left, 30 from the top, 40 wide, 40 high"
  );
  press("ArrowRight");
  press("ArrowDown", {shiftKey: true});
  expect(input.value).toEqual([{left: 85, top: 30, right: 125, bottom: 75}]);
  press("Delete");
  expect(input.value).toEqual([]);
  expect(heard).toHaveLength(4);
  expect(document.activeElement?.textContent).toBe("Add a box");
});

it("boxSurface().value is set without an event, hands out copies, and does nothing while disabled", () => {
  const {input, heard, press} = surface([box]);
  input.value[0].left = 0;
  expect(input.value).toEqual([box]);
  setDisabled(input, true);
  input.querySelector<SVGElement>("[data-box]")?.focus();
  press("Delete");
  expect(input.value).toEqual([box]);
  input.value = [];
  expect(heard).toEqual([]);
});

const items = [
  {id: "a", text: "Works."},
  {id: "b", text: "<b>Great</b>"},
  {id: "c", text: "Not bad."}
];

it("textLabeller() takes a label by key or button, goes on to the next open text, and shows texts as text", () => {
  const input = textLabeller({label: "Feeling", items, labels: ["positive", "negative"], value: {b: "positive"}});
  document.body.replaceChildren(input);
  input.dispatchEvent(new KeyboardEvent("keydown", {key: "2", bubbles: true}));
  expect(input.value).toEqual({a: "negative", b: "positive"});
  expect(input.querySelector(".label-text")?.textContent).toBe("Not bad.");
  Array.from(input.querySelectorAll("button"), (button) => button)
    .find(({textContent}) => textContent === "Back")
    ?.click();
  expect(input.querySelector(".label-text")?.textContent).toBe("<b>Great</b>");
  expect(input.querySelector("[aria-pressed=true]")?.textContent).toBe("positive 1");
});

it("textLabeller() goes on where labels are missing, and ignores keys beyond the labels", () => {
  const input = textLabeller({label: "Feeling", items, labels: ["positive", "negative"], value: {a: "positive"}});
  expect(input.querySelector(".label-progress")?.textContent).toBe("Text 2 of 3; 1 labelled.");
  input.dispatchEvent(new KeyboardEvent("keydown", {key: "3", bubbles: true}));
  expect(input.value).toEqual({a: "positive"});
});
