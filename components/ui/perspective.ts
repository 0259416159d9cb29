import {element} from "../charts/element.js";
import {type Fragment, formatFragment, parseFragment} from "../platform/urlFragment.js";
import {type Input, dispatchInput, withValue} from "./field.js";

export const perspectives = ["engineering", "people science"] as const;
export type Perspective = (typeof perspectives)[number];

const key = "fieldbook.perspective";
const changed = "fieldbook-perspective";

// What a link says; see also src/site/perspectiveScript.ts, which shows it before the first paint.
const entry = "perspective";
const words = {engineering: "engineering", people: "people science"} as const satisfies Record<string, Perspective>;

/**
 * The perspective that the switch in the header shows, for the cells of a page: `const who = view(perspectiveValue())`.
 * Nothing to see. What belongs to one perspective alone carries `data-for="engineering"` or `data-for="people
 * science"`, and ui.css hides it in the other.
 */
export function perspectiveValue(): Input<Perspective> {
  const root = withValue<Perspective, HTMLElement>(element("span", {hidden: true}), {
    get: currentPerspective,
    set: setPerspective
  });
  followPerspective(() => dispatchInput(root));
  return root;
}

/** The perspective of the page; engineering at first. The head of the page reads what was kept. */
export function currentPerspective(): Perspective {
  const shown = document.documentElement.dataset.perspective;
  return perspectives.find((name) => name === shown) ?? "engineering";
}

/** Changes the perspective of the page and remembers it; an address that asked for another one asks no longer. */
export function setPerspective(next: Perspective): void {
  const before = currentPerspective();
  document.documentElement.dataset.perspective = next;
  try {
    localStorage.setItem(key, next);
  } catch {
    // Where storage is blocked, the choice lasts as long as the page.
  }
  if (linked() !== null && linked() !== next) replaceFragment(without(parseFragment(location.hash)));
  if (next !== before) document.dispatchEvent(new Event(changed));
}

/** Takes over the perspective that a link asks for, and remembers it. */
export function takeLinkedPerspective(): void {
  const asked = linked();
  if (asked !== null) setPerspective(asked);
}

/** Goes back to the perspective of a first visit and keeps nothing. */
export function forgetPerspective(): void {
  setPerspective("engineering");
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}

/** Calls back at every change of the perspective. */
export function followPerspective(listener: () => void): void {
  document.addEventListener(changed, listener);
}

/** The address of this page as it is, with the perspective in it. */
export function perspectiveLink(): string {
  const {anchor, entries} = without(parseFragment(location.hash));
  const word = Object.entries(words).find(([, name]) => name === currentPerspective()) as [string, Perspective];
  const url = new URL(location.href);
  url.hash = formatFragment({anchor, entries: entries.set(entry, word[0])});
  return url.href;
}

function linked(): Perspective | null {
  const word = parseFragment(location.hash).entries.get(entry);
  return word !== undefined && Object.hasOwn(words, word) ? words[word as keyof typeof words] : null;
}

function without({anchor, entries}: Fragment): Fragment {
  return {anchor, entries: new Map([...entries].filter(([name]) => name !== entry))};
}

function replaceFragment(fragment: Fragment): void {
  // Without a fragment the path has to be named, or the old fragment would stay.
  history.replaceState(history.state, "", formatFragment(fragment) || location.pathname + location.search);
}
