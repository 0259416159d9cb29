import {element} from "../charts/element.js";
import {type FieldOptions, type Input, field} from "./field.js";

export interface DateOptions extends FieldOptions {
  /** A day such as "2001-04-01". Defaults to none. */
  value?: string | null;
  min?: string;
  max?: string;
}

/** A day, as text such as "2001-04-01" so that no time zone can shift it; null while none is chosen. */
export function dateInput(options: DateOptions): Input<string | null> {
  const box = element("input", {type: "date", class: "field-box", min: options.min, max: options.max});
  box.value = options.value ?? "";
  return field(box, options, {
    get: () => (box.value === "" ? null : box.value),
    set: (day: string | null) => void (box.value = day ?? "")
  });
}
