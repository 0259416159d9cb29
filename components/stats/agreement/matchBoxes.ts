import {bestAssignment} from "./bestAssignment.js";
import {type Box, type BoxOptions, generalisedIntersectionOverUnion, intersectionOverUnion} from "./boxes.js";

export interface MatchOptions extends BoxOptions {
  /** The least intersection over union of a match, above 0 to 1. Defaults to 0.5. */
  threshold?: number;
}

/** One box of each annotator that are taken for the same thing, by their places. */
export interface BoxPair {
  first: number;
  second: number;
  iou: number;
  generalisedIou: number;
}

export interface BoxMatching {
  /** In the order of the first annotator's boxes. */
  pairs: BoxPair[];

  /** Boxes without a partner, by their places. */
  onlyFirst: number[];
  onlySecond: number[];

  /** How many boxes more the second annotator drew; below 0 for fewer. */
  countError: number;

  /** Over pairs; null without any. */
  meanIou: number | null;

  /** 2 × pairs ÷ all boxes: 1 where every box has a partner; null where nobody drew any. */
  agreement: number | null;
}

/**
 * Matches the boxes of two annotators one to one, so that the sum of intersection over union over pairs at or above
 * the threshold is the largest there is.
 *
 * @throws {RangeError} if the threshold is not above 0 and at most 1, or a box is none
 */
export function matchBoxes(
  first: readonly Box[],
  second: readonly Box[],
  {threshold = 0.5, inclusive = false}: MatchOptions = {}
): BoxMatching {
  if (!(threshold > 0 && threshold <= 1)) throw new RangeError(`invalid threshold; not in (0, 1]: ${threshold}`);
  const overlaps = Float64Array.from(first.flatMap((a) => second.map((b) => intersectionOverUnion(a, b, {inclusive}))));
  const gains = overlaps.map((overlap) => (overlap >= threshold ? overlap : 0));
  const partners = bestAssignment(gains, first.length, second.length);
  const pairs = first.flatMap((box, i): BoxPair[] => {
    const j = partners[i];
    if (j < 0) return [];
    const generalisedIou = generalisedIntersectionOverUnion(box, second[j], {inclusive});
    return [{first: i, second: j, iou: overlaps[i * second.length + j], generalisedIou}];
  });
  const taken = new Set(partners);
  const boxes = first.length + second.length;
  return {
    pairs,
    onlyFirst: [...first.keys()].filter((i) => partners[i] < 0),
    onlySecond: [...second.keys()].filter((j) => !taken.has(j)),
    countError: second.length - first.length,
    meanIou: pairs.length === 0 ? null : pairs.reduce((sum, {iou}) => sum + iou, 0) / pairs.length,
    agreement: boxes === 0 ? null : (2 * pairs.length) / boxes
  };
}
