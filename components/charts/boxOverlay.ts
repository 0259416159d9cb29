import type {Scene} from "../simulate/triangleScene.js";
import type {Box} from "../stats/agreement/boxes.js";
import {element, svgElement} from "./element.js";
import {figure} from "./figure.js";
import {sceneDrawing} from "./sceneDrawing.js";
import {type ChartOptions, chartWidth, colors} from "./theme.js";

export interface BoxOverlayOptions extends ChartOptions {
  /** The finding: pictures have no general one. */
  title: string;
}

// Told apart by dash as well as by colour.
const looks = [
  {color: colors.reference, dash: null},
  {color: colors.current, dash: "7 4"},
  {color: colors.good, dash: "2 3"},
  {color: colors.bad, dash: "10 3 2 3"},
  {color: colors.text, dash: "12 4"}
] as const;

/** A picture once for each person, with the boxes that they drew on it. */
export function boxOverlay(
  scene: Scene,
  readers: readonly {name: string; boxes: readonly Box[]}[],
  options: BoxOverlayOptions
): HTMLElement {
  const width = chartWidth(options);
  const columns = Math.max(1, Math.min(readers.length, Math.floor(width / 230)));
  const drawing = element(
    "div",
    {class: "box-panels", style: `grid-template-columns: repeat(${columns}, minmax(0, 1fr))`},
    ...readers.map((reader, i) => panel(scene, reader, looks[i % looks.length]))
  );
  return figure(drawing, {
    ...options,
    summary: readers.map(({name, boxes}) => `${name} drew ${counted(boxes.length)}`).join(", "),
    table: {
      columns: ["Box", "Left", "Top", "Width", "Height"],
      rows: readers.flatMap(({name, boxes}) =>
        boxes.map(({left, top, right, bottom}, i) => {
          return [`${name} ${i + 1}`, ...[left, top, right - left, bottom - top].map(Math.round)];
        })
      )
    }
  });
}

function panel(
  scene: Scene,
  {name, boxes}: {name: string; boxes: readonly Box[]},
  {color, dash}: (typeof looks)[number]
): HTMLElement {
  const rects = boxes.map(({left, top, right, bottom}) =>
    svgElement("rect", {
      x: left,
      y: top,
      width: right - left,
      height: bottom - top,
      fill: "none",
      stroke: color,
      "stroke-width": 3,
      "stroke-dasharray": dash
    })
  );
  const view = {viewBox: `-2 -2 ${scene.width + 4} ${scene.height + 4}`, class: "box-panel"};
  return element(
    "div",
    {},
    element("div", {class: "box-panel-name"}, `${name}: ${counted(boxes.length)}`),
    svgElement("svg", view, sceneDrawing(scene), ...rects)
  );
}

function counted(boxes: number): string {
  return boxes === 1 ? "1 box" : `${boxes} boxes`;
}
