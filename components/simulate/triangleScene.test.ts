import {expect, it} from "vitest";
import {intersectionOverUnion} from "../stats/agreement/boxes.js";
import {matchBoxes} from "../stats/agreement/matchBoxes.js";
import {type BoxBehaviour, drawBoxes} from "./drawBoxes.js";
import {smallSize, triangleScene} from "./triangleScene.js";

const seeds = Array.from({length: 40}, (_, i) => i);
const size = ({left, top, right, bottom}: {left: number; top: number; right: number; bottom: number}) =>
  Math.max(right - left, bottom - top);

it.each(seeds)("triangleScene(%d) has its triangles, one of them small, inside the picture and apart", (seed) => {
  const {width, height, shapes, truth} = triangleScene(seed);
  expect(shapes.map(({kind}) => kind).sort()).toEqual([
    "circle",
    "circle",
    "square",
    "triangle",
    "triangle",
    "triangle"
  ]);
  expect(truth.filter((box) => size(box) < smallSize)).toHaveLength(1);
  expect(truth).toEqual(shapes.filter(({corners}) => corners.length === 3).map(({box}) => box));
  for (const {box} of shapes) {
    expect(Math.min(box.left, box.top, width - box.right, height - box.bottom)).toBeGreaterThanOrEqual(0);
    for (const other of shapes) if (other.box !== box) expect(intersectionOverUnion(box, other.box)).toBeLessThan(0.2);
  }
  for (const a of shapes) {
    for (const b of shapes) if (a !== b) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.radius + b.radius);
  }
});

it("triangleScene(seed) has the smallest box around the corners of each shape", () => {
  for (const {box, corners} of triangleScene(3).shapes.filter(({corners}) => corners.length > 0)) {
    const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
    expect([box.left, box.right]).toEqual([Math.min(...xs), Math.max(...xs)]);
    expect([box.top, box.bottom]).toEqual([Math.min(...ys), Math.max(...ys)]);
  }
});

it("triangleScene(seed) repeats itself; triangleScene(seed, options) holds what it is asked for, or throws", () => {
  expect(triangleScene(7)).toEqual(triangleScene(7));
  expect(triangleScene(7)).not.toEqual(triangleScene(8));
  expect(triangleScene(1, {triangles: 0, others: 2}).truth).toEqual([]);
  expect(triangleScene(1, {triangles: 5, others: 1}).truth).toHaveLength(5);
  expect(() => triangleScene(1, {triangles: 60})).toThrow("invalid triangles and others; no room for: 60, 3");
  expect(() => triangleScene(1, {width: 20})).toThrow("no room");
  expect(() => triangleScene(1, {others: -1})).toThrow("invalid others; not a whole number ≥ 0: -1");
});

const drawn = (behaviour: BoxBehaviour, seed: number, shake = 0) => {
  const scene = triangleScene(seed);
  return {scene, boxes: drawBoxes(scene, behaviour, {seed, shake})};
};

it("drawBoxes(scene, each triangle) is the truth where the hand does not shake, and near it where it does", () => {
  const {scene, boxes} = drawn("each triangle", 1);
  expect(boxes).toEqual(scene.truth);
  for (const seed of seeds) {
    const {scene, boxes} = drawn("each triangle", seed, 1.5);
    expect(matchBoxes(boxes, scene.truth, {threshold: 0.5}).pairs).toHaveLength(3);
  }
});

it("drawBoxes(scene, one box round all) is one box that holds all triangles, or none", () => {
  const {scene, boxes} = drawn("one box round all", 2);
  expect(boxes).toHaveLength(1);
  for (const {left, top, right, bottom} of scene.truth) {
    expect(boxes[0].left <= left && boxes[0].top <= top && boxes[0].right >= right && boxes[0].bottom >= bottom).toBe(
      true
    );
  }
  expect(drawBoxes(triangleScene(1, {triangles: 0}), "one box round all")).toEqual([]);
});

it("drawBoxes(scene, behaviour) is loose, tight, misses small ones, or takes every shape", () => {
  for (const seed of seeds) {
    const {scene, boxes} = drawn("loose", seed);
    boxes.forEach((box, i) => expect(intersectionOverUnion(box, scene.truth[i])).toBeLessThan(0.75));
    drawn("tight", seed).boxes.forEach((box, i) =>
      expect(intersectionOverUnion(box, scene.truth[i])).toBeCloseTo(0.76 ** 2, 6)
    );
    expect(drawn("misses small ones", seed).boxes).toEqual(scene.truth.filter((box) => size(box) >= smallSize));
    expect(drawn("every shape", seed).boxes).toEqual(scene.shapes.map(({box}) => box));
  }
});

it("drawBoxes(scene, behaviour, {seed, name}) repeats itself, differs by name, and stays in the picture", () => {
  const scene = triangleScene(4);
  const boxes = drawBoxes(scene, "loose", {seed: 1, name: "Ada"});
  expect(drawBoxes(scene, "loose", {seed: 1, name: "Ada"})).toEqual(boxes);
  expect(drawBoxes(scene, "loose", {seed: 1, name: "Ben"})).not.toEqual(boxes);
  for (const seed of seeds) {
    for (const {left, top, right, bottom} of drawBoxes(scene, "loose", {seed, shake: 40})) {
      expect(left >= 0 && top >= 0 && right <= 480 && bottom <= 320 && left <= right && top <= bottom).toBe(true);
    }
  }
  expect(() => drawBoxes(scene, "wild" as BoxBehaviour)).toThrow("invalid behaviour; not one of each triangle");
});
