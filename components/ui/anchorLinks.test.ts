// @vitest-environment jsdom
import {beforeEach, expect, it, vi} from "vitest";
import {keepStateOnAnchors} from "./anchorLinks.js";

const scrolled = vi.fn();

beforeEach(() => {
  Element.prototype.scrollIntoView = scrolled; // no layout here, hence no such function
  scrolled.mockClear();
  document.body.innerHTML = `<a href="#claim">Contents</a><a href="/else.html#claim">Else</a><h2 id="claim">Claim</h2>`;
  history.replaceState(null, "", "/page.html");
  keepStateOnAnchors();
});

it("keepStateOnAnchors() keeps the state when a link leads to a heading, and goes there", () => {
  history.replaceState(null, "", "#?n=50");
  expect(click("a")).toBe(false);
  expect(location.hash).toBe("#claim?n=50");
  expect(scrolled.mock.contexts).toEqual([document.querySelector("h2")]);
  expect(document.activeElement?.id).toBe("claim");
});

it("keepStateOnAnchors() lets a link bring state of its own", () => {
  history.replaceState(null, "", "#?n=50&seed=1");
  document.querySelector("a")!.setAttribute("href", "#claim?n=7");
  const changed = vi.fn();
  addEventListener("hashchange", changed, {once: true});
  click("a");
  expect(location.hash).toBe("#claim?n=7&seed=1");
  expect(changed).toHaveBeenCalledTimes(1);
});

it("keepStateOnAnchors() leaves to the browser what the browser does well", () => {
  expect(click("a")).toBe(true); // no state to keep
  history.replaceState(null, "", "#?n=50");
  expect(click("a", {ctrlKey: true})).toBe(true);
  expect(click("a[href^='/else']")).toBe(true);
});

/** Clicks, and tells whether the browser would go on with it. */
function click(selector: string, keys: MouseEventInit = {}): boolean {
  let goesOn = true;
  const last = (event: Event) => {
    goesOn = !event.defaultPrevented;
    event.preventDefault();
  };
  addEventListener("click", last, {once: true});
  document.querySelector(selector)!.dispatchEvent(new MouseEvent("click", {bubbles: true, cancelable: true, ...keys}));
  return goesOn;
}
