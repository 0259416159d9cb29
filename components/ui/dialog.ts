import {type Child, element, uniqueId} from "../charts/element.js";

/** Opens a dialog over the page, with a title and a button to close it. It leaves the page when closed. */
export function dialog(title: string, content: Child[]): HTMLDialogElement {
  const id = uniqueId("dialog");
  const close = element("button", {type: "button", class: "button"}, "Close");
  const root = element(
    "dialog",
    {class: "dialog", "aria-labelledby": id},
    element("h2", {class: "dialog-title", id}, title),
    element("div", {class: "dialog-content"}, ...content),
    element("div", {class: "dialog-actions"}, close)
  );
  close.addEventListener("click", () => root.close());
  root.addEventListener("close", () => root.remove());
  document.body.append(root);
  root.showModal();
  return root;
}
