import assert from "node:assert/strict";
import {journey} from "../journey.js";

journey("a reader searches for privacy and finds a page", async ({page, open}) => {
  await open("/");
  const search = page.getByRole("searchbox").or(page.locator("#observablehq-search-input")).first();
  if (!(await search.isVisible())) await page.keyboard.press("Control+k");
  await search.fill("privacy");
  const first = page.locator("#observablehq-search-results a").first();
  await first.waitFor();
  assert.match((await first.getAttribute("href")) ?? "", /\.html$/);
});
