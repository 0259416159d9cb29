// @vitest-environment jsdom
import {expect, it} from "vitest";
import {heatMap} from "./heatMap.js";
import {intervalDots} from "./intervalDots.js";

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
