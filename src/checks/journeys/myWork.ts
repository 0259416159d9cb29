import assert from "node:assert/strict";
import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import type {Page} from "playwright-core";
import {type JourneyTools, journey} from "../journey.js";
import {settle} from "../visit.js";
import {saveFile, withFolder} from "../workFiles.js";

const lesson = "/lessons/drift";

journey("a reader's work is marked, seen in a second tab, exported, erased and found again", async (tools) => {
  const {page, open, url, settled} = tools;
  await withFolder(async (folder) => {
    const other = await page.context().newPage();
    await other.goto(url("/my-work"));
    await settle(other);
    assert.match(await other.locator(".work-table tbody").innerText(), /not opened yet/);

    await answer(tools);
    await sidebarMark(page).waitFor({state: "attached"});
    assert.match((await sidebarMark(page).textContent()) ?? "", /1 of \d+ questions answered right/);
    await other
      .locator(".work-table")
      .getByText(/^1 of \d+$/)
      .first()
      .waitFor();
    await sidebarMark(other).waitFor({state: "attached"});

    await page.locator("#to-remember").scrollIntoViewIfNeeded();
    await page.mouse.wheel(0, 20_000);
    await other
      .locator(".work-table")
      .getByText(/^[1-9]\d* of 7$/)
      .first()
      .waitFor();

    await open("/my-work");
    const backup = join(folder, "everything.json");
    await saveFile(page, "Export everything", backup);
    await page.getByRole("button", {name: "Erase everything …"}).click();
    assert.equal(await sidebarMark(page).count(), 1, "the first step erases nothing");
    await page.getByRole("button", {name: "Yes, erase everything"}).click();
    await page.getByText("Everything was erased.").waitFor();
    await sidebarMark(page).waitFor({state: "detached"});
    await sidebarMark(other).waitFor({state: "detached"});
    assert.deepEqual(await page.evaluate(() => Object.keys(localStorage).filter((key) => /^fieldbook/.test(key))), []);

    const damaged = join(folder, "damaged.json");
    writeFileSync(damaged, readFileSync(backup, "utf8").slice(0, 500));
    const drop = page.getByLabel("Import a file of “Export everything”", {exact: true});
    await drop.setInputFiles(damaged);
    await page
      .getByText(/Nothing was changed/)
      .first()
      .waitFor();
    assert.equal(await sidebarMark(page).count(), 0);
    await drop.setInputFiles(backup);
    await page.getByText(/Taken in: \d+ new pieces, 0 merged/).waitFor();
    await sidebarMark(page).waitFor({state: "attached"});
    await sidebarMark(other).waitFor({state: "attached"});
    await drop.setInputFiles(backup);
    await page.getByText(/Taken in: 0 new pieces, 0 merged with what was here, \d+ already here/).waitFor();

    await page.getByRole("link", {name: "Continue where you were"}).click();
    await page.waitForURL(/lessons\/drift/);
    await settled();
    assert.match(await question(page).locator("[role=status]").innerText(), /^Right\./);
  });
});

journey("a reader takes the work along, and every edit of the files is found", async (tools) => {
  const {page, open} = tools;
  await withFolder(async (folder) => {
    const at = (name: string, text: string) => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    await answer(tools);
    await sidebarMark(page).waitFor({state: "attached"});
    await open("/my-work");
    await page.getByLabel("Your name").fill("Ada <b>Lovelace</b>");
    const [html, json] = [join(folder, "a.html"), join(folder, "a.json")];
    assert.match(
      await saveFile(page, "Take my work with me (HTML, to read)", html),
      /^fieldbook-work-Ada-b-Lovelace-b-.*html$/
    );
    await saveFile(page, "The same as data (JSON)", json);
    const [htmlText, jsonText] = [html, json].map((file) => readFileSync(file, "utf8"));
    assert.match(htmlText, /Ada &#60;b&#62;Lovelace/);
    await page
      .getByLabel("Files to check")
      .setInputFiles([
        html,
        json,
        at("edited.json", jsonText.replace('"right": true', '"right": false')),
        at("edited.html", htmlText.replace("answered right", "answered  right")),
        at("data.html", htmlText.replace('"right":true', '"right":false')),
        at("foreign.csv", "a,b\n1,2\n")
      ]);
    await page.getByText("Left out, since").waitFor();
    const verdicts = await page.locator(".check-outcome tbody tr").evaluateAll((rows) => {
      return rows.map(({children}) => [children[0].textContent, children[1].textContent?.slice(0, 26)]);
    });
    assert.deepEqual(verdicts, [
      ["a.html", "unchanged since it was mad"],
      ["a.json", "unchanged since it was mad"],
      ["edited.json", "edited: the answers or cou"],
      ["edited.html", "edited: its readable text "],
      ["data.html", "edited: the answers or cou"]
    ]);
    assert.match(await page.locator(".check-outcome li").innerText(), /foreign\.csv .*not JSON/);
    assert.match(await page.locator(".check-outcome tbody").innerText(), /Ada <b>Lovelace<\/b>/);
  });
});

journey(
  "the perspective is switched in the header, remembered, and handed on in a link",
  async ({page, open, settled}) => {
    const people = page.getByRole("radio", {name: "People science"});
    const note = page.locator('[data-for="people science"]').first();
    await open(`${lesson}#?step=3`);
    assert.equal(await note.isVisible(), false);
    await people.check();
    assert.equal(await note.isVisible(), true);
    assert.equal(new URL(page.url()).hash, "#?step=3");
    await page.reload();
    await settled();
    assert.equal(await people.isChecked(), true);
    await page.getByRole("radio", {name: "Engineering"}).check();
    await open(`${lesson}#to-remember?step=3&perspective=people`);
    assert.equal(await note.isVisible(), true);
    await open("/labs/drift");
    assert.equal(await people.isChecked(), true, "a link is remembered");
  }
);

/** Answers the first question of the lesson, right. */
async function answer({page, open}: JourneyTools): Promise<void> {
  await open(lesson);
  await question(page).getByRole("radio").nth(1).check();
  await question(page).getByRole("button", {name: "Check"}).click();
  assert.match(await question(page).locator("[role=status]").innerText(), /^Right\./);
}

function question(page: Page) {
  return page.locator("[data-question]").first();
}

function sidebarMark(page: Page) {
  return page.locator(`#observablehq-sidebar a[href$="drift.html"] .progress-mark`).first();
}
