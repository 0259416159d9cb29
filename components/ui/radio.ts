import {element, uniqueId} from "../charts/element.js";
import {type ChoiceOptions, choiceIndex, choices} from "./choice.js";
import {type FieldOptions, type Input, fieldGroup} from "./field.js";

export interface RadioOptions<T> extends FieldOptions, ChoiceOptions<T> {
  /** Defaults to the first. */
  value?: T;
}

/** A few choices side by side, all in view; its value is that of the chosen one. */
export function radio<T>(options: RadioOptions<T>): Input<T> {
  const list = choices(options.options);
  if (list.length === 0) throw new RangeError("invalid options; none to choose from: []");
  const name = uniqueId("radio");
  const buttons = list.map((_, i) => element("input", {type: "radio", name, value: i}));
  const segments = list.map(({label, help}, i) =>
    element("label", {class: "segment", title: help}, buttons[i], element("span", {}, label))
  );
  const set = (value: T) => void (buttons[choiceIndex(list, value)].checked = true);
  set(options.value === undefined ? list[0].value : options.value);
  const get = () => list[buttons.findIndex((button) => button.checked)].value;
  return fieldGroup([element("div", {class: "segments"}, ...segments)], options, {get, set});
}
