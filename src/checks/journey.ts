import {join} from "node:path";
import {pathToFileURL} from "node:url";
import type {Browser, Page} from "playwright-core";
import {filesBelow, repository} from "./repository.js";
import {cellErrors, settle, startVisit} from "./visit.js";

export interface JourneyTools {
  /** An empty page in a context of its own. */
  page: Page;

  /** The address of a page of the site, such as url("/labs/drift"), with or without a fragment. */
  url: (path: string) => string;

  /** Opens a page of the site and waits until it is at rest. */
  open: (path: string) => Promise<void>;

  /** Waits until the page is at rest. */
  settled: () => Promise<void>;
}

interface Journey {
  name: string;
  run: (tools: JourneyTools) => Promise<void>;
}

const journeys: Journey[] = [];

/**
 * Adds a journey: what a reader does on the built site, with assertions from node:assert. It fails if it throws, and
 * also if meanwhile the console shows an error, a request fails or one leaves the site.
 */
export function journey(name: string, run: (tools: JourneyTools) => Promise<void>): void {
  journeys.push({name, run});
}

/** Loads the files of journeys/ and returns what they added. */
export async function loadJourneys(): Promise<Journey[]> {
  const folder = join(repository, "src/checks/journeys");
  for (const file of filesBelow(folder, ".ts")) await import(pathToFileURL(join(folder, file)).href);
  return journeys;
}

/** Makes one journey and returns what went wrong. */
export async function makeJourney({name, run}: Journey, browser: Browser, address: string): Promise<string[]> {
  const {page, complaints, close} = await startVisit(browser, address);
  const url = (path: string) => siteUrl(address, path);
  const settled = () => settle(page);
  const open = async (path: string) => {
    await page.goto(url(path));
    await settled();
  };
  try {
    await run({page, url, open, settled});
    complaints.push(...(await cellErrors(page)));
  } catch (error) {
    complaints.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
  } finally {
    await close();
  }
  return complaints.map((complaint) => `journey “${name}”: ${complaint}`);
}

/** The address of a page named without its extension; what follows # stays. */
export function siteUrl(address: string, path: string): string {
  const [, page, hash] = path.match(/^\/?([^#]*)(#.*)?$/) as RegExpMatchArray;
  const file = page === "" || page.endsWith("/") || /\.\w+$/.test(page) ? page : `${page}.html`;
  return `${address}${file}${hash ?? ""}`;
}
