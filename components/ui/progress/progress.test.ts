// @vitest-environment jsdom
import "fake-indexeddb/auto";
import {afterEach, beforeEach, expect, it, vi} from "vitest";
import type {Work} from "../../learn/work.js";
import {ownData, workStore} from "../../platform/ownData.js";
import {keepPageRecord} from "./pageRecord.js";
import {progressMark} from "./progressMark.js";
import {dwell, watchReading} from "./sectionReading.js";
import {markSidebar} from "./sidebarMarks.js";
import {isLearningPage, pageAddress, pageOf} from "./sitePath.js";

// Each test has a page of its own, since a page is followed as long as it is open.
let page = "";
let made = 0;
const body =
  () => `<nav id="observablehq-sidebar"><ol><li><a href="../">Home</a></li><li><a href=".${page.slice(8)}.html">Drift</a></li>
<li><a href="./">All</a></li><li><a href="../labs/drift.html">Lab</a></li></ol></nav>
<main id="observablehq-main"><h1>Still the same?</h1><h2 id="a">First claim</h2><div data-exercise="sql"></div>
<h2 id="b">Second claim</h2><fieldset data-question="why"></fieldset><div data-exercise="sql"></div><div><h2 id="c">Dialog</h2></div></main>
<footer id="observablehq-footer"></footer>`;

const main = () => document.querySelector("main") as HTMLElement;
const sidebar = () => document.querySelector("nav") as HTMLElement;
const kept = async () => Object.fromEntries(await (await workStore()).entries());
const section: Work = {type: "section", title: "First claim", first: 1, last: 1};

beforeEach(async () => {
  page = `/lessons/drift-${++made}`;
  document.head.innerHTML = `<meta name="page" content="${page}">`;
  document.body.innerHTML = body();
  history.replaceState(null, "", `/some/where${page}.html`);
  await (await ownData()).eraseAll();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it("pageOf(address) and pageAddress(page) know the site wherever it is served from", () => {
  const links = Array.from(document.querySelectorAll("a"), ({href}) => pageOf(href));
  expect(links).toEqual(["/index", page, "/lessons/index", "/labs/drift"]);
  expect(pageOf("/elsewhere/lessons/drift.html")).toBeNull();
  expect(pageOf("https://example.org/some/where/lessons/drift.html")).toBeNull();
  expect(pageAddress("/labs/drift", "two")).toBe(`${location.origin}/some/where/labs/drift.html#two`);
  document.head.innerHTML = `<meta name="page" content="/index">`;
  history.replaceState(null, "", "/some/where/");
  expect(pageAddress(page)).toBe(`${location.origin}/some/where${page}.html`);
});

it("isLearningPage(page) is true for lessons and labs, not for their lists", () => {
  expect(["/lessons/drift", "/labs/drift", "/lessons/index", "/map", "/labs/"].map(isLearningPage)).toEqual([
    ...[true, true, false, false, true]
  ]);
});

it("keepPageRecord(main, page) writes what the page holds once it is at rest", async () => {
  main().setAttribute("data-test", "");
  main().querySelector("div")?.setAttribute("aria-busy", "true");
  const written = keepPageRecord(main(), page);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await kept()).toEqual({});
  main().querySelector("div")?.removeAttribute("aria-busy");
  await written;
  expect(await kept()).toMatchObject({
    [`${page}#`]: {title: "Still the same?", sections: ["a", "b"], exercises: ["sql"], questions: ["why"]}
  });
});

it("keepPageRecord(main, page) writes again only where the page holds something else, or all was erased", async () => {
  await keepPageRecord(main(), page);
  const store = await workStore();
  const first = (await kept())[`${page}#`];
  await store.set(`${page}#a`, section);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect((await kept())[`${page}#`]).toEqual(first);
  main().insertAdjacentHTML("beforeend", `<div data-exercise="draw"></div>`);
  await store.set(`${page}#a`, section);
  await vi.waitFor(async () => expect((await kept())[`${page}#`]).toMatchObject({exercises: ["sql", "draw"]}));
  await (await ownData()).eraseAll();
  expect(await kept()).toEqual({});
  await store.set(`${page}#a`, section);
  await vi.waitFor(async () => expect((await kept())[`${page}#`]).toMatchObject({exercises: ["sql", "draw"]}));
});

interface Seen {
  target: Element;
  isIntersecting: boolean;
}

function stubObserver() {
  const observed = new Set<Element>();
  let tell: (seen: Seen[]) => void = () => undefined;
  class Observer {
    constructor(callback: (seen: Seen[]) => void) {
      tell = callback;
    }
    observe = (element: Element) => observed.add(element);
    unobserve = (element: Element) => observed.delete(element);
  }
  vi.stubGlobal("IntersectionObserver", Observer);
  const see = (selector: string, isIntersecting: boolean) => {
    tell([{target: document.querySelector(selector) as Element, isIntersecting}]);
  };
  return {observed, see};
}

it("watchReading(main, page) keeps a section whose end stayed in view, once", async () => {
  const {observed, see} = stubObserver();
  vi.useFakeTimers({toFake: ["setTimeout", "clearTimeout"]});
  watchReading(main(), page);
  expect(observed.size).toBe(2);
  see("#b", true);
  vi.advanceTimersByTime(dwell - 1);
  see("#b", false);
  vi.advanceTimersByTime(dwell);
  expect(observed.size).toBe(2);
  see("#b", true);
  vi.advanceTimersByTime(dwell);
  vi.useRealTimers();
  await vi.waitFor(async () => expect(await kept()).toMatchObject({[`${page}#a`]: {title: "First claim"}}));
  expect(observed).not.toContain(document.querySelector("#b"));
  expect(Object.keys(await kept())).toEqual([`${page}#a`]);
});

it("watchReading(main, page) waits while the page computes, and takes the footer for the end of the last section", async () => {
  const {observed, see} = stubObserver();
  vi.useFakeTimers({toFake: ["setTimeout", "clearTimeout"]});
  main().querySelector("div")?.setAttribute("aria-busy", "true");
  watchReading(main(), page);
  see("footer", true);
  vi.advanceTimersByTime(3 * dwell);
  main().querySelector("div")?.removeAttribute("aria-busy");
  vi.advanceTimersByTime(dwell - 1);
  expect(observed).toContain(document.querySelector("footer"));
  vi.advanceTimersByTime(1);
  vi.useRealTimers();
  await vi.waitFor(async () => expect(await kept()).toMatchObject({[`${page}#b`]: {title: "Second claim"}}));
});

it("watchReading(main, page) leaves other work of the same name alone", async () => {
  const guess: Work = {type: "prediction", question: "?", guess: 1, first: 1, last: 1};
  await (await workStore()).set(`${page}#a`, guess);
  const {see} = stubObserver();
  vi.useFakeTimers({toFake: ["setTimeout", "clearTimeout"]});
  watchReading(main(), page);
  see("#b", true);
  vi.advanceTimersByTime(dwell);
  vi.useRealTimers();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await kept()).toEqual({[`${page}#a`]: guess});
});

it("markSidebar(sidebar) marks what was begun, follows changes, and unmarks what was erased", async () => {
  markSidebar(sidebar());
  const texts = () => Array.from(sidebar().querySelectorAll("a"), ({textContent}) => textContent);
  expect(sidebar().getAttribute("aria-busy")).toBe("true");
  await vi.waitFor(() => expect(sidebar().hasAttribute("aria-busy")).toBe(false));
  expect(texts()).toEqual(["Home", "Drift", "All", "Lab"]);
  await keepPageRecord(main(), page);
  await (await workStore()).set(`${page}#a`, section);
  await vi.waitFor(() =>
    expect(texts()[1]).toBe("Drift, 1 of 2 sections read, 0 of 1 exercise solved, 0 of 1 question answered right")
  );
  expect(sidebar().querySelectorAll("svg")).toHaveLength(1);
  await (await ownData()).eraseAll();
  await vi.waitFor(() => expect(texts()).toEqual(["Home", "Drift", "All", "Lab"]));
});

it("progressMark(counts) draws the share done, and another shape for all", () => {
  const counts = (read: number) => ({
    ...{sections: {read, total: 4}, exercises: {tried: 0, solved: 0, total: 0}},
    ...{questions: {tried: 0, right: 0, total: 0}}
  });
  const [half, all] = [2, 4].map((read) => progressMark(counts(read)));
  const [dash, around] = (half.querySelector(".done")?.getAttribute("stroke-dasharray") ?? "").split(" ").map(Number);
  expect(dash / around).toBeCloseTo(0.5, 3);
  expect([half.title, all.title]).toEqual(["2 of 4 sections read", "4 of 4 sections read"]);
  expect([half, all].map((mark) => mark.querySelector(".tick") !== null)).toEqual([false, true]);
});
