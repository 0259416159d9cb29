import {element} from "../charts/element.js";
import {type FieldOptions, type Input, field} from "./field.js";

export interface RangeOptions extends FieldOptions {
  min: number;
  max: number;

  /** Defaults to 1. */
  step?: number;

  /** Defaults to the middle. */
  value?: number;
}

/** A slider with a number box beside it; its value is the number. */
export function range(options: RangeOptions): Input<number> {
  const {label, min, max, step = 1, value = (min + max) / 2} = options;
  if (!(min < max)) throw new RangeError(`invalid range; min is not below max: ${min}, ${max}`);
  const limits = {min, max, step};
  const slider = element("input", {type: "range", class: "field-slider", ...limits});
  const box = element("input", {type: "number", class: "field-box", "aria-label": `${label}, as a number`, ...limits});
  const set = (next: number) => {
    slider.valueAsNumber = next;
    box.valueAsNumber = slider.valueAsNumber;
  };
  slider.addEventListener("input", () => (box.valueAsNumber = slider.valueAsNumber));
  box.addEventListener("input", (event) => {
    // While a number is half typed, the slider keeps the last one that counts.
    if (box.validity.valid && box.value !== "") slider.valueAsNumber = box.valueAsNumber;
    else event.stopPropagation();
  });
  box.addEventListener("change", () => (box.valueAsNumber = slider.valueAsNumber));
  set(value);
  const root = field(slider, options, {get: () => slider.valueAsNumber, set});
  slider.after(box);
  return root;
}
