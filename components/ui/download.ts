import {element} from "../charts/element.js";
import {setError} from "./field.js";

export interface DownloadFile {
  /** The file's name with its ending. */
  name: string;
  content: string | Blob;

  /** Defaults to text of no special kind. */
  type?: string;
}

export interface DownloadOptions {
  label: string;

  /** Makes the file when the button is pressed. */
  file: () => DownloadFile | Promise<DownloadFile>;
}

/** Saves a file on the person's machine; nothing is sent anywhere. */
export function saveFile({name, content, type = "text/plain"}: DownloadFile): void {
  const blob = typeof content === "string" ? new Blob([content], {type: `${type};charset=utf-8`}) : content;
  const url = URL.createObjectURL(blob);
  const link = element("a", {href: url, download: name, hidden: true});
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000); // some browsers read it after the click
}

/** A button that saves a file. */
export function download({label, file}: DownloadOptions): HTMLElement {
  const press = element("button", {type: "button", class: "button"}, label);
  const root = element("span", {class: "button-input"}, press, element("span", {class: "field-error", role: "alert"}));
  press.addEventListener("click", async () => {
    press.disabled = true;
    try {
      saveFile(await file());
      setError(root, null);
    } catch (error) {
      setError(root, error instanceof Error ? error.message : String(error));
    } finally {
      press.disabled = false;
    }
  });
  return root;
}
