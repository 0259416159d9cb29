import {atLeast, oneOf} from "../math/assert.js";
import {createRandom} from "../math/random.js";
import type {Box} from "../stats/agreement/boxes.js";
import {type Scene, smallSize} from "./triangleScene.js";

/** How "Draw a box around the triangles" may be read, and how carefully it may be done. */
export const boxBehaviours = [
  "each triangle",
  "one box round all",
  "loose",
  "tight",
  "misses small ones",
  "every shape"
] as const;
export type BoxBehaviour = (typeof boxBehaviours)[number];

export interface DrawOptions {
  seed?: number;

  /** Gives each annotator of the same behaviour a hand of their own. Defaults to "". */
  name?: string;

  /** The standard deviation of each edge, in units of the picture. Defaults to 1.5. */
  shake?: number;
}

/** How far the loose stand off and the tight cut in, as a share of the box's width and height. */
const off = {loose: 0.2, tight: -0.12};

/**
 * The boxes that a simulated annotator draws, none outside the picture. The loose leave a fifth of the width and height
 * on each side, the tight cut off 12 %; who misses small ones leaves out triangles below 32 units.
 *
 * @throws {RangeError} if the behaviour is none of the list, or shake is negative
 */
export function drawBoxes(scene: Scene, behaviour: BoxBehaviour, options: DrawOptions = {}): Box[] {
  const {seed = 0, name = "", shake = 1.5} = options;
  oneOf(boxBehaviours, behaviour, "behaviour");
  atLeast(0, shake, "shake");
  const random = createRandom(seed, "boxes", behaviour, name);
  const edge = (at: number, side: number, most: number) =>
    Math.min(most, Math.max(0, at + side + shake * random.normal()));
  return meant(scene, behaviour).map((box) => {
    const share = behaviour === "loose" || behaviour === "tight" ? off[behaviour] : 0;
    const [x, y] = [share * (box.right - box.left), share * (box.bottom - box.top)];
    const left = edge(box.left, -x, scene.width);
    const top = edge(box.top, -y, scene.height);
    // A shaky hand draws no box inside out.
    const right = Math.max(left, edge(box.right, x, scene.width));
    const bottom = Math.max(top, edge(box.bottom, y, scene.height));
    return {left, top, right, bottom};
  });
}

/** The boxes that the annotator has in mind. */
function meant({truth, shapes}: Scene, behaviour: BoxBehaviour): readonly Box[] {
  if (behaviour === "every shape") return shapes.map(({box}) => box);
  if (behaviour === "misses small ones") return truth.filter((box) => !isSmall(box));
  if (behaviour !== "one box round all" || truth.length === 0) return truth;
  return [
    {
      left: Math.min(...truth.map(({left}) => left)),
      top: Math.min(...truth.map(({top}) => top)),
      right: Math.max(...truth.map(({right}) => right)),
      bottom: Math.max(...truth.map(({bottom}) => bottom))
    }
  ];
}

function isSmall({left, top, right, bottom}: Box): boolean {
  return right - left < smallSize && bottom - top < smallSize;
}
