// @vitest-environment jsdom
import {afterEach, beforeEach, expect, it, vi} from "vitest";
import {
  currentPerspective,
  forgetPerspective,
  perspectiveLink,
  perspectiveValue,
  setPerspective,
  takeLinkedPerspective
} from "./perspective.js";
import {startPerspectiveSwitch} from "./site/perspectiveSwitch.js";

const key = "fieldbook.perspective";
const header = `<header><div class="perspective" role="radiogroup">
<input type="radio" name="perspective" value="engineering"><input type="radio" name="perspective" value="people science">
</div></header><footer id="observablehq-footer"><div></div></footer>`;

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
    removeItem: (name: string) => kept.delete(name)
  });
  delete document.documentElement.dataset.perspective;
  document.body.innerHTML = header;
  history.replaceState(null, "", "/");
});

afterEach(() => vi.unstubAllGlobals());

it("setPerspective(next) shows and remembers the choice, and says so once", () => {
  const value = perspectiveValue();
  const heard = vi.fn();
  value.addEventListener("input", heard);
  expect([value.value, value.hidden]).toEqual(["engineering", true]);
  setPerspective("people science");
  setPerspective("people science");
  expect([value.value, currentPerspective(), localStorage.getItem(key)]).toEqual(Array(3).fill("people science"));
  expect(document.documentElement.dataset.perspective).toBe("people science");
  expect(heard).toHaveBeenCalledTimes(1);
});

it("setPerspective(next) works where storage is blocked", () => {
  const blocked = () => {
    throw new DOMException("denied", "SecurityError");
  };
  vi.stubGlobal("localStorage", {getItem: blocked, setItem: blocked, removeItem: blocked});
  setPerspective("people science");
  expect(currentPerspective()).toBe("people science");
  forgetPerspective();
  expect(currentPerspective()).toBe("engineering");
});

it("setPerspective(next) takes another perspective out of the address, and nothing else", () => {
  history.replaceState(null, "", "/#heading?n=50&perspective=people");
  setPerspective("people science");
  expect(location.hash).toBe("#heading?n=50&perspective=people");
  setPerspective("engineering");
  expect(location.hash).toBe("#heading?n=50");
});

it("perspectiveLink() is the address as it is with the perspective, and takeLinkedPerspective() honours it", () => {
  history.replaceState(null, "", "/#heading?n=50&series=a,b");
  setPerspective("people science");
  const link = new URL(perspectiveLink());
  expect(link.hash).toBe("#heading?n=50&series=a,b&perspective=people");
  expect(location.hash).toBe("#heading?n=50&series=a,b");
  setPerspective("engineering");
  history.replaceState(null, "", link.hash);
  takeLinkedPerspective();
  expect([currentPerspective(), localStorage.getItem(key)]).toEqual(["people science", "people science"]);
});

it.each(["#?perspective=poetry", "#?perspective=toString", "#perspective=people", ""])(
  "takeLinkedPerspective() leaves things as they are at %j",
  (hash) => {
    history.replaceState(null, "", `/${hash}`);
    takeLinkedPerspective();
    expect([currentPerspective(), localStorage.getItem(key)]).toEqual(["engineering", null]);
  }
);

it("forgetPerspective() keeps nothing", () => {
  setPerspective("people science");
  forgetPerspective();
  expect([currentPerspective(), localStorage.getItem(key)]).toEqual(["engineering", null]);
});

it("startPerspectiveSwitch() ties the header's switch to the page", () => {
  setPerspective("people science");
  startPerspectiveSwitch();
  const [engineering, people] = document.querySelectorAll("input");
  expect([engineering.checked, people.checked]).toEqual([false, true]);
  engineering.click();
  expect(currentPerspective()).toBe("engineering");
  setPerspective("people science");
  expect(people.checked).toBe(true);
  expect(document.querySelector("footer button")?.textContent).toBe("Copy a link with this perspective");
});
