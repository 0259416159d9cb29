import {readFileSync, statSync} from "node:fs";
import {join} from "node:path";
import type {Browser} from "playwright-core";
import {atRest} from "./atRest.js";
import type {Measured} from "./results.js";
import {sampleTable} from "./sampleTable.js";
import {spread} from "./spread.js";
import {withSite} from "./withSite.js";
import {writeCsv} from "./writeCsv.js";

const [rows, times] = [950_000, 8];
const group = "In the browser: a CSV of 1 GB from the disk";

/** Reads a CSV of 1 GB in the drift lab and checks its first half against its second. */
export function measureLargeFile(folder: string): Promise<Measured> {
  return withSite(folder, async (browser, address) => ({...(await measure(browser, {folder, address})), notes: []}));
}

async function measure(
  browser: Browser,
  {folder, address}: {folder: string; address: string}
): Promise<Pick<Measured, "rows" | "aims">> {
  const path = join(folder, "large.csv");
  await writeCsv(path, sampleTable("reference", rows), {times});
  const size = statSync(path).size / 1e6;
  const context = await browser.newContext({viewport: {width: 1280, height: 900}});
  try {
    const page = await context.newPage();
    await page.goto(`${address}labs/drift.html`);
    await page.locator(".lab-verdict-sentence").waitFor();
    await atRest(page);
    await page.getByLabel("One file, split", {exact: true}).check();
    const read = await timed(async () => {
      await page.getByLabel("File to split", {exact: true}).setInputFiles(path);
      await page.waitForTimeout(200);
      await atRest(page);
    });
    const afterReading = await peakMemory(browser);
    await page.getByLabel("Split at", {exact: true}).fill(String((rows * times) / 2));
    const verdict = await timed(async () => {
      await page.getByRole("button", {name: "Run the check"}).click();
      await page.locator(".lab-verdict-sentence", {hasText: /./}).waitFor({timeout: 600_000});
      await page.waitForTimeout(200);
      await atRest(page);
    });
    const afterCheck = await peakMemory(browser);
    const row = (what: string, seconds: number, memoryMb: number) => {
      return {group, name: "fieldbook", what, seconds: spread([seconds]), memoryMb, runs: 1, ours: true};
    };
    const columns = Math.round((rows * times * (10 * 8 + 5 * 4)) / 1e6);
    const found = `${Math.round(size)} MB of text; while reading the process held at most ${afterReading} MB, its columns are ${columns} MB`;
    return {
      rows: [
        row("choosing the file until its columns are shown", read, afterReading),
        row("the check, intervals included", verdict, afterCheck)
      ],
      aims: [
        {what: "CSV of 1 GB", aim: "less memory than columns and text", found, reached: afterReading < columns + size}
      ]
    };
  } finally {
    await context.close();
  }
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

/** The most memory that a process of a page held so far, in 10⁶ bytes, as Linux counts it; NaN elsewhere. */
async function peakMemory(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const {processInfo} = await session.send("SystemInfo.getProcessInfo");
  const peaks = processInfo.filter(({type}) => type === "renderer").map(({id}) => peakOf(id));
  return Math.round(Math.max(...peaks));
}

function peakOf(id: number): number {
  try {
    const kilobytes = /VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${id}/status`, "utf8"))?.[1];
    return (Number(kilobytes) * 1024) / 1e6;
  } catch {
    return NaN;
  }
}
