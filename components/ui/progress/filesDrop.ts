import {element, uniqueId} from "../../charts/element.js";
import {type FieldOptions, type Input, dispatchInput, notes, withValue} from "../field.js";

export interface FilesDropOptions extends FieldOptions {
  /** Endings to offer first in the browser's dialog. */
  accept?: string;
}

/** A place to drop or choose several files at once; its value is the files of the last time. */
export function filesDrop(options: FilesDropOptions): Input<readonly File[]> {
  const id = uniqueId("files");
  let files: readonly File[] = [];
  // The browser's own control lies over the whole place: it takes clicks, drops and the keyboard.
  const chooser = element("input", {
    ...{type: "file", id, class: "file-input", multiple: true, accept: options.accept},
    "aria-describedby": `${id}-status ${id}-help`
  });
  const status = element("span", {class: "file-status", id: `${id}-status`}, "Drop files here, or choose them");
  const root = element(
    "div",
    {class: "field file-drop"},
    element("label", {class: "field-label", for: id}, options.label),
    element("div", {class: "file-zone"}, chooser, status),
    ...notes(id, options)
  );
  chooser.addEventListener("input", (event) => event.stopPropagation());
  chooser.addEventListener("change", () => {
    files = Array.from(chooser.files ?? []);
    chooser.value = ""; // else the same file, mended, could not be chosen again
    if (files.length > 0) dispatchInput(root);
  });
  return withValue<readonly File[], HTMLElement>(root, {get: () => files, set: (next) => void (files = next)});
}
