import {element, uniqueId} from "../charts/element.js";
import {shortText} from "../report/plainText.js";
import {type FieldOptions, type Input, dispatchInput, notes, setDisabled, setError, withValue} from "./field.js";
import {fileSize} from "./fileSize.js";

export interface FileDropOptions extends FieldOptions {
  /** Endings to offer first in the browser's dialog, such as ".csv,.parquet". Any file can still be dropped. */
  accept?: string;
}

export type FileDrop = Input<File | null> & {
  /** Says why the file just chosen cannot be used, and goes back to the one before it. Dispatches no event. */
  reject(message: string): void;
};

/** A place to drop or choose one file; its value is the File, or null while there is none. The file stays here. */
export function fileDrop(options: FileDropOptions): FileDrop {
  const id = uniqueId("file");
  const status = element("span", {class: "file-status", id: `${id}-status`});
  const described = [`${id}-status`, options.help && `${id}-help`, `${id}-error`].filter(Boolean).join(" ");
  const chooser = element("input", {
    type: "file",
    id,
    class: "file-input",
    accept: options.accept,
    "aria-describedby": described
  });
  const remove = element("button", {type: "button", class: "button file-remove"}, "Remove");
  remove.setAttribute("aria-label", `Remove ${options.label.toLowerCase()}`);
  const zone = element("div", {class: "file-zone"}, chooser, status);
  const root = element(
    "div",
    {class: "field file-drop"},
    element("label", {class: "field-label", for: id}, options.label),
    element("div", {class: "file-row"}, zone, remove),
    ...notes(id, options)
  );

  let file: File | null = null;
  let before: File | null = null;
  const show = () => {
    status.replaceChildren(...describeFile(file));
    remove.hidden = file === null;
    zone.classList.toggle("file-chosen", file !== null);
  };
  const choose = (next: File | null) => {
    before = file;
    file = next;
    setError(root, null);
    show();
    dispatchInput(root);
  };

  chooser.addEventListener("input", (event) => event.stopPropagation());
  chooser.addEventListener("change", () => {
    const [chosen] = chooser.files ?? [];
    chooser.value = ""; // else the same file, mended, could not be chosen again
    if (chosen) choose(chosen);
  });
  remove.addEventListener("click", () => {
    choose(null);
    chooser.focus();
  });
  takeDrops(zone, {choose, refuse: (message) => setError(root, message), disabled: () => chooser.disabled});
  setDisabled(root, options.disabled ?? false);
  show();
  return Object.assign(
    withValue<File | null, HTMLElement>(root, {
      get: () => file,
      set(next) {
        file = before = next;
        setError(root, null);
        show();
      }
    }),
    {
      reject(message: string) {
        file = before;
        show();
        setError(root, message);
      }
    }
  );
}

function describeFile(file: File | null): (Node | string)[] {
  if (file === null) return ["Drop a file here, or choose one"];
  const size = element("span", {class: "file-size"}, fileSize(file.size));
  return [element("span", {class: "file-name"}, shortText(file.name, 80)), " ", size];
}

interface DropActions {
  choose: (file: File) => void;
  refuse: (message: string) => void;
  disabled: () => boolean;
}

function takeDrops(zone: HTMLElement, {choose, refuse, disabled}: DropActions): void {
  keepTabOnMissedDrops();
  const over = (is: boolean) => zone.classList.toggle("file-over", is);
  zone.addEventListener("dragover", (event) => {
    event.preventDefault();
    over(!disabled());
  });
  zone.addEventListener("dragleave", () => over(false));
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    over(false);
    if (disabled()) return;
    const items = Array.from(event.dataTransfer?.items ?? []).filter(({kind}) => kind === "file");
    const files = event.dataTransfer?.files ?? [];
    if (items.some((item) => item.webkitGetAsEntry()?.isDirectory)) refuse("That is a folder. Please drop one file.");
    else if (files.length > 1) refuse(`These are ${files.length} files. Please drop one.`);
    else if (files.length === 0) refuse("That is not a file. Please drop a file.");
    else choose(files[0]);
  });
}

let guarded = false;

/** A file dropped beside its place would replace the page, and with it everything on it. */
function keepTabOnMissedDrops(): void {
  if (guarded) return;
  guarded = true;
  const keep = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
  };
  addEventListener("dragover", keep);
  addEventListener("drop", keep);
}
