import {copyButton} from "../copyButton.js";
import {currentPerspective, followPerspective, perspectiveLink, setPerspective} from "../perspective.js";
import {perspectives, takeLinkedPerspective} from "../perspective.js";

/** Brings the switch in the header to life, and adds to the footer a way to hand on a link with the perspective. */
export function startPerspectiveSwitch(): void {
  takeLinkedPerspective();
  addEventListener("hashchange", takeLinkedPerspective);
  const root = document.querySelector(".perspective");
  if (root === null) return;
  const radios = Array.from(root.querySelectorAll("input"));
  const show = () => radios.forEach((radio) => (radio.checked = radio.value === currentPerspective()));
  show();
  followPerspective(show);
  root.addEventListener("change", () => {
    const chosen = perspectives.find((name) => radios.some(({checked, value}) => checked && value === name));
    if (chosen !== undefined) setPerspective(chosen);
  });
  document
    .querySelector("#observablehq-footer > div")
    ?.append(copyButton("Copy a link with this perspective", perspectiveLink));
}
