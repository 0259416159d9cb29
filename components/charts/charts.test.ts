// @vitest-environment jsdom
import {expect, it} from "vitest";
import {bars} from "./bars.js";
import {distributionPair} from "./distributionPair.js";
import type {DistributionColumn} from "./distributionShape.js";
import {ecdfPair} from "./ecdfPair.js";
import {type EffectColumn, effectBand} from "./effectBand.js";
import {snapshotText} from "./snapshotText.js";
import {sparkDistribution} from "./sparkDistribution.js";
import {timeLines} from "./timeLines.js";

const delay: DistributionColumn = {
  name: "delay",
  kind: "number",
  distribution: {
    type: "histogram",
    edges: [0, 10, 20, 30],
    reference: [60, 30, 10],
    current: [30, 40, 25],
    outside: {reference: 0, current: 5}
  }
};
const carrier: DistributionColumn = {
  name: "carrier <b>",
  kind: "category",
  distribution: {
    type: "bars",
    values: ["WN", "<img src=x onerror=alert(1)>"],
    reference: [80, 0],
    current: [70, 10],
    otherReference: 20,
    otherCurrent: 20
  }
};
const effect = (name: string, value: number, verdict: EffectColumn["verdict"]): EffectColumn => ({
  name,
  verdict,
  effect: {name: "TV", value, low: 0.8 * value, high: 1.2 * value, threshold: 0.05, noDriftBand: {low: 0, high: 0.01}}
});
const effects = [effect("a", 0.01, "no drift"), effect("b", 0.2, "drift")];

it("distributionPair(column) draws a histogram as it did", async () => {
  const figure = distributionPair(delay, {units: "minutes"});
  expect(title(figure)).toBe("30 % of the values of “delay” would have to move to make both sides alike");
  await expect(snapshotText(figure)).toMatchFileSnapshot("snapshots/histogram.html");
});

it("distributionPair(column) draws categories as it did, and marks those never seen", async () => {
  const figure = distributionPair(carrier);
  expect(figure.querySelector("img, b")).toBeNull();
  expect(figure.textContent).toContain("(new)");
  await expect(snapshotText(figure)).toMatchFileSnapshot("snapshots/categories.html");
});

it("distributionPair(column) says so where there is nothing to draw", () => {
  expect(distributionPair({...delay, distribution: null}).textContent).toContain("no values");
});

it("sparkDistribution(column) draws both sides on one scale, hidden from screen readers", () => {
  const spark = sparkDistribution(delay, {width: 32, height: 13});
  expect(spark.getAttribute("aria-hidden")).toBe("true");
  const [reference, current] = Array.from(spark.querySelectorAll("path"), (path) => path.getAttribute("d"));
  expect(reference).toBe("M1 12V2H11V7H21V10.3H31V12Z"); // 60, 30 and 10 % of 10 pixels' worth of 60 %
  expect(current).toBe("M1 12V7H11V5.3H21V7.8H31V12");
});

it("sparkDistribution(column) draws one line where there is one side", () => {
  const counts = {values: ["a"], reference: [1], current: [0], otherReference: 0, otherCurrent: 0};
  expect(sparkDistribution({...delay, distribution: {type: "bars", ...counts}}).querySelectorAll("path")).toHaveLength(
    1
  );
});

it("effectBand(columns) ranks columns in multiples of their thresholds", async () => {
  const figure = effectBand(effects);
  expect(title(figure)).toBe("1 of 2 columns reaches its threshold; “b” is strongest, at 4 times its own");
  expect(Array.from(figure.querySelectorAll("tbody th"), (cell) => cell.textContent)).toEqual(["b", "a"]);
  await expect(snapshotText(figure)).toMatchFileSnapshot("snapshots/effects.html");
});

it("effectBand(column) says when an interval leaves the matter open", () => {
  expect(title(effectBand(effect("a", 0.05, "no drift")))).toContain("may lie on either side of the threshold");
  expect(title(effectBand(effects[0]))).toContain("lies below the threshold");
});

it("ecdfPair(values, options) finds and draws the largest gap", () => {
  const figure = ecdfPair({reference: [1, 2, 3, 4], current: [3, 4, 5, 6]}, {label: "Value"});
  expect(title(figure)).toBe("The curves are furthest apart at 2: D = 0.5");
  expect(figure.querySelector("svg")?.textContent).toContain("D = 0.5");
});

it("timeLines(data, options) tells both sides apart by dash and name", () => {
  const points = (start: number) =>
    [0, 1, 2].map((i) => ({time: new Date(Date.UTC(2001, start + i)), value: i + start}));
  const figure = timeLines(
    {reference: points(0), current: points(3), split: new Date(Date.UTC(2001, 3))},
    {label: "Mean"}
  );
  expect(title(figure)).toBe("Mean: 1 on average before, 4 after");
  expect(figure.querySelectorAll("[stroke-dasharray='6 3']")).toHaveLength(1);
  expect(figure.querySelector("svg")?.textContent).toMatch(/reference.*current/);
});

it("bars(data, options) refuses a bar below zero, since bars start there", () => {
  expect(() => bars([{label: "a", value: -1}], {label: "Seconds"})).toThrow(
    new RangeError("invalid value of a; not at least 0: -1")
  );
  expect(
    title(
      bars(
        [
          {label: "a", value: 1},
          {label: "b", value: 2}
        ],
        {label: "Seconds"}
      )
    )
  ).toBe("“b” is highest, at 2");
});

it("every figure is one image with a text alternative, and no group inside has a name", () => {
  for (const figure of [distributionPair(delay), distributionPair(carrier), effectBand(effects)]) {
    const images = figure.querySelectorAll("[role='img']");
    expect(images).toHaveLength(1);
    expect(images[0].getAttribute("aria-label")).toContain(title(figure));
    expect(figure.querySelector("g[aria-label], g[aria-description]")).toBeNull();
  }
});

it("a figure turns into a table, and a redraw of that name stays one", () => {
  const first = distributionPair(delay, {name: "delay"});
  first.querySelector("button")?.click();
  expect(isTable(first)).toBe(true);
  expect(isTable(distributionPair(delay, {name: "delay"}))).toBe(true);
  expect(isTable(distributionPair(delay))).toBe(false);
  first.querySelector("button")?.click();
  expect(isTable(distributionPair(delay, {name: "delay"}))).toBe(false);
});

function title(figure: Element): string {
  return figure.querySelector(".figure-title")?.textContent ?? "";
}

function isTable(figure: Element): boolean {
  const table = figure.querySelector<HTMLElement>(".figure-table");
  const drawing = figure.querySelector<HTMLElement>(".figure-drawing");
  return table?.hidden === false && drawing?.hidden === true;
}
