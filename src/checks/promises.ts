import {join} from "node:path";
import type {ElementHandle, Page} from "playwright-core";
import {repository} from "./repository.js";
import {findInSection, said} from "./section.js";
import {settle} from "./visit.js";

/** One thing to do on a page. */
export interface Step {
  /** Set an input (a file of the repository, for a file input), click, press a key, or choose an option by its label. */
  do: "set" | "click" | "press" | "choose";

  /** The accessible name of the control, or a selector, inside the section. */
  on: string;

  /** What to set, the key to press, or the option to choose; nothing for a click. */
  value?: string | number | boolean;
}

/** A row of the curriculum that the site keeps: at this anchor, these steps alter that output. */
export interface KeptRow {
  id: string;

  /** The page without its extension, such as "/lessons/drift". */
  page: string;

  /** The anchor without #: a heading, or an element that holds the section. */
  anchor: string;
  steps: Step[];

  /** The accessible name of the output, or a selector, inside the section. */
  output: string;
}

/**
 * Does what a reader would do for a row, and makes sure that the output changes then, and not before.
 *
 * @throws {Error} if a control or the output is not there, or the output stays as it is
 */
export async function keepPromise(page: Page, {anchor, steps, output}: KeptRow): Promise<void> {
  const before = await said(page, anchor, output);
  await page.waitForTimeout(400);
  if ((await said(page, anchor, output)) !== before) throw new Error(`“${output}” changes without being asked to`);
  for (const step of steps) {
    await take(await findInSection(page, anchor, step.on), step);
    await settle(page);
  }
  const deadline = Date.now() + 10_000;
  while ((await said(page, anchor, output)) === before) {
    if (Date.now() > deadline) throw new Error(`the steps leave “${output}” as it was: ${before.slice(0, 120)}`);
    await page.waitForTimeout(200);
  }
}

async function take(element: ElementHandle<Element>, {do: act, on, value}: Step): Promise<void> {
  await element.scrollIntoViewIfNeeded();
  if (act === "click") return element.click();
  if (value === undefined) throw new Error(`the step on “${on}” has no value`);
  if (act === "press") return element.press(String(value));
  const {tag, type} = await element.evaluate((e) => ({tag: e.tagName, type: (e as HTMLInputElement).type}));
  if (tag === "SELECT") return void (await element.selectOption({label: String(value)}));
  if (act === "choose") return chooseWithin(element, String(value));
  if (type === "file") return element.setInputFiles(join(repository, String(value)));
  if (type === "checkbox" || type === "radio") return element.setChecked(value === true);
  return element.fill(String(value));
}

/** Chooses a radio button, tab or option by its label within a group. */
async function chooseWithin(group: ElementHandle<Element>, label: string): Promise<void> {
  for (const handle of await group.$$("label, button, [role=radio], [role=tab], [role=option]")) {
    if (((await handle.textContent()) ?? "").trim() === label) return handle.click();
  }
  throw new Error(`there is no “${label}” to choose`);
}
