import {element, uniqueId} from "../../charts/element.js";
import {formatCount} from "../../report/formatNumber.js";
import {type FieldOptions, type Input, dispatchInput, notes, setError, withValue} from "../field.js";

export interface FilesDropOptions extends FieldOptions {
  /** Endings to offer first in the browser's dialog, such as ".json". */
  accept?: string;

  /** The most files that are taken, and the most bytes of one; larger ones are left out and named. */
  most: number;
  bytes: number;
}

/** A place to drop or choose several files; more can be added. Its value is the list of them. The files stay here. */
export function filesDrop(options: FilesDropOptions): Input<readonly File[]> {
  const {most, bytes} = options;
  const id = uniqueId("files");
  const status = element("span", {class: "file-status", id: `${id}-status`});
  const chooser = element("input", {
    type: "file",
    id,
    class: "file-input",
    multiple: true,
    accept: options.accept,
    "aria-describedby": `${id}-status ${id}-help ${id}-error`
  });
  const remove = element("button", {type: "button", class: "button file-remove"}, "Remove all");
  const zone = element("div", {class: "file-zone"}, chooser, status);
  const root = element(
    "div",
    {class: "field file-drop"},
    element("label", {class: "field-label", for: id}, options.label),
    element("div", {class: "file-row"}, zone, remove),
    ...notes(id, options)
  );
  let files: readonly File[] = [];
  const show = () => {
    status.textContent =
      files.length === 0
        ? "Drop files here, or choose them"
        : `${formatCount(files.length, "file")}. Drop more to add them`;
    remove.hidden = files.length === 0;
    zone.classList.toggle("file-chosen", files.length > 0);
  };
  const add = (added: readonly File[]) => {
    const fits = added.filter(({size}) => size <= bytes);
    const large = added.filter(({size}) => size > bytes).map(({name}) => `“${name}”`);
    const room = most - files.length;
    setError(
      root,
      [
        large.length > 0 && `Left out as too large: ${large.slice(0, 5).join(", ")}${large.length > 5 ? " …" : ""}.`,
        fits.length > room && `Left out: ${formatCount(fits.length - room, "file")}; ${most} are the most at once.`
      ]
        .filter(Boolean)
        .join(" ") || null
    );
    files = [...files, ...fits.slice(0, room)];
    show();
    dispatchInput(root);
  };
  chooser.addEventListener("input", (event) => event.stopPropagation());
  chooser.addEventListener("change", () => {
    const chosen = [...(chooser.files ?? [])];
    chooser.value = ""; // else the same files, mended, could not be chosen again
    if (chosen.length > 0) add(chosen);
  });
  remove.addEventListener("click", () => {
    files = [];
    setError(root, null);
    show();
    dispatchInput(root);
    chooser.focus();
  });
  zone.addEventListener("dragover", (event) => {
    event.preventDefault();
    zone.classList.add("file-over");
  });
  zone.addEventListener("dragleave", () => zone.classList.remove("file-over"));
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    zone.classList.remove("file-over");
    // A folder comes as a file without content that cannot be read.
    const items = [...(event.dataTransfer?.items ?? [])];
    if (items.some((item) => item.webkitGetAsEntry?.()?.isDirectory)) {
      setError(root, "One of these is a folder. Please drop the files in it.");
      return;
    }
    const dropped = [...(event.dataTransfer?.files ?? [])];
    if (dropped.length > 0) add(dropped);
  });
  show();
  return withValue<readonly File[], HTMLElement>(root, {
    get: () => files,
    set(next) {
      files = next;
      setError(root, null);
      show();
    }
  });
}
