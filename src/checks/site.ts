// Opens every page of dist in a real browser, under the page's own policy and below a path, and makes the journeys.
import {existsSync} from "node:fs";
import {join} from "node:path";
import type {Browser, Page} from "playwright-core";
import {builtPages} from "../site/finish.js";
import {serveFolder} from "../site/serveFolder.js";
import {sidewaysScroll, violations} from "./accessibility.js";
import {openBrowser} from "./browser.js";
import {loadJourneys, makeJourney} from "./journey.js";
import {type PageLinks, brokenLinks, readLinks} from "./links.js";
import {type Outcome, performIfMain} from "./outcome.js";
import {dist} from "./repository.js";
import {cellErrors, settle, startVisit} from "./visit.js";

const phone = {width: 360, height: 740};

/** Checks every built page and makes every journey; counts both. */
export async function checkSite(): Promise<Outcome> {
  const pages = builtPages(dist);
  if (pages.length === 0) return {what: "pages", passed: 0, failed: 1, problems: ["dist has no page: npm run build"]};
  // Most hosts serve a site below a path; the page for unknown addresses alone knows the path it was built for.
  const below = await serveFolder(dist, {prefix: "/some/where/"});
  const top = await serveFolder(dist);
  const browser = await openBrowser();
  try {
    const sweep = await inPairs(pages, (file) => {
      return examine(browser, {file, address: file === "404.html" ? top.address : below.address});
    });
    const broken = brokenLinks(
      sweep.map(({links}) => links),
      (file) => existsSync(join(dist, file))
    );
    const bad = sweep.map(({links: {file}, problems}) => ({
      file,
      problems: [...problems, ...(broken.get(file) ?? [])]
    }));
    const journeys = await loadJourneys();
    const made = await inPairs(journeys, (journey) => makeJourney(journey, browser, below.address));
    const failed = [...bad.map(({problems}) => problems), ...made].filter((problems) => problems.length > 0).length;
    const problems = [...byProblem(bad), ...made.flat()];
    return {what: "pages and journeys", passed: bad.length + made.length - failed, failed, problems};
  } finally {
    await browser.close();
    await Promise.all([below.close(), top.close()]);
  }
}

/** One text for each problem, with the pages that have it before. */
function byProblem(pages: {file: string; problems: string[]}[]): string[] {
  const files = new Map<string, string[]>();
  for (const {file, problems} of pages) {
    for (const problem of problems) files.set(problem, [...(files.get(problem) ?? []), file]);
  }
  return Array.from(files, ([problem, [first, ...more]]) => {
    return `${first}${more.length > 0 ? ` and ${more.length} more (${more.slice(0, 3).join(", ")} …)` : ""}: ${problem}`;
  });
}

interface Examined {
  links: PageLinks;
  problems: string[];
}

async function examine(browser: Browser, place: {file: string; address: string}): Promise<Examined> {
  const {page, complaints, close} = await startVisit(browser, place.address);
  let links: PageLinks = {...place, ids: [], links: []};
  try {
    await page.goto(`${place.address}${place.file}`);
    await settle(page);
    links = await readLinks(page, place);
    complaints.push(...(await policyProblems(page)), ...(await inAllLooks(page)));
  } catch (error) {
    complaints.push(`could not be examined: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    await close();
  }
  return {links, problems: [...new Set(complaints)]};
}

/** Looks at the page in light, in dark and on a phone, without loading it again. */
async function inAllLooks(page: Page): Promise<string[]> {
  const looks = new Map<string, string[]>();
  const look = async (name: string) => {
    await settle(page);
    for (const problem of [...(await violations(page)), ...(await sidewaysScroll(page)), ...(await cellErrors(page))]) {
      looks.set(problem, [...(looks.get(problem) ?? []), name]);
    }
  };
  await look("light");
  await page.emulateMedia({colorScheme: "dark"});
  await look("dark");
  await page.setViewportSize(phone);
  await look("dark, phone");
  await page.emulateMedia({colorScheme: "light"});
  await look("light, phone");
  return Array.from(looks, ([problem, names]) => {
    return names.length === 4 ? problem : problem.replace(/(\n|$)/, ` [${names.join("; ")}]$1`);
  });
}

async function policyProblems(page: Page): Promise<string[]> {
  const metas = page.locator('meta[http-equiv="Content-Security-Policy" i]');
  const policy = (await metas.count()) > 0 ? ((await metas.first().getAttribute("content")) ?? "") : "";
  if (policy === "") return ["has no Content-Security-Policy"];
  const problems: string[] = [];
  if (!/(^|;)\s*connect-src 'self'\s*(;|$)/.test(policy)) problems.push("its policy lets requests leave this origin");
  if (/'unsafe-eval'/.test(policy)) problems.push("its policy allows eval");
  if (/script-src[^;]*'unsafe-inline'/.test(policy)) problems.push("its policy allows any inline script");
  if (/https?:|(^|\s)\*/.test(policy)) problems.push("its policy names another origin");
  return problems;
}

/** Works on the items two at a time and returns the results in the order of the items. */
async function inPairs<T, R>(items: T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const queue = Array.from(items.entries());
  const lane = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) results[next[0]] = await work(next[1]);
  };
  await Promise.all([lane(), lane()]);
  return results;
}

await performIfMain(import.meta.url, {name: "The site in a real browser", run: checkSite});
