import {type Attribute, element, svgElement} from "../../charts/element.js";
import {formatNumber} from "../../report/formatNumber.js";
import type {SketchLineOptions} from "./sketchLine.js";

export interface SketchPlace {
  index: number;
  y: number;
}

export interface SketchDrawing {
  root: HTMLElement;

  /** Draws the line; pale while nothing is set, and with a ring around the point that has the focus. */
  show(heights: readonly number[], state: {set: boolean; focus: number}): void;
}

const height = 240;
const margin = {top: 24, right: 16, bottom: 46, left: 56};
const narrowest = 240;

/** The frame to sketch in; tells the heights at the places that a pointer passes over. */
export function sketchDrawing(options: SketchLineOptions, draw: (places: SketchPlace[]) => void): SketchDrawing {
  const {x, yMin, yMax} = options;
  const svg = svgElement("svg", {height, "aria-hidden": "true", class: "sketch-drawing"});
  const root = element("div", {class: "sketch-frame"}, svg);
  let width = 560;
  let last: Parameters<SketchDrawing["show"]> = [x.map(() => (yMin + yMax) / 2), {set: false, focus: -1}];
  const left = (value: number) => {
    const share = (value - x[0]) / (x[x.length - 1] - x[0]);
    return margin.left + share * (width - margin.left - margin.right);
  };
  const top = (value: number) => margin.top + ((yMax - value) / (yMax - yMin)) * (height - margin.top - margin.bottom);
  const scales = {left, top};
  const render = () => {
    svg.setAttribute("width", String(width));
    svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
    svg.replaceChildren(...axes(options, {...scales, width}), ...line(options, {...scales, last}));
  };
  const placeOf = ({clientX, clientY}: PointerEvent): SketchPlace => {
    const box = svg.getBoundingClientRect();
    const at = ((clientX - box.left) / (box.width || 1)) * width;
    const index = nearest(x.map(left), at);
    const down = ((clientY - box.top) / (box.height || 1)) * height;
    const share = (down - margin.top) / (height - margin.top - margin.bottom);
    return {index, y: yMax - Math.min(1, Math.max(0, share)) * (yMax - yMin)};
  };
  onDraw(svg, placeOf, draw);
  if (typeof ResizeObserver !== "undefined") {
    new ResizeObserver(([{contentRect}]) => {
      width = Math.max(narrowest, Math.floor(contentRect.width));
      render();
    }).observe(root);
  }
  return {
    root,
    show(...next) {
      last = next;
      render();
    }
  };
}

/** Follows one pointer from down to up; places it jumps over lie on the straight line between. */
function onDraw(
  svg: SVGElement,
  placeOf: (event: PointerEvent) => SketchPlace,
  draw: (places: SketchPlace[]) => void
): void {
  let before: SketchPlace | null = null;
  svg.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    event.preventDefault();
    svg.setPointerCapture(event.pointerId);
    before = placeOf(event);
    draw([before]);
  });
  svg.addEventListener("pointermove", (event) => {
    if (before === null) return;
    const here = placeOf(event);
    draw(between(before, here));
    before = here;
  });
  for (const type of ["pointerup", "pointercancel"]) svg.addEventListener(type, () => (before = null));
}

/** The places after one up to another, on the straight line between them. */
export function between(from: SketchPlace, to: SketchPlace): SketchPlace[] {
  const count = Math.abs(to.index - from.index);
  if (count === 0) return [to];
  return Array.from({length: count}, (_, i) => ({
    index: from.index + (i + 1) * Math.sign(to.index - from.index),
    y: from.y + ((i + 1) / count) * (to.y - from.y)
  }));
}

function nearest(places: readonly number[], at: number): number {
  let best = 0;
  for (let i = 1; i < places.length; i++) if (Math.abs(places[i] - at) < Math.abs(places[best] - at)) best = i;
  return best;
}

interface Scales {
  left: (x: number) => number;
  top: (y: number) => number;
}

function axes(options: SketchLineOptions, {left, top, width}: Scales & {width: number}): SVGElement[] {
  const {x, xLabel, yLabel, yMin, yMax, xFormat = formatNumber, yFormat = formatNumber} = options;
  const right = width - margin.right;
  const levels = [0, 0.25, 0.5, 0.75, 1].map((share) => yMin + share * (yMax - yMin));
  const every = Math.ceil(
    (9 * Math.max(...x.map((value) => xFormat(value).length)) + 12) / ((right - margin.left) / x.length)
  );
  const foot = height - margin.bottom;
  return [
    ...levels.flatMap((y) => [
      svgElement("line", {x1: margin.left, x2: right, y1: top(y), y2: top(y), class: "sketch-grid"}),
      words(yFormat(y), {x: margin.left - 8, y: top(y), "text-anchor": "end", "dominant-baseline": "central"})
    ]),
    ...x.flatMap((value, i) =>
      i % every === 0 ? [words(xFormat(value), {x: left(value), y: foot + 22, "text-anchor": "middle"})] : []
    ),
    words(yLabel, {x: 4, y: 12}),
    words(xLabel, {x: right, y: height - 4, "text-anchor": "end"})
  ];
}

function line(
  {x}: SketchLineOptions,
  {left, top, last: [heights, {set, focus}]}: Scales & {last: Parameters<SketchDrawing["show"]>}
): SVGElement[] {
  const points = heights.map((y, i) => `${left(x[i])},${top(y)}`).join(" ");
  return [
    svgElement("polyline", {points, class: set ? "sketch-line" : "sketch-line sketch-unset"}),
    ...heights.map((y, i) =>
      svgElement("circle", {
        cx: left(x[i]),
        cy: top(y),
        r: i === focus ? 8 : 5,
        class: `sketch-point${i === focus ? " sketch-focus" : ""}${set ? "" : " sketch-unset"}`
      })
    )
  ];
}

function words(text: string, attributes: Record<string, Attribute>): SVGElement {
  return svgElement("text", attributes, text);
}
