import assert from "node:assert/strict";
import {readFileSync} from "node:fs";
import type {Page} from "playwright-core";
import {journey} from "../journey.js";

async function choose(page: Page, {form, item, answer}: {form: number; item: RegExp; answer: string}): Promise<void> {
  const group = page.locator(".poll").nth(form).getByRole("group", {name: item});
  await group.getByRole("radio", {name: answer, exact: true}).check();
}

journey("the check-in keeps the start and shows the end beside it", async ({page, open, settled}) => {
  await open("/check-in");
  assert.match(await page.locator("#check-in-change").innerText(), /^Nothing to compare yet/);
  await choose(page, {form: 0, item: /differ/, answer: "2"});
  await choose(page, {form: 0, item: /Someone is named/, answer: "4"});
  await settled();
  await page.reload();
  await settled();
  await choose(page, {form: 1, item: /differ/, answer: "5"});
  await choose(page, {form: 1, item: /Someone is named/, answer: "3"});
  await settled();
  const title = await page.locator("#check-in-change .figure-title").innerText();
  assert.equal(title, "Higher now: ML and MLOps (+3). Lower now: A named owner (−1).");
});

journey("the check-in speaks the words of the perspective, and keeps the answer", async ({page, open, settled}) => {
  await open("/check-in");
  await choose(page, {form: 0, item: /We check fairness by group/, answer: "3"});
  await page.getByRole("radio", {name: "People science", exact: true}).first().check();
  const group = page
    .locator(".poll")
    .first()
    .getByRole("group", {name: /We check adverse impact/});
  assert.ok(await group.getByRole("radio", {name: "3", exact: true}).isChecked());
  await settled();
});

journey("a survey is saved as a file and merged with others, foreign ones named", async ({page, open, settled}) => {
  await open("/check-in");
  await page.locator(".poll").nth(2).getByLabel("Drift", {exact: true}).check();
  await settled();
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", {name: "Save my answers as a file"}).click();
  const download = await waiting;
  assert.match(download.suggestedFilename(), /^fieldbook-survey-[0-9a-f]{6}\.json$/);
  const own = readFileSync(await download.path());
  const others = ["0", "1", "2"].map((i) =>
    own.toString().replace(/("respondent": ")[0-9a-f]{16}/, `$1${i.repeat(16)}`)
  );
  const files = [own, own, ...others.map((text) => Buffer.from(text)), Buffer.from("a,b\n1,2")];
  await page
    .getByLabel("Survey files", {exact: true})
    .setInputFiles(files.map((buffer, i) => ({name: `${i}.json`, mimeType: "application/json", buffer})));
  await settled();
  const said = (await page.locator("#survey-merged").innerText()).replace(/\s+/g, " ");
  assert.match(said, /Answers of 4 people\. 1 older copy of the same answers not counted\. 1 file left out:/);
  assert.match(said, /“5\.json”: It is not JSON/);
  assert.match(said, /Cover next: Drift leads with 4 \(n = 4\)/);
});
