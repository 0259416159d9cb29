import {element} from "../charts/element.js";
import {type ChoiceOptions, choices} from "./choice.js";
import {type FieldOptions, type Input, fieldGroup} from "./field.js";

export interface CheckboxesOptions<T> extends FieldOptions, ChoiceOptions<T> {
  /** The ticked ones. Defaults to none. */
  value?: readonly T[];
}

/** Several boxes to tick; its value holds those ticked, in the order of the options. */
export function checkboxes<T>(options: CheckboxesOptions<T>): Input<T[]> {
  const list = choices(options.options);
  const boxes = list.map((_, i) => element("input", {type: "checkbox", value: i}));
  const labels = list.map(({label, help}, i) =>
    element("label", {class: "field-check", title: help}, boxes[i], element("span", {}, label))
  );
  const set = (value: T[]) => {
    const ticked = new Set(value);
    boxes.forEach((box, i) => (box.checked = ticked.has(list[i].value)));
  };
  set([...(options.value ?? [])]);
  const get = () => list.filter((_, i) => boxes[i].checked).map(({value}) => value);
  return fieldGroup([element("div", {class: "field-checks"}, ...labels)], options, {get, set});
}
