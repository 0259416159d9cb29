import type {Scene, Shape} from "../simulate/triangleScene.js";
import {svgElement} from "./element.js";
import {colors} from "./theme.js";

/** The shapes of a picture as one group of SVG, in units of the picture. */
export function sceneDrawing({shapes}: Scene): SVGGElement {
  return svgElement("g", {class: "scene"}, ...shapes.map(shapeElement));
}

/** What is in a picture, in words. */
export function sceneWords({shapes}: Scene): string {
  const words = shapes.map(({kind, x, y, radius}) => {
    return `a ${radius < 20 ? "small " : ""}${kind} at ${Math.round(x)}, ${Math.round(y)}`;
  });
  return `A picture of ${shapes.length} shapes: ${words.join("; ")}.`;
}

function shapeElement({kind, x, y, radius, corners}: Shape): SVGElement {
  const look = {fill: colors.muted, "fill-opacity": 0.25, stroke: colors.text, "stroke-width": 1.5};
  if (kind === "circle") return svgElement("circle", {cx: x, cy: y, r: radius, ...look});
  return svgElement("polygon", {points: corners.map((corner) => corner.join(",")).join(" "), ...look});
}
