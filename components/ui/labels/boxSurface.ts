import type {Box} from "../../stats/agreement/boxes.js";
import {element, svgElement, uniqueId} from "../../charts/element.js";
import {type Input, dispatchInput, notes, withValue} from "../field.js";
import {type Field, type Grip, type Point, corners, dragged, isMeant, moved, resized} from "./boxGesture.js";

export interface BoxSurfaceOptions extends Field {
  /** The instruction that the boxes follow. */
  label: string;

  /** What is in the picture, for those who do not see it. */
  description: string;

  /** The picture, in units of width × height. */
  drawing: SVGElement;
  value?: readonly Box[];
}

const help =
  "Draw with the pointer. Or press “Add a box”, then move it with the arrow keys, resize it with Shift and the arrow keys, and remove it with Delete.";

/** A picture to draw boxes on, by pointer or keyboard; its value is the boxes, in units of the picture. */
export function boxSurface({label, description, drawing, width, height, value = []}: BoxSurfaceOptions): Input<Box[]> {
  const field = {width, height};
  let boxes = value.map((box) => ({...box}));
  const layer = svgElement("g", {});
  const draft = svgElement("rect", {class: "box-draft", hidden: true});
  const svg = svgElement("svg", {class: "box-surface", viewBox: `0 0 ${width} ${height}`}, drawing, layer, draft);
  drawing.setAttribute("role", "img");
  drawing.setAttribute("aria-label", description);
  const count = element("p", {class: "box-count", role: "status"});
  const add = element("button", {type: "button", class: "button", onclick: () => addBox()}, "Add a box");
  const clear = element(
    "button",
    {type: "button", class: "button button-quiet", onclick: () => change([])},
    "Remove all"
  );
  const id = uniqueId("boxes");
  const root = withValue(
    element(
      "fieldset",
      {class: "field box-field", "aria-describedby": `${id}-help`},
      element("legend", {class: "field-label"}, label),
      svg,
      element("div", {class: "box-actions"}, add, clear, count),
      ...notes(id, {label, help})
    ),
    {
      get: () => boxes.map((box) => ({...box})),
      set(next: Box[]) {
        boxes = next.map((box) => ({...box}));
        show();
      }
    }
  );

  const show = (focus = -1) => {
    layer.replaceChildren(...boxes.map((box, i) => boxElement(box, i)));
    count.textContent = boxes.length === 1 ? "1 box" : `${boxes.length} boxes`;
    if (focus >= 0) (layer.children[focus] as SVGElement | undefined)?.focus();
  };
  const change = (next: Box[], focus = -1) => {
    boxes = next;
    show(focus);
    dispatchInput(root);
  };
  const replace = (i: number, box: Box, focus = i) =>
    change(
      boxes.map((old, j) => (j === i ? box : old)),
      focus
    );
  const addBox = () => {
    const [x, y] = [width / 2, height / 2];
    change([...boxes, {left: x - 20, top: y - 20, right: x + 20, bottom: y + 20}], boxes.length);
  };

  function boxElement({left, top, right, bottom}: Box, i: number): SVGElement {
    const [w, h] = [right - left, bottom - top].map(Math.round);
    const rect = svgElement("rect", {class: "box-rect", x: left, y: top, width: right - left, height: bottom - top});
    const name = `Box ${i + 1}: ${Math.round(left)} from the left, ${Math.round(top)} from the top, ${w} wide, ${h} high`;
    const grips = corners.map((corner) => {
      const [side, edge] = corner.split(" ");
      const at = {cx: side === "left" ? left : right, cy: edge === "top" ? top : bottom};
      return svgElement("circle", {
        class: `box-grip box-grip-${corner.replace(" ", "-")}`,
        r: 5,
        ...at,
        "data-grip": corner
      });
    });
    const group = svgElement(
      "g",
      {class: "box", tabindex: "0", role: "button", "aria-roledescription": "box", "aria-label": name, "data-box": i},
      rect,
      svgElement("text", {class: "box-number", x: left + 3, y: top + 11, "aria-hidden": "true"}, String(i + 1)),
      ...grips
    );
    group.addEventListener("keydown", (event) => press(event, i));
    return group;
  }

  const press = (event: KeyboardEvent, i: number) => {
    if (isDisabled(root)) return;
    const step = event.altKey ? 1 : 5;
    const [dx, dy] = arrows[event.key] ?? [0, 0];
    if (event.key === "Delete" || event.key === "Backspace") {
      const rest = boxes.filter((_, j) => j !== i);
      change(rest, Math.min(i, rest.length - 1));
      if (rest.length === 0) add.focus();
    } else if (dx !== 0 || dy !== 0) {
      const by = {dx: dx * step, dy: dy * step};
      replace(i, event.shiftKey ? resized(boxes[i], by, field) : moved(boxes[i], by, field));
    } else return;
    event.preventDefault();
  };

  svg.addEventListener("pointerdown", (event) => {
    if (isDisabled(root) || event.button !== 0) return;
    event.preventDefault();
    const target = event.target as Element;
    const index = Number(target.closest<SVGElement>("[data-box]")?.dataset.box ?? -1);
    const grip = index < 0 ? "new" : ((target.getAttribute("data-grip") ?? "move") as Grip);
    const from = pointOf(svg, event, field);
    const start = boxes[index] ?? {left: from.x, top: from.y, right: from.x, bottom: from.y};
    const follow = (move: PointerEvent) => dragged(grip, start, {from, to: pointOf(svg, move, field), field});
    const onMove = (move: PointerEvent) => place(draft, follow(move));
    const stop = (end: PointerEvent) => {
      svg.removeEventListener("pointermove", onMove);
      draft.setAttribute("hidden", "");
      if (end.type === "pointercancel") return;
      const box = follow(end);
      if (index < 0 && isMeant(box)) change([...boxes, box], boxes.length);
      else if (index >= 0) replace(index, isMeant(box) ? box : start);
    };
    svg.setPointerCapture(event.pointerId);
    svg.addEventListener("pointermove", onMove);
    for (const type of ["pointerup", "pointercancel"] as const) {
      svg.addEventListener(type, stop as EventListener, {once: true});
    }
  });

  show();
  return root;
}

const arrows: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1]
};

function isDisabled(root: HTMLElement): boolean {
  return root.classList.contains("field-disabled");
}

function place(rect: SVGRectElement, {left, top, right, bottom}: Box): void {
  rect.removeAttribute("hidden");
  for (const [name, value] of Object.entries({x: left, y: top, width: right - left, height: bottom - top})) {
    rect.setAttribute(name, String(value));
  }
}

/** Where a pointer is, in units of the picture. */
function pointOf(svg: SVGSVGElement, {clientX, clientY}: PointerEvent, {width, height}: Field): Point {
  const {left, top, width: w, height: h} = svg.getBoundingClientRect();
  return {x: ((clientX - left) / w) * width, y: ((clientY - top) / h) * height};
}
