import type {Browser, BrowserContext, Page} from "playwright-core";

/** A page of the built site, opened as a reader would, and what went wrong with it so far. */
export interface Visit {
  page: Page;

  /** One line for each error, failed request or request to another origin; grows as they happen. */
  complaints: string[];
  close: () => Promise<void>;
}

/** The frame of a sandbox, and the program in it: both end with the code that they run, however early that is. */
const sandbox = /\/sandbox\/frame\.\w+\.html$|^blob:null\//;

const desktop = {width: 1280, height: 900};

/** Opens an empty page in a context of its own, which notes down whatever goes wrong from now on. */
export async function startVisit(browser: Browser, address: string): Promise<Visit> {
  // Without motion, colours are final as soon as they are set.
  const context = await browser.newContext({viewport: desktop, reducedMotion: "reduce", colorScheme: "light"});
  const complaints = listen(context, new URL(address).origin);
  // The compiler of this file wraps inner functions in a helper that is unknown in the page.
  await context.addInitScript({content: "globalThis.__name = (value) => value;"});
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  return {page, complaints, close: () => context.close()};
}

function listen(context: BrowserContext, origin: string): string[] {
  const complaints: string[] = [];
  const complain = (text: string) => {
    if (!complaints.includes(text)) complaints.push(text);
  };
  context.on("console", (message) => {
    if (message.type() === "error") complain(`console error: ${message.text()}`);
  });
  context.on("weberror", (error) => complain(`uncaught error: ${error.error().stack ?? error.error().message}`));
  context.on("request", (request) => {
    const url = request.url();
    if (!/^(data|blob|about):/.test(url) && new URL(url).origin !== origin) {
      complain(`request to another origin: ${url}`);
    }
  });
  context.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? "no reason given";
    if (reason === "net::ERR_ABORTED" && sandbox.test(request.url())) return;
    complain(`failed request: ${request.url()} (${reason})`);
  });
  context.on("response", (response) => {
    if (response.status() >= 400) complain(`failed request: ${response.url()} (status ${response.status()})`);
  });
  return complaints;
}

/**
 * Waits until the page is at rest: nothing on the way, no cell pending, nothing that says it is busy.
 *
 * @throws {Error} if it is not at rest in time
 */
export async function settle(page: Page, timeout = 60_000): Promise<void> {
  await page.waitForLoadState("networkidle", {timeout});
  // Cells start one another, so a page is at rest when it was so twice in a row.
  for (let calm = 0; calm < 2; ++calm) {
    await page.waitForFunction(() => !document.querySelector('observablehq-loading, [aria-busy="true"]'), null, {
      timeout
    });
    await page.waitForTimeout(150);
  }
}

/** The errors that Framework shows in place of a cell. */
export async function cellErrors(page: Page): Promise<string[]> {
  const errors = await page.locator(".observablehq--error").allInnerTexts();
  return errors.map((text) => `a cell failed: ${text.trim()}`);
}
