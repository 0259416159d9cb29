import {element} from "../charts/element.js";
import {type FieldOptions, type Input, field, setError} from "./field.js";

export interface TextOptions extends FieldOptions {
  /** Defaults to the empty text. */
  value?: string;
  placeholder?: string;

  /** Says what is wrong with a text, or null if nothing is. */
  validate?: (text: string) => string | null;
}

/** A line of text; its value is the last text that is valid. */
export function text(options: TextOptions): Input<string> {
  return textField("text", options);
}

/** A box to search with; its value is the text in it. */
export function search(options: TextOptions): Input<string> {
  return textField("search", options);
}

function textField(type: "text" | "search", options: TextOptions): Input<string> {
  const {placeholder, validate} = options;
  let value = options.value ?? "";
  const box = element("input", {type, class: "field-text", placeholder, autocomplete: "off", spellcheck: "false"});
  const root = field(box, options, {
    get: () => value,
    set: (next: string) => {
      value = box.value = next;
      setError(root, null);
    }
  });
  box.addEventListener("input", (event) => {
    const wrong = validate?.(box.value) ?? null;
    setError(root, wrong);
    if (wrong === null) value = box.value;
    else event.stopPropagation();
  });
  box.value = value;
  return root;
}
