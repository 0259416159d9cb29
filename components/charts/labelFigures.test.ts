// @vitest-environment jsdom
import {expect, it} from "vitest";
import {triangleScene} from "../simulate/triangleScene.js";
import {boxOverlay} from "./boxOverlay.js";
import {heatMap} from "./heatMap.js";
import {intervalDots} from "./intervalDots.js";
import {sceneWords} from "./sceneDrawing.js";

const label = (figure: HTMLElement) => figure.querySelector("[role=img]")?.getAttribute("aria-label") ?? "";
const rows = (figure: HTMLElement) =>
  Array.from(figure.querySelectorAll("tbody tr"), (row) => Array.from(row.children, (cell) => cell.textContent));

it("heatMap(values, names, options) tells its lowest and highest cell, and leaves empty ones out", () => {
  const names = {rows: ["Ada", "Ben"], columns: ["Ada", "Ben"]};
  const options = {title: "They agree", rowLabel: "Annotator", columnLabel: "Annotator", valueLabel: "Kappa"};
  const figure = heatMap(
    [
      [null, 0.25],
      [0.75, null]
    ],
    names,
    options
  );
  expect(label(figure)).toBe("They agree. Kappa, lowest: Ada and Ben 0.25; highest: Ben and Ada 0.75");
  expect(rows(figure)).toEqual([
    ["Ada", "–", "0.25"],
    ["Ben", "0.75", "–"]
  ]);
  expect(figure.querySelectorAll("svg rect")).toHaveLength(2);
});

it("heatMap([]) says that there is nothing to draw", () => {
  const options = {title: "", rowLabel: "", columnLabel: "", valueLabel: ""};
  expect(heatMap([], {rows: [], columns: []}, options).textContent).toBe("There is nothing to draw.");
});

it("intervalDots(data, {level}) tells every estimate with its interval, and draws no interval where there is none", () => {
  const figure = intervalDots(
    [
      {label: "kappa", value: 0.4, low: 0.1, high: 0.6},
      {label: "percent", value: 0.7}
    ],
    {title: "Chance matters", label: "Agreement", level: {x: 0, label: "chance"}}
  );
  expect(label(figure)).toBe("Chance matters. Agreement: kappa 0.4 (0.1 to 0.6); percent 0.7");
  expect(rows(figure)).toEqual([
    ["kappa", "0.4", "0.1", "0.6"],
    ["percent", "0.7", "–", "–"]
  ]);
  expect(figure.textContent).toContain("chance");
});

it("boxOverlay(scene, readers) draws every reader's boxes on a picture of their own, and lists them", () => {
  const scene = triangleScene(3);
  const readers = [
    {name: "Ada", boxes: scene.truth},
    {name: "Ben", boxes: [{left: 1, top: 2, right: 11, bottom: 22}]}
  ];
  const figure = boxOverlay(scene, readers, {title: "They differ"});
  expect(label(figure)).toBe("They differ. Ada drew 3 boxes, Ben drew 1 box");
  expect(rows(figure).at(-1)).toEqual(["Ben 1", "1", "2", "10", "20"]);
  expect(figure.querySelectorAll("svg")).toHaveLength(2);
  expect(figure.querySelectorAll("svg rect")).toHaveLength(4);
});

it("sceneWords(scene) says where every shape is", () => {
  const words = sceneWords(triangleScene(3));
  expect(words.match(/triangle/g)).toHaveLength(3);
  expect(words).toMatch(/^A picture of 6 shapes: a /);
});
