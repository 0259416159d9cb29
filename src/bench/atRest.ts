import type {Page} from "playwright-core";

/** Waits until no part of the page says that it is busy. */
export async function atRest(page: Page): Promise<void> {
  await page.locator('[aria-busy="true"]').first().waitFor({state: "detached", timeout: 600_000});
}
