// @vitest-environment jsdom
import {expect, it} from "vitest";
import {dayDots} from "./dayDots.js";
import {gapAndHarm} from "./gapAndHarm.js";
import {markedLines} from "./markedLines.js";
import {quantilePair} from "./quantilePair.js";
import {unseenBars} from "./unseenBars.js";

const label = (figure: HTMLElement) => figure.querySelector("[role=img]")?.getAttribute("aria-label") ?? "";
const cells = (figure: HTMLElement) =>
  Array.from(figure.querySelectorAll("tbody tr"), (row) => Array.from(row.children, (cell) => cell.textContent));

it("markedLines(lines, {at}) tells where the control stands on every line, and lists all points", () => {
  const line = (name: string, ys: number[]) => ({name, color: "text" as const, points: ys.map((y, x) => ({x, y}))});
  const figure = markedLines([line("frozen", [1, 2, 3]), line("refitted", [4, 5])], {
    title: "It rises",
    xLabel: "Month",
    yLabel: "Error",
    at: 1,
    level: {y: 1, label: "in training"}
  });
  expect(label(figure)).toBe("It rises. Error against Month, from 0 to 2; at 1: frozen 2, refitted 5");
  expect(cells(figure)).toEqual([
    ["0", "1", "4"],
    ["1", "2", "5"],
    ["2", "3", "–"]
  ]);
  expect(figure.textContent).toContain("in training");
});

it("markedLines(lines) draws intervals of points as bands, and lists them", () => {
  const points = [
    {x: 0, y: 2, low: 1, high: 3},
    {x: 1, y: 4, low: 3, high: 8}
  ];
  const options = {title: "Bands", xLabel: "x", yLabel: "y"};
  const figure = markedLines([{name: "a", color: "reference", points}], options);
  expect(cells(figure)).toEqual([
    ["0", "2 (1 to 3)"],
    ["1", "4 (3 to 8)"]
  ]);
  expect(figure.querySelectorAll("path[fill='var(--reference)'], g[fill='var(--reference)'] path")).toHaveLength(1);
});

it("markedLines([]) says that there is nothing to draw", () => {
  expect(markedLines([], {title: "", xLabel: "", yLabel: ""}).textContent).toBe("There is nothing to draw.");
});

it("quantilePair(points, {line}) names the conversion that it draws", () => {
  const points = [1, 2, 3].map((reference) => ({share: reference / 4, reference, current: 3.6 * reference}));
  const line = {name: "m/s → km/h", factor: 3.6, offset: 0};
  const figure = quantilePair(points, {title: "A unit", xLabel: "Before", yLabel: "Now", line});
  expect(label(figure)).toContain("the dashed line is m/s → km/h");
  expect(figure.querySelectorAll("circle")).toHaveLength(3);
});

it("dayDots(panels, {threshold}) tells how many days the rule has right", () => {
  const day = (value: number, yes: boolean) => ({date: 0, value, yes});
  const figure = dayDots(
    [{name: "Oslo", side: "reference", days: [day(1, true), day(2, false), day(9, false), day(8, true)]}],
    {
      title: "Half right",
      label: "Swing",
      threshold: 5,
      thresholdLabel: "wet below",
      words: {yes: "wet", no: "dry"}
    }
  );
  expect(label(figure)).toBe("Half right. Oslo: 2 of 4 days below the threshold, 50 % told right");
  expect(cells(figure)[0]).toEqual(["1970-01-01", "1", "wet"]);
});

it("unseenBars(periods, {chosen}) tells the chosen period, and keeps a share of one in a million visible", () => {
  const period = (label: string, unseen: number) => ({
    label,
    rows: 1_000_000,
    unseen,
    unseenShare: unseen / 1_000_000,
    missing: 0,
    missingShare: 0
  });
  const figure = unseenBars([period("April", 1), period("May", 0)], {title: "One", chosen: "April", row: "departure"});
  expect(label(figure)).toBe("One. April: 1 departure of 1,000,000 with a value never seen, 0 without a value");
  expect(figure.textContent).toContain("0.0001 % never seen");
});

it("gapAndHarm(data, {alarm, harmful}) sorts every use into right, false, missed and silent", () => {
  const use = (gap: number, harm: number) => ({model: "Rule", use: `${gap}`, gap, harm});
  const figure = gapAndHarm([use(0.9, 1), use(0.8, 0), use(0.1, 1), use(0.2, -0.1)], {
    title: "Mixed",
    alarm: 0.5,
    harmful: 0.05
  });
  expect(cells(figure).map((row) => row[4])).toEqual(["right", "false", "missed", "silent, rightly"]);
  expect(cells(figure)[3][3]).toBe("−10 %");
});
