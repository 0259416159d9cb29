import {element} from "../../charts/element.js";
import {formatNumber} from "../../report/formatNumber.js";
import {type Input, dispatchInput, withValue} from "../field.js";
import {type SketchPlace, sketchDrawing} from "./sketchDrawing.js";

export interface SketchLineOptions {
  /** What is sketched: "Share of late flights by hour". */
  label: string;

  /** Where the line has a point, in order: at least two places. */
  x: readonly number[];
  xLabel: string;
  yLabel: string;
  yMin: number;
  yMax: number;

  /** How values are written. */
  xFormat?: (x: number) => string;
  yFormat?: (y: number) => string;
}

const steps = 100; // between yMin and yMax

/**
 * A line to sketch with a pointer, or point by point with the arrow keys: each point is a slider of its own. Its value
 * is the height at each x, and null until the first point is moved.
 *
 * @throws {RangeError} if there are fewer than two places, or no room between yMin and yMax
 */
export function sketchLine(options: SketchLineOptions): Input<number[] | null> {
  const {label, x, xLabel, yMin, yMax, xFormat = formatNumber, yFormat = formatNumber} = options;
  if (x.length < 2) throw new RangeError(`invalid x; fewer than two places: ${x.join(", ")}`);
  if (!(yMin < yMax)) throw new RangeError(`invalid range; yMin is not below yMax: ${yMin}, ${yMax}`);
  const step = (yMax - yMin) / steps;
  const middle = yMin + (steps / 2) * step;
  let value: number[] | null = null;

  const sliders = x.map((place) => element("input", {...sliderLimits, "aria-label": `${xLabel} ${xFormat(place)}`}));
  const words = element("p", {class: "field-help"});
  const again = element("button", {type: "button", class: "button button-quiet"}, "Start over");
  const drawing = sketchDrawing(options, (places) => sketch(places));
  const root = withValue(
    element(
      "fieldset",
      {class: "field sketch"},
      element("legend", {class: "field-label"}, label),
      drawing.root,
      element("div", {class: "visually-hidden"}, ...sliders),
      element("div", {class: "sketch-foot"}, words, again)
    ),
    {
      get: () => (value === null ? null : [...value]),
      set(next: number[] | null) {
        if (next !== null && !fits(next, options)) throw new RangeError(`invalid line; not ${x.length} heights`);
        value = next === null ? null : [...next];
        show();
      }
    }
  );
  const show = () => {
    const heights = value ?? x.map(() => middle);
    sliders.forEach((slider, i) => {
      slider.value = String(Math.round((heights[i] - yMin) / step));
      slider.setAttribute("aria-valuetext", value === null ? "not set" : yFormat(heights[i]));
    });
    drawing.show(heights, {set: value !== null, focus: sliders.indexOf(document.activeElement as HTMLInputElement)});
    again.hidden = value === null;
    words.textContent = value === null ? "Draw in the frame, or move the points with the arrow keys." : summary(value);
  };
  const summary = (heights: number[]) => {
    const top = heights.indexOf(Math.max(...heights));
    const ends = `from ${yFormat(heights[0])} to ${yFormat(heights[heights.length - 1])}`;
    return `Your line goes ${ends}, highest at ${xFormat(x[top])} with ${yFormat(heights[top])}.`;
  };
  const change = (next: number[] | null) => {
    root.value = next;
    dispatchInput(root);
  };
  const sketch = (places: readonly SketchPlace[]) => {
    if (root.classList.contains("field-disabled")) return;
    const next = value ?? x.map(() => middle);
    for (const {index, y} of places) next[index] = yMin + Math.round((y - yMin) / step) * step;
    change(next);
  };
  sliders.forEach((slider, i) => {
    slider.addEventListener("input", (event) => {
      event.stopPropagation(); // the line speaks for its points
      sketch([{index: i, y: yMin + slider.valueAsNumber * step}]);
    });
    for (const type of ["focus", "blur"]) slider.addEventListener(type, show);
  });
  again.addEventListener("click", () => {
    change(null);
    sliders[0].focus(); // the button is gone
  });
  show();
  return root;
}

const sliderLimits = {type: "range", min: 0, max: steps, step: 1};

function fits(line: readonly number[], {x, yMin, yMax}: SketchLineOptions): boolean {
  return Array.isArray(line) && line.length === x.length && line.every((y) => y >= yMin - 1e-9 && y <= yMax + 1e-9);
}
