import assert from "node:assert/strict";
import type {Page} from "playwright-core";
import {journey} from "../journey.js";

const preview = (page: Page) => page.getByRole("tooltip");

journey("the glossary finds words, shows one side, and opens at an entry", async ({page, open, settled}) => {
  await open("/glossary#concept-drift");
  assert.ok(await page.getByRole("heading", {name: "Concept drift"}).isVisible());
  const find = page.getByLabel("A word, or part of one");
  await find.fill("cut score");
  assert.match(await page.locator("#glossary-found").innerText(), /^\d terms? of \d+, from both sides\.$/);
  assert.ok(await page.getByRole("heading", {name: "Threshold"}).isVisible());
  assert.ok(!(await page.getByRole("heading", {name: "Concept drift"}).isVisible()));
  await page.getByRole("radio", {name: "People science", exact: true}).last().check();
  assert.equal(await page.locator('[data-side="engineering"]:visible').count(), 0);
  // The address brings it all back, and a link to a hidden entry ends the search.
  assert.match(page.url(), /find=cut\+score&side=people\+science/);
  await page.reload();
  await settled();
  assert.equal(await find.inputValue(), "cut score");
  const threshold = page.locator("article", {has: page.getByRole("heading", {name: "Threshold"})});
  await threshold.getByRole("link", {name: "false alarm"}).click();
  await page.getByRole("heading", {name: "False alarm"}).waitFor();
  assert.equal(await find.inputValue(), "");
  const {y} = (await page.getByRole("heading", {name: "False alarm"}).boundingBox()) ?? {y: Infinity};
  assert.ok(y >= 0 && y < 900, `the entry is in view: ${y}`);
});

journey("the glossary can be read and linked to without scripts", async ({page, url}) => {
  const html = await (await page.request.get(url("/glossary"))).text();
  for (const id of ["mlops", "concept-drift", "rwg", "kappa"]) assert.ok(html.includes(`<h3 id="${id}"`), id);
  assert.ok(html.includes("the same input now leads to another outcome"));
});

journey("a term in a lesson shows its meaning under the mouse, and moves nothing", async ({page, open}) => {
  await open("/lessons/drift");
  const link = page.locator('a[href*="glossary.html#concept-drift"]').first();
  await link.scrollIntoViewIfNeeded();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await link.hover();
  await preview(page).waitFor();
  assert.match(await preview(page).innerText(), /^Concept drift means[^]*Engineering[^]*People science/);
  assert.equal(await page.evaluate(() => document.documentElement.scrollHeight), height);
  // It can be pointed at, stays there, and goes when the mouse goes.
  await preview(page).hover();
  await page.waitForTimeout(700);
  assert.ok(await preview(page).isVisible());
  await page.mouse.move(5, 5);
  await preview(page).waitFor({state: "hidden"});
});

journey("a term in a lesson shows its meaning to the keyboard until Escape", async ({page, open}) => {
  await open("/lessons/drift");
  const link = page.locator('a[href*="glossary.html#data-drift"]').first();
  await link.evaluate((element: HTMLElement) => {
    element.tabIndex = 0;
    element.scrollIntoView({block: "center"});
  });
  await page.keyboard.press("Tab"); // from here on the focus is the keyboard's
  await link.focus();
  await preview(page).waitFor();
  const description = await link.evaluate((element) => element.getAttribute("aria-describedby") ?? "");
  assert.equal(await preview(page).getAttribute("id"), description);
  await page.keyboard.press("Escape");
  await preview(page).waitFor({state: "hidden"});
  assert.ok(await link.evaluate((element) => element === document.activeElement));
  await page.keyboard.press("Enter");
  await page.waitForURL(/glossary\.html#data-drift$/);
});

journey("a finger on a term follows the link at the first tap", async ({page, url}) => {
  const browser = page.context().browser();
  assert.ok(browser);
  const context = await browser.newContext({hasTouch: true, isMobile: true, viewport: {width: 360, height: 740}});
  try {
    const phone = await context.newPage();
    await phone.goto(url("/lessons/drift"), {waitUntil: "networkidle"});
    await phone.locator('a[href*="glossary.html#data-drift"]').first().tap();
    await phone.waitForURL(/glossary\.html#data-drift$/);
  } finally {
    await context.close();
  }
});
