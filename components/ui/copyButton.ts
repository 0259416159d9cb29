import {element} from "../charts/element.js";

/** A button that copies a text, made when it is pressed, and says whether it could. */
export function copyButton(label: string, text: () => string): HTMLElement {
  const press = element("button", {type: "button", class: "button"}, label);
  const said = element("span", {class: "copy-said", role: "status"});
  press.addEventListener("click", async () => {
    said.textContent = "";
    said.textContent = (await copy(text(), press))
      ? "Copied"
      : "This browser does not let pages copy: select the text and copy it.";
  });
  return element("span", {class: "button-input"}, press, said);
}

async function copy(text: string, press: HTMLElement): Promise<boolean> {
  try {
    // Absent on plain http, as in a class without certificates.
    if (navigator.clipboard) {
      await navigator.clipboard.writeText(text);
      return true;
    }
  } catch {
    // Refused: try the old way.
  }
  const area = element("textarea", {class: "visually-hidden", "aria-hidden": "true", tabindex: "-1"});
  area.value = text;
  press.after(area);
  area.select();
  const copied = document.execCommand("copy");
  area.remove();
  press.focus();
  return copied;
}
