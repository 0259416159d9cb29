/** A box in a picture, by its edges: x grows to the right, y downwards. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface BoxOptions {
  /** Whether edges are whole pixels that belong to the box, so that its width is right − left + 1. Defaults to false. */
  inclusive?: boolean;
}

/**
 * Intersection over union: the area that two boxes share ÷ the area that either covers; 1 for equal boxes, 0 for boxes
 * that share nothing. Also called the Jaccard index.
 *
 * @throws {RangeError} if a box has an edge that is not finite, or its right before its left, or its bottom above its top
 */
export function intersectionOverUnion(a: Box, b: Box, {inclusive = false}: BoxOptions = {}): number {
  const {shared, either} = areas(a, b, inclusive);
  return either === 0 ? 0 : shared / either;
}

/**
 * Generalised intersection over union: less the empty share of the smallest box around both, so that boxes that share
 * nothing still count as nearer or farther. From −1 to 1.
 *
 * Source: H. Rezatofighi et al. (2019), https://arxiv.org/abs/1902.09630
 */
export function generalisedIntersectionOverUnion(a: Box, b: Box, {inclusive = false}: BoxOptions = {}): number {
  const {shared, either} = areas(a, b, inclusive);
  const around = area(
    {
      left: Math.min(a.left, b.left),
      top: Math.min(a.top, b.top),
      right: Math.max(a.right, b.right),
      bottom: Math.max(a.bottom, b.bottom)
    },
    inclusive
  );
  if (around === 0) return 0;
  return (either === 0 ? 0 : shared / either) - (around - either) / around;
}

/** The Dice coefficient: twice the shared area ÷ the sum of both areas. */
export function diceCoefficient(a: Box, b: Box, {inclusive = false}: BoxOptions = {}): number {
  const {shared, either} = areas(a, b, inclusive);
  return either === 0 ? 0 : (2 * shared) / (either + shared);
}

function areas(a: Box, b: Box, inclusive: boolean): {shared: number; either: number} {
  checkBox(a);
  checkBox(b);
  const common = {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom)
  };
  const shared = area(common, inclusive);
  return {shared, either: area(a, inclusive) + area(b, inclusive) - shared};
}

function area({left, top, right, bottom}: Box, inclusive: boolean): number {
  const edge = inclusive ? 1 : 0;
  return Math.max(0, right - left + edge) * Math.max(0, bottom - top + edge);
}

function checkBox(box: Box): void {
  const {left, top, right, bottom} = box;
  if (![left, top, right, bottom].every(Number.isFinite) || right < left || bottom < top) {
    throw new RangeError(`invalid box; not finite with left ≤ right and top ≤ bottom: ${JSON.stringify(box)}`);
  }
}
