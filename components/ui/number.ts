import {element} from "../charts/element.js";
import {type FieldOptions, type Input, field, setError} from "./field.js";

export interface NumberOptions extends FieldOptions {
  value: number;
  min?: number;
  max?: number;

  /** The distance of the arrow keys; any number in the limits is taken unless whole is true. Defaults to 1. */
  step?: number;
  whole?: boolean;
}

/** A number box. Its value is the last number that fits the limits; what does not fit is answered beside it. */
export function number(options: NumberOptions): Input<number> {
  const {min, max, step = 1, whole = false} = options;
  let value = options.value;
  const box = element("input", {type: "number", class: "field-box", min, max, step: whole ? step : "any"});
  const root = field(box, options, {
    get: () => value,
    set: (next: number) => {
      value = next;
      box.value = String(next);
      setError(root, null);
    }
  });
  box.addEventListener("input", (event) => {
    const fits = box.value !== "" && box.validity.valid;
    setError(root, fits ? null : expected(options));
    if (fits) value = box.valueAsNumber;
    else event.stopPropagation();
  });
  if (!whole) box.addEventListener("keydown", (event) => stepBy(event, box, step));
  root.value = value;
  return root;
}

function expected({min = -Infinity, max = Infinity, whole = false}: NumberOptions): string {
  const what = whole ? "a whole number" : "a number";
  if (min > -Infinity && max < Infinity) return `Please give ${what} from ${min} to ${max}.`;
  if (min > -Infinity) return `Please give ${what} of ${min} or more.`;
  if (max < Infinity) return `Please give ${what} of ${max} or less.`;
  return `Please give ${what}.`;
}

/** The browser steps by 1 where any number is allowed, so the arrow keys are ours. */
function stepBy(event: KeyboardEvent, box: HTMLInputElement, step: number): void {
  const direction = event.key === "ArrowUp" ? 1 : event.key === "ArrowDown" ? -1 : 0;
  if (direction === 0 || box.value === "") return;
  event.preventDefault();
  const digits = String(step).split(".")[1]?.length ?? 0;
  const next = Number((box.valueAsNumber + direction * step).toFixed(Math.min(digits + 2, 20)));
  const low = box.min === "" ? -Infinity : Number(box.min);
  const high = box.max === "" ? Infinity : Number(box.max);
  box.value = String(Math.min(high, Math.max(low, next)));
  box.dispatchEvent(new Event("input", {bubbles: true}));
}
