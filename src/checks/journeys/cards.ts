import assert from "node:assert/strict";
import type {Page} from "playwright-core";
import {journey} from "../journey.js";

const front = (page: Page) => page.locator(".card-front").innerText();
const left = (page: Page) => page.locator(".cards-left").innerText();

journey("flash cards are learned by keyboard, taken back, and kept over a reload", async ({page, open, settled}) => {
  await open("/cards");
  assert.match(await left(page), /^10 left today/);
  const first = await front(page);
  await page.getByRole("button", {name: "Show the answer"}).focus();
  await page.keyboard.press("Space");
  assert.ok(await page.locator(".card-answer").isVisible());
  assert.match(await page.locator(".card-grades").innerText(), /Again\s+1 min[^]*Easy\s+8 days/);
  await page.keyboard.press("4");
  await settled();
  assert.notEqual(await front(page), first);
  assert.match(await left(page), /^9 left today. 1 of/);
  await page.keyboard.press("Space");
  await page.keyboard.press("1");
  await settled();
  await page.getByRole("button", {name: "Undo the last answer"}).click();
  await settled();
  assert.match(await left(page), /^9 left today. 1 of/);
  await page.reload();
  await settled();
  assert.match(await left(page), /^9 left today. 1 of/);
  assert.notEqual(await front(page), first);
});

journey("two tabs of flash cards do not ask the same card twice", async ({page, open, settled}) => {
  await open("/cards");
  const other = await page.context().newPage();
  await other.goto(page.url(), {waitUntil: "networkidle"});
  const first = await front(page);
  assert.equal(await front(other), first);
  await page.getByRole("button", {name: "Show the answer"}).click();
  await page.getByRole("button", {name: /Easy/}).click();
  await settled();
  const second = await front(page);
  await other.waitForFunction((text) => document.querySelector(".card-front")?.textContent === text, second);
  await other.close();
});

journey("a question missed in a lesson comes back as a flash card", async ({page, open, settled}) => {
  await open("/lessons/drift");
  const question = page.locator(".question").first();
  const prompt = await question.locator("legend").innerText();
  await question.getByRole("radio").first().check();
  await question.getByRole("button", {name: "Check"}).click();
  await settled();
  const wrong = /^Not quite/.test(await question.getByRole("status").innerText());
  assert.ok(wrong, "the first answer of the first question is a wrong one");
  await open("/cards");
  assert.equal(await front(page), prompt);
  await page.getByText("Settings", {exact: true}).click();
  await page.getByLabel("Ask the questions that I missed in lessons too").uncheck();
  await settled();
  assert.notEqual(await front(page), prompt);
});
