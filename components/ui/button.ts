import {element} from "../charts/element.js";
import {type Input, dispatchInput, withValue} from "./field.js";

export interface ButtonOptions {
  label: string;

  /** The main action of its place, drawn in the accent. Defaults to false. */
  primary?: boolean;
  disabled?: boolean;

  /** Called at each press, before the input event. */
  onPress?: () => void;
}

/** A button; its value counts the presses, from 0. */
export function button({label, primary = false, disabled = false, onPress}: ButtonOptions): Input<number> {
  let presses = 0;
  const press = element("button", {type: "button", class: primary ? "button button-primary" : "button"}, label);
  press.disabled = disabled;
  const root = withValue(element("span", {class: "button-input"}, press), {
    get: () => presses,
    set: (value: number) => void (presses = value)
  });
  press.addEventListener("click", () => {
    presses += 1;
    onPress?.();
    dispatchInput(root);
  });
  return root;
}
