import {type Input, dispatchInput} from "./field.js";
import {radio} from "./radio.js";

export const perspectives = ["engineering", "people science"] as const;
export type Perspective = (typeof perspectives)[number];

const key = "fieldbook.perspective";
const changed = "fieldbook-perspective";

/**
 * A switch between the two perspectives, remembered on this machine. All switches of a page agree. What
 * belongs to one perspective carries `data-for="engineering"` or `data-for="people science"`, and ui.css hides
 * it in the other.
 */
export function perspective(): Input<Perspective> {
  const root = radio<Perspective>({
    label: "Perspective",
    value: currentPerspective(),
    options: [
      {value: "engineering", label: "Engineering"},
      {value: "people science", label: "People science"}
    ]
  });
  root.classList.add("perspective");
  root.addEventListener("input", () => setPerspective(root.value));
  document.addEventListener(changed, () => {
    if (root.value === currentPerspective()) return;
    root.value = currentPerspective();
    dispatchInput(root);
  });
  applyPerspective();
  return root;
}

/** The perspective that the reader chose last; engineering at first. */
export function currentPerspective(): Perspective {
  chosen ??= readPerspective();
  return chosen;
}

/** Changes the perspective of the page and remembers it. */
export function setPerspective(next: Perspective): void {
  if (next === currentPerspective()) return;
  chosen = next;
  applyPerspective();
  try {
    localStorage.setItem(key, next);
  } catch {
    // Where storage is blocked, the choice lasts as long as the page.
  }
  document.dispatchEvent(new Event(changed));
}

/** Shows what belongs to the perspective and hides what belongs to the other one; see ui.css. */
export function applyPerspective(): void {
  document.documentElement.dataset.perspective = currentPerspective();
}

let chosen: Perspective | undefined;

function readPerspective(): Perspective {
  try {
    const stored = localStorage.getItem(key);
    return perspectives.find((name) => name === stored) ?? "engineering";
  } catch {
    return "engineering";
  }
}
