import {type Child, element, uniqueId} from "../charts/element.js";

/** An element with a value that dispatches input events when a person changes it: what `view` of a page takes. */
export type Input<T> = HTMLElement & {value: T};

export interface FieldOptions {
  /** What the control sets, in a few words; always visible. */
  label: string;

  /** A sentence of help under the control. */
  help?: string;

  /** The units of the value, shown after the control. */
  units?: string;
  disabled?: boolean;
}

/**
 * Puts a label, help and a place for an error around one control, and gives
 * the whole a value. Setting the value from code dispatches no event.
 */
export function field<T>(
  control: HTMLElement,
  options: FieldOptions,
  value: {get(): T; set(value: T): void}
): Input<T> {
  const {label, units, disabled = false} = options;
  const id = uniqueId("field");
  control.id = id;
  const root = element(
    "div",
    {class: "field"},
    element("label", {class: "field-label", for: id}, label),
    element("div", {class: "field-row"}, control, units && element("span", {class: "field-units"}, units)),
    ...notes(id, options)
  );
  describe(root, control, id);
  setDisabled(root, disabled);
  return withValue(root, value);
}

/** Like field, for several controls that belong together: a fieldset with a legend. */
export function fieldGroup<T>(
  content: Child[],
  options: FieldOptions,
  value: {get(): T; set(value: T): void}
): Input<T> {
  const id = uniqueId("field");
  const root = element(
    "fieldset",
    {class: "field"},
    element("legend", {class: "field-label"}, options.label),
    ...content,
    ...notes(id, options)
  );
  describe(root, root, id);
  setDisabled(root, options.disabled ?? false);
  return withValue(root, value);
}

/** Gives an element the property `value`. */
export function withValue<T, E extends HTMLElement>(root: E, {get, set}: {get(): T; set(value: T): void}) {
  return Object.defineProperty(root, "value", {get, set, configurable: true}) as E & {value: T};
}

/** Tells the page that a person has changed the value of an input. */
export function dispatchInput(root: HTMLElement): void {
  root.dispatchEvent(new Event("input", {bubbles: true}));
}

/** Shows an error beside an input and announces it; null takes it away. The value stays as it is. */
export function setError(root: HTMLElement, message: string | null): void {
  const slot = root.querySelector<HTMLElement>(".field-error");
  if (slot === null) throw new TypeError("invalid element; not an input with a place for errors");
  if (slot.textContent !== (message ?? "")) slot.textContent = message ?? "";
  root.classList.toggle("field-invalid", message !== null);
  for (const control of root.querySelectorAll("input, select, textarea")) {
    if (message === null) control.removeAttribute("aria-invalid");
    else control.setAttribute("aria-invalid", "true");
  }
}

/** Enables or disables every control of an input. */
export function setDisabled(root: HTMLElement, disabled: boolean): void {
  for (const control of root.querySelectorAll<HTMLInputElement>("input, select, textarea, button")) {
    control.disabled = disabled;
  }
  root.classList.toggle("field-disabled", disabled);
}

/** The help and the place for an error of the field with that id. */
export function notes(id: string, {help}: FieldOptions): Child[] {
  return [
    help && element("p", {class: "field-help", id: `${id}-help`}, help),
    element("p", {class: "field-error", id: `${id}-error`, role: "alert"})
  ];
}

function describe(root: HTMLElement, control: HTMLElement, id: string): void {
  const ids = [`${id}-help`, `${id}-error`].filter((note) => root.querySelector(`#${note}`) !== null);
  control.setAttribute("aria-describedby", ids.join(" "));
}
