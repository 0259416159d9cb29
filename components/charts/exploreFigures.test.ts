// @vitest-environment jsdom
import {expect, it} from "vitest";
import {funnelDots} from "./funnelDots.js";
import {pairDots} from "./pairDots.js";
import {uprightBars} from "./uprightBars.js";

const label = (figure: HTMLElement) => figure.querySelector("[role=img]")?.getAttribute("aria-label") ?? "";
const cells = (figure: HTMLElement) =>
  Array.from(figure.querySelectorAll("tbody tr"), (row) => Array.from(row.children, (cell) => cell.textContent));

it("uprightBars(bars, {highlight, facts}) tells the highlighted bar and lists the facts of all", () => {
  const bars = [1, 2, 3].map((value) => ({label: `${value} h`, value, facts: [10 * value]}));
  const figure = uprightBars(bars, {
    title: "It rises",
    xLabel: "Hour",
    yLabel: "Late",
    facts: ["Flights"],
    highlight: ["2 h"],
    level: {y: 2.5, label: "all day"}
  });
  expect(label(figure)).toBe("It rises. Late by Hour, from 1 h to 3 h; 2 h: 2");
  expect(cells(figure)).toEqual([
    ["1 h", "1", "10"],
    ["2 h", "2", "20"],
    ["3 h", "3", "30"]
  ]);
  expect(figure.querySelectorAll("rect")).toHaveLength(3);
  expect(figure.textContent).toContain("all day");
});

it("uprightBars(bars) refuses a value below zero, and says that nothing is to be drawn", () => {
  const words = {title: "", xLabel: "", yLabel: ""};
  expect(() => uprightBars([{label: "a", value: -1}], words)).toThrow("invalid value of a; not at least 0: -1");
  expect(uprightBars([], words).textContent).toBe("There is nothing to draw.");
});

it("funnelDots(groups, {smallest}) counts those outside the band, names some and empties the small ones", () => {
  const data = [
    {name: "tiny", rows: 4, share: 0.5},
    {name: "large", rows: 1000, share: 0.4},
    {name: "usual", rows: 900, share: 0.2}
  ];
  const figure = funnelDots(data, {
    title: "Small ones scatter",
    rowsLabel: "Rows",
    shareLabel: "Late",
    overall: 0.2,
    band: (rows) => ({low: 0.2 - 1 / Math.sqrt(rows), high: 0.2 + 1 / Math.sqrt(rows)}),
    smallest: 10,
    named: ["tiny"]
  });
  expect(label(figure)).toContain("3 groups of 4 to 1,000; 20 % over all; 1 outside the funnel of chance");
  expect(cells(figure)[0]).toEqual(["tiny", "4", "50 %"]);
  const fills = Array.from(figure.querySelectorAll("circle"), (dot) => dot.getAttribute("fill"));
  expect(fills).toEqual(["var(--background)", "var(--reference)", "var(--reference)"]);
  expect(figure.querySelector("svg")?.textContent).toContain("tiny");
});

it("pairDots(pairs, {names}) tells both shares of every pair, and how many rows are behind them", () => {
  const figure = pairDots(
    [
      {
        label: "East",
        sides: [
          {share: 0.2, rows: 10},
          {share: 0.3, rows: 2000}
        ]
      }
    ],
    {title: "B is higher", label: "Late", names: ["A", "B"], rows: "flights"}
  );
  expect(label(figure)).toBe("B is higher. East: A 20 %, B 30 %");
  expect(cells(figure)).toEqual([["East", "20 %", "10", "30 %", "2,000"]]);
});
