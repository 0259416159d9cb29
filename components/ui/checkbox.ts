import {element, uniqueId} from "../charts/element.js";
import {type FieldOptions, type Input, notes, setDisabled, withValue} from "./field.js";

export interface CheckboxOptions extends FieldOptions {
  /** Defaults to false. */
  value?: boolean;
}

/** A box to tick; its value is true or false. */
export function checkbox(options: CheckboxOptions): Input<boolean> {
  const id = uniqueId("field");
  const box = element("input", {
    type: "checkbox",
    id,
    "aria-describedby": options.help ? `${id}-help ${id}-error` : `${id}-error`
  });
  box.checked = options.value ?? false;
  const root = element(
    "div",
    {class: "field"},
    element("label", {class: "field-check"}, box, element("span", {}, options.label)),
    ...notes(id, options)
  );
  setDisabled(root, options.disabled ?? false);
  return withValue(root, {get: () => box.checked, set: (value: boolean) => void (box.checked = value)});
}
