import type {Box} from "../../stats/agreement/boxes.js";

/** What a pointer does to a box: draws a new one, moves one, or drags one of its corners. */
export type Grip = "new" | "move" | Corner;
export const corners = ["left top", "right top", "right bottom", "left bottom"] as const;
export type Corner = (typeof corners)[number];

export interface Point {
  x: number;
  y: number;
}

export interface Field {
  width: number;
  height: number;
}

/** Boxes smaller than this, in units of the scene, are slips of the hand. */
export const smallest = 6;

/** The box after a pointer went from one point to another; it stays inside the field. */
export function dragged(grip: Grip, box: Box, {from, to, field}: {from: Point; to: Point; field: Field}): Box {
  if (grip === "new") return inside(ordered({left: from.x, top: from.y, right: to.x, bottom: to.y}), field);
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  if (grip === "move") return moved(box, {dx, dy}, field);
  const [horizontal, vertical] = grip.split(" ") as ["left" | "right", "top" | "bottom"];
  return inside(ordered({...box, [horizontal]: box[horizontal] + dx, [vertical]: box[vertical] + dy}), field);
}

/** The box moved as a whole, as far as the field allows. */
export function moved(box: Box, {dx, dy}: {dx: number; dy: number}, {width, height}: Field): Box {
  const x = clamp(dx, -box.left, width - box.right);
  const y = clamp(dy, -box.top, height - box.bottom);
  return {left: box.left + x, right: box.right + x, top: box.top + y, bottom: box.bottom + y};
}

/** The box with its right and lower edge moved; never smaller than the smallest. */
export function resized(box: Box, {dx, dy}: {dx: number; dy: number}, {width, height}: Field): Box {
  const right = clamp(box.right + dx, box.left + smallest, width);
  const bottom = clamp(box.bottom + dy, box.top + smallest, height);
  return {...box, right, bottom};
}

/** Whether a box is large enough to be meant. */
export function isMeant({left, top, right, bottom}: Box): boolean {
  return right - left >= smallest && bottom - top >= smallest;
}

function ordered({left, top, right, bottom}: Box): Box {
  return {
    left: Math.min(left, right),
    top: Math.min(top, bottom),
    right: Math.max(left, right),
    bottom: Math.max(top, bottom)
  };
}

function inside({left, top, right, bottom}: Box, {width, height}: Field): Box {
  return {
    left: clamp(left, 0, width),
    top: clamp(top, 0, height),
    right: clamp(right, 0, width),
    bottom: clamp(bottom, 0, height)
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
