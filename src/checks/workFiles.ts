import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Page} from "playwright-core";

/** Presses a button that saves a file, keeps the file there, and returns the name it was offered under. */
export async function saveFile(page: Page, button: string, path: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", {name: button, exact: true}).click()
  ]);
  await download.saveAs(path);
  return download.suggestedFilename();
}

/** Does some work with an empty folder, which is gone afterwards. */
export async function withFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "fieldbook-"));
  try {
    await work(folder);
  } finally {
    rmSync(folder, {recursive: true});
  }
}
