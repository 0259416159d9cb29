import {element} from "../../charts/element.js";
import {type Term, termOf} from "../../learn/glossary.js";
import {currentPerspective, perspectives} from "../perspective.js";

const id = "term-preview";
const gap = 6; // pixels between the link and its preview
const edge = 8; // pixels to keep free at the edges of the window

let shown: {link: HTMLAnchorElement; before: string | null} | undefined;

/** Shows the preview of the entry that a link leads to, above or below the link; nothing for an unknown entry. */
export function showPreview(link: HTMLAnchorElement): void {
  if (shown?.link === link) return;
  hidePreview();
  const term = termOf(decodeURIComponent(link.hash.slice(1).replace(/\?.*$/, "")));
  if (term === undefined) return;
  const box = previewBox();
  box.replaceChildren(...content(term));
  // Inside a dialog or a full screen, what stands outside of it cannot be seen.
  (link.closest("dialog") ?? document.fullscreenElement ?? document.body).append(box);
  box.hidden = false;
  const before = link.getAttribute("aria-describedby");
  link.setAttribute("aria-describedby", before === null ? id : `${before} ${id}`);
  shown = {link, before};
  place();
  addEventListener("scroll", place, {passive: true, capture: true});
  addEventListener("resize", place);
}

/** Takes the preview away. */
export function hidePreview(): void {
  if (shown === undefined) return;
  const {link, before} = shown;
  shown = undefined;
  if (before === null) link.removeAttribute("aria-describedby");
  else link.setAttribute("aria-describedby", before);
  previewBox().hidden = true;
  removeEventListener("scroll", place, {capture: true});
  removeEventListener("resize", place);
}

function previewBox(): HTMLElement {
  return document.getElementById(id) ?? element("div", {id, class: "term-preview", role: "tooltip", hidden: true});
}

function content(term: Term): HTMLElement[] {
  const first = currentPerspective();
  const sides = [first, ...perspectives.filter((name) => name !== first)];
  const words = {engineering: "Engineering", "people science": "People science"};
  const text = {engineering: term.engineering, "people science": term.people};
  return [
    element("p", {class: "term-preview-definition"}, term.definition),
    ...sides.map((side) =>
      element("p", {}, element("span", {class: "term-preview-side"}, words[side]), ` ${text[side]}`)
    )
  ];
}

/** Sets the preview below its link, or above where there is more room; it floats, so nothing else moves. */
function place(): void {
  if (shown === undefined) return;
  const {link} = shown;
  if (!link.isConnected) return hidePreview();
  const box = previewBox();
  // A link may be broken over two lines: the first holds its beginning.
  const at = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const {offsetWidth: width, offsetHeight: height} = box;
  const {clientWidth, clientHeight} = document.documentElement;
  const below = link.getBoundingClientRect().bottom + gap;
  const above = at.top - gap - height;
  const fitsBelow = below + height <= clientHeight - edge;
  box.style.top = `${fitsBelow || above < edge ? below : above}px`;
  box.style.left = `${Math.max(edge, Math.min(at.left, clientWidth - edge - width))}px`;
}
