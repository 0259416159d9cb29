// @vitest-environment jsdom
import {afterEach, beforeEach, expect, it, vi} from "vitest";
import {termOf} from "../../learn/glossary.js";
import {setPerspective} from "../perspective.js";
import {previewTerms} from "./termLinks.js";
import {hidePreview} from "./termPreview.js";

previewTerms();

const preview = () => document.querySelector<HTMLElement>("[role=tooltip]:not([hidden])");
const point = (target: Element, pointerType = "mouse") => {
  const event = new Event("pointerover", {bubbles: true});
  target.dispatchEvent(Object.assign(event, {pointerType}));
};
const link = (id: string) => {
  const made = document.createElement("a");
  made.href = `../glossary.html#${id}`;
  made.textContent = id;
  document.body.append(made);
  return made;
};
/** Lets time pass, and what was asked for meanwhile arrive. */
const wait = async (milliseconds: number) => {
  await vi.advanceTimersByTimeAsync(milliseconds);
  await vi.dynamicImportSettled();
};

beforeEach(() => {
  vi.useFakeTimers();
  hidePreview();
  document.body.replaceChildren();
  setPerspective("engineering");
});

afterEach(async () => {
  point(document.body);
  await wait(1000);
  vi.useRealTimers();
});

it("previewTerms() shows a preview that describes the link pointed at, and takes it away", async () => {
  const drift = link("data-drift");
  point(drift);
  expect(preview()).toBeNull();
  await wait(300);
  expect(preview()).not.toBeNull();
  expect(preview()?.textContent).toContain(termOf("data-drift")?.definition);
  expect(drift.getAttribute("aria-describedby")).toBe(preview()?.id);
  point(document.body);
  await wait(400);
  expect(preview()).toBeNull();
  expect(drift.hasAttribute("aria-describedby")).toBe(false);
});

it("previewTerms() puts the side of the perspective first", async () => {
  setPerspective("people science");
  point(link("git"));
  await wait(300);
  expect(preview()).not.toBeNull();
  const sides = [...(preview()?.querySelectorAll(".term-preview-side") ?? [])].map(({textContent}) => textContent);
  expect(sides).toEqual(["People science", "Engineering"]);
});

it("previewTerms() keeps the preview while it is pointed at itself", async () => {
  point(link("git"));
  await wait(300);
  expect(preview()).not.toBeNull();
  point(preview()?.firstElementChild as Element);
  await wait(500);
  expect(preview()).not.toBeNull();
});

it("previewTerms() shows it on keyboard focus and closes it at Escape, with the focus where it was", async () => {
  const git = link("git");
  vi.spyOn(git, "matches").mockReturnValue(true); // focus by keyboard
  git.focus();
  await wait(300);
  expect(preview()).not.toBeNull();
  const escape = new KeyboardEvent("keydown", {key: "Escape", bubbles: true, cancelable: true});
  git.dispatchEvent(escape);
  await wait(400);
  expect(preview()).toBeNull();
  expect(escape.defaultPrevented).toBe(true);
  expect(document.activeElement).toBe(git);
});

it("previewTerms() leaves a finger alone", async () => {
  point(link("git"), "touch");
  await wait(400);
  expect(preview()).toBeNull();
});

it("previewTerms() shows nothing for an unknown entry or another page", async () => {
  point(link("no-such-term"));
  await wait(400);
  expect(preview()).toBeNull();
  const other = link("git");
  other.href = "../data.html#git";
  point(other);
  await wait(400);
  expect(preview()).toBeNull();
});
