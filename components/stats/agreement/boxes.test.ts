import {expect, it} from "vitest";
import {type Box, diceCoefficient, generalisedIntersectionOverUnion, intersectionOverUnion} from "./boxes.js";

// The first five pairs are a published example of the convention in which edges are pixels.
it.each([
  [[39, 63, 203, 112], [54, 66, 198, 114], 0.7958, 0.79801],
  [[49, 75, 203, 125], [42, 78, 186, 126], 0.7878, 0.7899],
  [[31, 69, 201, 125], [18, 63, 235, 135], 0.6093, 0.6125],
  [[50, 72, 197, 121], [54, 72, 198, 120], 0.9466, 0.9472],
  [[35, 51, 196, 110], [36, 60, 180, 108], 0.7277, 0.731],
  [[0, 0, 10, 10], [10, 10, 20, 20], 0, 0.0041]
])("intersectionOverUnion(%j, %j) is %d, and %d where edges are pixels", (a, b, continuous, pixels) => {
  expect(intersectionOverUnion(box(a), box(b))).toBeCloseTo(continuous, 4);
  expect(intersectionOverUnion(box(a), box(b), {inclusive: true})).toBeCloseTo(pixels, 4);
  expect(intersectionOverUnion(box(b), box(a))).toBe(intersectionOverUnion(box(a), box(b)));
});

it("generalisedIntersectionOverUnion(a, b) and diceCoefficient(a, b) of two squares that share a quarter", () => {
  const [a, b] = [box([50, 50, 150, 150]), box([100, 100, 200, 200])];
  expect(intersectionOverUnion(a, b)).toBeCloseTo(1 / 7, 12);
  expect(generalisedIntersectionOverUnion(a, b)).toBeCloseTo(-0.0794, 4);
  expect(diceCoefficient(a, b)).toBeCloseTo(0.25, 12);
});

it("generalisedIntersectionOverUnion(a, b) falls with distance where nothing is shared", () => {
  const values = [20, 40, 4000].map((x) =>
    generalisedIntersectionOverUnion(box([0, 0, 10, 10]), box([x, 0, x + 10, 10]))
  );
  expect(values[0]).toBeCloseTo(-1 / 3, 12);
  expect(values[1]).toBeLessThan(values[0]);
  expect(values[2]).toBeGreaterThan(-1);
});

it("intersectionOverUnion(a, a) is 1, and 0 for boxes without area", () => {
  expect(intersectionOverUnion(box([1, 2, 5, 9]), box([1, 2, 5, 9]))).toBe(1);
  expect(intersectionOverUnion(box([1, 1, 1, 1]), box([1, 1, 1, 1]))).toBe(0);
  expect(generalisedIntersectionOverUnion(box([1, 1, 1, 1]), box([1, 1, 1, 1]))).toBe(0);
  expect(diceCoefficient(box([1, 1, 1, 1]), box([1, 1, 1, 1]))).toBe(0);
});

it("intersectionOverUnion(a, b) refuses edges that are swapped or no numbers", () => {
  expect(() => intersectionOverUnion(box([5, 0, 1, 1]), box([0, 0, 1, 1]))).toThrow(/^invalid box; /);
  expect(() => intersectionOverUnion(box([0, 0, 1, 1]), box([0, NaN, 1, 1]))).toThrow(/^invalid box; /);
});

function box([left, top, right, bottom]: readonly number[]): Box {
  return {left, top, right, bottom};
}
