import {gzipSync} from "node:zlib";
import type {Browser, BrowserContext} from "playwright-core";
import type {BenchAim, BenchRow} from "../../components/ui/site/benchTables.js";
import {atRest} from "./atRest.js";
import type {Measured} from "./results.js";
import {spread} from "./spread.js";
import {withSite} from "./withSite.js";

const runs = 7;
const group = "In the browser";
const verdict = ".lab-verdict-sentence";

/** Times the built site in Chromium: opening the drift lab, the weight of a lesson, and frames during a check. */
export function measureBrowser(folder: string): Promise<Measured> {
  return withSite(folder, async (browser, address) => {
    const [lab, lesson] = [await measureLab(browser, address), await weighLesson(browser, address)];
    const aims = [...lab.aims, ...lesson.aims];
    return {rows: [...lab.rows, ...lesson.rows], aims, notes: [], versions: {Chromium: browser.version()}};
  });
}

type Part = Pick<Measured, "rows" | "aims">;

/** What the page holds for us, in milliseconds. */
interface Watched {
  verdictAt: number;
  slowest: number;
  watching: boolean;
  watchFrames(): void;
}

/** Runs in the page from its first moment: notes when the verdict first stands there, and every frame. */
const watch = `
addEventListener("DOMContentLoaded", () => {
  const look = () => {
    if (globalThis.verdictAt === undefined && document.querySelector("${verdict}")) globalThis.verdictAt = performance.now();
  };
  new MutationObserver(look).observe(document.body, {childList: true, subtree: true});
  look();
});
globalThis.watchFrames = () => {
  let last = performance.now();
  globalThis.slowest = 0;
  globalThis.watching = true;
  const frame = (now) => {
    globalThis.slowest = Math.max(globalThis.slowest, now - last);
    last = now;
    if (globalThis.watching) requestAnimationFrame(frame);
  };
  requestAnimationFrame((now) => { last = now; requestAnimationFrame(frame); });
};
`;

async function measureLab(browser: Browser, address: string): Promise<Part> {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}});
  await context.addInitScript({content: watch});
  const opened: number[] = [];
  const frames: number[] = [];
  try {
    for (let run = 0; run <= runs; run++) {
      const {verdictAt, slowest} = await openLab(context, `${address}labs/drift.html`);
      if (run === 0) continue; // fills the cache
      opened.push(verdictAt / 1000);
      frames.push(slowest / 1000);
    }
  } finally {
    await context.close();
  }
  const rows = [row("the drift lab on 250,000 flights, from opening the page to the verdict, warm cache", opened)];
  rows.push(row("the slowest frame while “Run the check” works on the same flights", frames));
  const [open, frame] = rows.map(({seconds}) => seconds.median);
  return {
    rows,
    aims: [
      aim("opening the drift lab to the verdict, warm cache", "under 2 s", `${open.toFixed(2)} s`, open < 2),
      aim("slowest frame while a check runs", "under 50 ms", `${Math.round(1000 * frame)} ms`, frame < 0.05)
    ]
  };
}

async function openLab(context: BrowserContext, address: string): Promise<{verdictAt: number; slowest: number}> {
  const page = await context.newPage();
  await page.goto(address);
  await page.locator(verdict).waitFor({timeout: 60_000});
  await atRest(page);
  await page.waitForTimeout(300);
  await page.evaluate(() => (globalThis as unknown as Watched).watchFrames());
  await page.getByRole("button", {name: "Run the check"}).click();
  await page.waitForTimeout(50);
  await atRest(page);
  const found = await page.evaluate(() => {
    const watched = globalThis as unknown as Watched;
    watched.watching = false;
    return {verdictAt: watched.verdictAt, slowest: watched.slowest};
  });
  await page.close();
  return found;
}

/** The bytes of all that a first visit to a lesson loads, each answer compressed as a host would. */
async function weighLesson(browser: Browser, address: string): Promise<Part> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const weights: Promise<number>[] = [];
  let heavy = false;
  page.on("response", (response) => {
    if (!response.url().startsWith(address)) return; // blobs
    heavy ||= /duckdb-\w+\.wasm/.test(response.url());
    weights.push(response.body().then((body) => gzipSync(body).length));
  });
  try {
    await page.goto(`${address}lessons/drift.html`, {waitUntil: "networkidle"});
    await atRest(page);
    const all = await Promise.all(weights);
    const total = Math.round(all.reduce((sum, weight) => sum + weight, 0) / 1000);
    const found = `${total} kB in ${all.length} requests${heavy ? ", with DuckDB" : ", without DuckDB"}`;
    return {rows: [], aims: [aim("first load of the drift lesson", "under 500 kB", found, total < 500 && !heavy)]};
  } finally {
    await context.close();
  }
}

function row(what: string, times: readonly number[]): BenchRow {
  return {group, name: "fieldbook", what, seconds: spread(times), runs, ours: true};
}

function aim(what: string, aim: string, found: string, reached: boolean): BenchAim {
  return {what, aim, found, reached};
}
