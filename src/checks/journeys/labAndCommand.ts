import assert from "node:assert/strict";
import {execFile} from "node:child_process";
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Page} from "playwright-core";
import {driftResultSchema} from "../../../components/detectors/result.js";
import {journey} from "../journey.js";
import {csv, numbers} from "../labFixtures.js";
import {repository} from "../repository.js";

journey("the command line under a result gives the very same result: a ready example", async ({page, open}) => {
  await open("/labs/drift#?example=weather&alpha=0.01&correction=holm");
  assert.deepEqual(await runCommand(page, repository), await downloaded(page));
});

journey("the command line under a result gives the very same result: own files", async ({page, open, settled}) => {
  const folder = mkdtempSync(join(tmpdir(), "fieldbook-"));
  try {
    const files = {
      "reference.csv": csv({age: numbers(900, 1), team: teams(900, 3), "a,b": numbers(900, 2), grade: grades(900)}),
      "current.csv": csv({age: numbers(700, 3, 0.2), team: teams(700, 4), "a,b": numbers(700, 4), grade: grades(700)})
    };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    await open("/labs/drift#?block=20&permutations=200&seed=7&kind=%7B%22grade%22:%22category%22%7D");
    await page.getByRole("radio", {name: "Two files"}).check();
    await page.getByLabel("Reference file", {exact: true}).setInputFiles(join(folder, "reference.csv"));
    await page.getByLabel("Current file", {exact: true}).setInputFiles(join(folder, "current.csv"));
    await settled();
    await page.getByRole("button", {name: "Run the check"}).click();
    await settled();
    assert.deepEqual(await runCommand(page, folder), await downloaded(page));
  } finally {
    rmSync(folder, {recursive: true});
  }
});

/** The result that the lab saves as JSON, without the seconds it took. */
async function downloaded(page: Page): Promise<unknown> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", {name: "JSON", exact: true}).click()
  ]);
  return withoutSeconds(readFileSync(await download.path(), "utf8"));
}

/** The result that the command line shown prints, run by a shell as a person would. */
async function runCommand(page: Page, folder: string): Promise<unknown> {
  const line = await page.locator(".lab-command").innerText();
  const command = line.replace(/^fieldbook /, `"${process.execPath}" "${join(repository, "build/cli.js")}" `);
  const text = await new Promise<string>((resolve, reject) =>
    execFile("sh", ["-c", `${command} --format json`], {cwd: folder, maxBuffer: 1 << 26}, (error, stdout, stderr) =>
      error !== null && ![1, 3].includes(Number(error.code)) ? reject(new Error(stderr)) : resolve(stdout)
    )
  );
  return withoutSeconds(text);
}

function withoutSeconds(json: string): unknown {
  const {seconds: _seconds, ...result} = driftResultSchema.parse(JSON.parse(json));
  return result;
}

/** Numbers that are categories, written in two ways. */
function grades(count: number): string[] {
  return Array.from({length: count}, (_, i) => ["1", "1.0", "2.50", "3"][i % 4]);
}

function teams(count: number, every: number): string[] {
  return Array.from({length: count}, (_, i) => (i % every === 0 ? "north" : "south"));
}
