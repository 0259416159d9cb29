import {element} from "../charts/element.js";
import {type ChoiceOptions, choiceIndex, choices} from "./choice.js";
import {type FieldOptions, type Input, field} from "./field.js";

export interface SelectOptions<T> extends FieldOptions, ChoiceOptions<T> {
  /** Defaults to the first. */
  value?: T;
}

/** A menu of choices; its value is that of the chosen one. */
export function select<T>(options: SelectOptions<T>): Input<T> {
  const list = choices(options.options);
  if (list.length === 0) throw new RangeError("invalid options; none to choose from: []");
  const menu = element(
    "select",
    {class: "field-select"},
    ...list.map(({label}, i) => element("option", {value: i}, label))
  );
  const set = (value: T) => void (menu.selectedIndex = choiceIndex(list, value));
  set(options.value === undefined ? list[0].value : options.value);
  return field(menu, options, {get: () => list[menu.selectedIndex].value, set});
}
