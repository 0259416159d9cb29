import {cpSync, existsSync} from "node:fs";
import {join} from "node:path";
import type {Browser} from "playwright-core";
import {openBrowser} from "../checks/browser.js";
import {dist} from "../checks/repository.js";
import {serveFolder} from "../site/serveFolder.js";

/**
 * Serves a copy of the built site, so that a build in the meantime changes nothing, and opens a browser for it.
 *
 * @throws {Error} if the site is not built
 */
export async function withSite<T>(folder: string, work: (browser: Browser, address: string) => Promise<T>): Promise<T> {
  if (!existsSync(join(dist, "index.html"))) throw new Error("dist has no page: npm run build");
  const copy = join(folder, "dist");
  cpSync(dist, copy, {recursive: true});
  const site = await serveFolder(copy);
  const browser = await openBrowser();
  try {
    return await work(browser, site.address);
  } finally {
    await browser.close();
    await site.close();
  }
}
