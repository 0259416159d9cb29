import {formatFragment, parseFragment} from "../platform/urlFragment.js";

/**
 * Lets the links to headings (contents list, heading anchors, cross-references on the same page) keep the
 * state in the fragment: without it, each of them would replace the whole fragment. Also scrolls to the
 * anchor of an address with state, which no browser finds by itself. Call once per page.
 */
export function keepStateOnAnchors(): void {
  if (started) return;
  started = true;
  document.addEventListener("click", follow);
  addEventListener("hashchange", () => reveal(parseFragment(location.hash).anchor));
  const {anchor, entries} = parseFragment(location.hash);
  // An anchor without state is the browser's own business.
  if (anchor !== "" && entries.size > 0) revealWhileGrowing(anchor);
}

let started = false;

function follow(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0) return;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
  if (link === null || link.target === "_blank" || link.hash === "" || !samePage(link)) return;
  const there = parseFragment(link.hash);
  const here = parseFragment(location.hash);
  // A link that brings state of its own sets it; what it does not name stays.
  const entries = new Map([...here.entries, ...there.entries]);
  if (here.entries.size === 0 && there.entries.size === 0) return;
  event.preventDefault();
  const old = location.href;
  const fragment = formatFragment({anchor: there.anchor, entries});
  history.pushState(null, "", fragment);
  reveal(there.anchor);
  // pushState is silent; whoever reads the state listens for this event, as after the back button.
  if (there.entries.size > 0) dispatchEvent(new HashChangeEvent("hashchange", {oldURL: old, newURL: location.href}));
}

function samePage(link: HTMLAnchorElement): boolean {
  return link.origin === location.origin && link.pathname === location.pathname && link.search === location.search;
}

const growing = 4000; // milliseconds in which the cells of a page usually have drawn themselves

/** Keeps a heading in view while the cells above it draw themselves, until the reader does something. */
function revealWhileGrowing(anchor: string): void {
  reveal(anchor);
  const observer = new ResizeObserver(() => document.getElementById(anchor)?.scrollIntoView());
  const stop = () => {
    observer.disconnect();
    for (const event of readerActs) removeEventListener(event, stop);
  };
  observer.observe(document.body);
  for (const event of readerActs) addEventListener(event, stop, {passive: true});
  setTimeout(stop, growing);
}

const readerActs = ["wheel", "touchstart", "pointerdown", "keydown"] as const;

/** Scrolls to a heading and lets the keyboard go on from there, as the browser does for a plain anchor. */
function reveal(anchor: string): void {
  const target = anchor === "" ? null : document.getElementById(anchor);
  if (target === null) return;
  target.scrollIntoView();
  if (!target.matches("a[href], button, input, select, textarea, [tabindex]")) {
    target.tabIndex = -1;
    target.addEventListener("blur", () => target.removeAttribute("tabindex"), {once: true});
  }
  target.focus({preventScroll: true});
}
