import {between, wholeAtLeast} from "../math/assert.js";
import {cos, sin} from "../math/elementary.js";
import {createRandom, type Random} from "../math/random.js";
import type {Box} from "../stats/agreement/boxes.js";

export const shapeKinds = ["triangle", "circle", "square"] as const;

/** One shape of a picture; places and sizes in units of the picture, y downwards. */
export interface Shape {
  kind: (typeof shapeKinds)[number];

  /** Where its centre is; no corner is farther from it than the radius. */
  x: number;
  y: number;
  radius: number;

  /** The corners in order; none for a circle. */
  corners: readonly (readonly [x: number, y: number])[];

  /** The smallest box around it. */
  box: Box;
}

/** A picture of shapes, and what a box around each triangle would be. */
export interface Scene {
  width: number;
  height: number;
  shapes: readonly Shape[];

  /** The boxes of the triangles, in the order of the shapes. */
  truth: readonly Box[];
}

export interface SceneOptions {
  /** How many triangles. Defaults to 3; from two on, one of them is small. */
  triangles?: number;

  /** How many circles and squares. Defaults to 3. */
  others?: number;
  width?: number;
  height?: number;
}

/** A triangle is small if its box is narrower and lower than this. */
export const smallSize = 32;

const gap = 8;

/**
 * Draws a picture of triangles, circles and squares that do not touch.
 *
 * @throws {RangeError} if a count is not a whole number, or there is no room for that many
 */
export function triangleScene(
  seed: number,
  {triangles = 3, others = 3, width = 480, height = 320}: SceneOptions = {}
): Scene {
  wholeAtLeast(0, triangles, "triangles");
  wholeAtLeast(0, others, "others");
  between(0, 100_000, Math.min(width, height), "width and height");
  const random = createRandom(seed, "triangles");
  const plans = [
    ...Array.from({length: triangles}, (_, i) => ({kind: "triangle" as const, small: i === 0 && triangles > 1})),
    ...Array.from({length: others}, (_, i) => ({kind: shapeKinds[1 + (i % 2)], small: false}))
  ];
  const shapes: Shape[] = [];
  // Large ones first: they find no room between small ones.
  for (const {kind, small} of plans.sort((a, b) => Number(a.small) - Number(b.small))) {
    const radius = small ? 12 + 4 * random.uniform() : 24 + 22 * random.uniform();
    const shape = place({kind, radius, width, height}, shapes, random);
    if (shape === null) throw new RangeError(`invalid triangles and others; no room for: ${triangles}, ${others}`);
    shapes.push(shape);
  }
  random.shuffle(shapes);
  return {width, height, shapes, truth: shapes.filter(({kind}) => kind === "triangle").map(({box}) => box)};
}

interface Plan {
  kind: Shape["kind"];
  radius: number;
  width: number;
  height: number;
}

function place({kind, radius, width, height}: Plan, shapes: readonly Shape[], random: Random): Shape | null {
  for (let tries = 0; tries < 1000; tries++) {
    const x = radius + gap + random.uniform() * (width - 2 * (radius + gap));
    const y = radius + gap + random.uniform() * (height - 2 * (radius + gap));
    const free = shapes.every((other) => (other.x - x) ** 2 + (other.y - y) ** 2 >= (other.radius + radius + gap) ** 2);
    if (free && width > 2 * (radius + gap) && height > 2 * (radius + gap)) {
      const corners = cornersOf({kind, x, y, radius}, random);
      return {kind, x, y, radius, corners, box: boxOf({x, y, radius, corners})};
    }
  }
  return null;
}

/** Corners on the circle around the centre, evenly spread for squares and nearly so for triangles. */
function cornersOf(
  {kind, x, y, radius}: Pick<Shape, "kind" | "x" | "y" | "radius">,
  random: Random
): [number, number][] {
  const count = {triangle: 3, circle: 0, square: 4}[kind];
  const turn = 2 * Math.PI * random.uniform();
  return Array.from({length: count}, (_, i) => {
    const uneven = kind === "triangle" ? 0.5 * (random.uniform() - 0.5) : 0;
    const angle = turn + (2 * Math.PI * i) / count + uneven;
    return [x + radius * cos(angle), y + radius * sin(angle)];
  });
}

function boxOf({x, y, radius, corners}: Pick<Shape, "x" | "y" | "radius" | "corners">): Box {
  if (corners.length === 0) return {left: x - radius, top: y - radius, right: x + radius, bottom: y + radius};
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return {left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys)};
}
