import type {Input} from "../../field.js";

/** Calls back with the new value of an input, whose event goes no further: what holds it has a value of its own. */
export function heard<T>(input: Input<T>, change: (value: T) => void): Input<T> {
  input.addEventListener("input", (event) => {
    event.stopPropagation();
    change(input.value);
  });
  return input;
}
