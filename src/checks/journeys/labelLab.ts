import assert from "node:assert/strict";
import {execFile} from "node:child_process";
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Page} from "playwright-core";
import {createRandom} from "../../../components/math/random.js";
import {agreementResultSchema} from "../../../components/stats/agreement/agreementResult.js";
import {journey} from "../journey.js";
import {csv} from "../labFixtures.js";
import {repository} from "../repository.js";

const sentence = (page: Page) => page.locator(".lab-verdict-sentence");
const value = (page: Page, measure: string) => page.locator(`[data-measure="${measure}"] td`).first().innerText();

journey("the label lab opens on an example, and the published one gives the published numbers", async (tools) => {
  const {page, open, settled} = tools;
  await open("/labs/labels");
  assert.match(await sentence(page).innerText(), /^Two labels of one item are the same in \d/);
  await page
    .getByLabel("Example", {exact: true})
    .selectOption({label: "Four observers, twelve units, with gaps (published)"});
  await settled();
  assert.equal(await value(page, "krippendorffAlpha"), "0.74");
  assert.match(await page.locator(".label-read").innerText(), /12 items × 4 people: 41 labels, 7 gaps/);
  for (const [label, alpha] of [
    ["ranks: in an order (ordinal)", "0.82"],
    ["amounts: differences count (interval)", "0.85"],
    ["amounts with a true zero (ratio)", "0.80"]
  ]) {
    await page.getByLabel("The labels are", {exact: true}).selectOption({label});
    await settled();
    assert.equal(await value(page, "krippendorffAlpha"), alpha);
  }
  assert.match(page.url(), /example=observers.*level=ratio|level=ratio.*example=observers/);
  assert.match(await page.locator(".lab-command").innerText(), /four-observers\.csv --wide --unit unit --level ratio$/);
});

journey("the command line of the label lab gives the very same result: an example that is saved", async (tools) => {
  await inFolder(async (folder) => {
    const {page, open} = tools;
    await open("/labs/labels#?example=ratings&weights=quadratic&resamples=300&seed=5");
    const saved = await download(page, "Labels (CSV)");
    writeFileSync(join(folder, "performance-ratings.csv"), saved);
    assert.deepEqual(await runCommand(page, folder), await downloaded(page));
  });
});

journey("the label lab reads an own file in long form, and the command line repeats it", async (tools) => {
  await inFolder(async (folder) => {
    const {page, open, settled} = tools;
    await open("/labs/labels#?from=file&resamples=200");
    assert.match(await page.locator(".lab-result").innerText(), /this link brings settings/);
    await giveFile(page, folder, "ours.csv", longCsv());
    await settled();
    assert.match(await page.locator(".label-read").innerText(), /30 items × 3 people: 90 labels/);
    assert.deepEqual(await runCommand(page, folder), await downloaded(page));
    // Words have an order only if a person says which.
    await page.getByLabel("The labels are", {exact: true}).selectOption({label: "ranks: in an order (ordinal)"});
    await settled();
    await page.getByRole("button", {name: "Move “low” up"}).click();
    await settled();
    assert.match(await page.locator(".lab-command").innerText(), /--categories low,high,middle/);
    await page.getByRole("button", {name: "Move “middle” up"}).click();
    await settled();
    assert.match(
      await page.locator(".lab-command").innerText(),
      /--categories low,middle,high --resamples 200 --level ordinal|--categories low,middle,high --level ordinal/
    );
    assert.deepEqual(await runCommand(page, folder), await downloaded(page));
    assert.ok(!page.url().includes("ours"), "the address names the reader's file");
  });
});

journey("the label lab reads an own file in wide form, whose roles can be changed", async (tools) => {
  await inFolder(async (folder) => {
    const {page, open, settled} = tools;
    await open("/labs/labels");
    await giveFile(page, folder, "wide.csv", wideCsv());
    await settled();
    assert.match(await page.locator(".label-read").innerText(), /40 items × 4 people/);
    assert.equal(await page.getByLabel("Column of items", {exact: true}).locator(":checked").innerText(), "case_id");
    await page.getByRole("checkbox", {name: "Dee"}).uncheck();
    await settled();
    assert.match(await page.locator(".label-read").innerText(), /40 items × 3 people/);
    assert.match(await page.locator(".lab-command").innerText(), /--wide --unit case_id --columns Ann,Bob,Cyd/);
    assert.deepEqual(await runCommand(page, folder), await downloaded(page));
  });
});

journey("the label lab answers files it cannot use beside the file, and keeps the result before", async (tools) => {
  await inFolder(async (folder) => {
    const {page, open, settled} = tools;
    await open("/labs/labels");
    const before = await sentence(page).innerText();
    await giveFile(page, folder, "twice.csv", "item,annotator,label\n1,A,yes\n1,B,no\n1,A,no\n");
    await settled();
    const said = page.locator(".lab-controls .field-error:not(:empty)");
    assert.match(
      await said.innerText(),
      /twice\.csv.*annotator "A" labels unit "1" again in row 3.*tick “Items were labelled again/s
    );
    assert.equal(await sentence(page).innerText(), before);
    assert.match(await page.locator(".lab-stale").innerText(), /from before/);
    await page.getByText("Gaps and repeats", {exact: true}).click();
    await page.getByLabel("Items were labelled again on purpose").check();
    await settled();
    assert.match(await page.locator(".label-read").innerText(), /1 item × 2 people/);
    await giveFile(page, folder, "empty.csv", "");
    await settled();
    assert.match(await said.innerText(), /empty file/);
    await giveFile(page, folder, "words.csv", longCsv());
    await settled();
    await page
      .getByLabel("The labels are", {exact: true})
      .selectOption({label: "amounts: differences count (interval)"});
    await settled();
    assert.match(await said.innerText(), /“The labels are”.*labels such as "high".*numbers/s);
  });
});

journey("two people label at one machine; nobody sees the other's labels, and a reload keeps them", async (tools) => {
  const {page, open, settled} = tools;
  await open("/labs/labels#?from=here&task=work");
  await page.getByLabel("Your name", {exact: true}).fill("Mia");
  await page.getByRole("button", {name: "Begin"}).click();
  await labelAll(page, (i) => 1 + (i % 3));
  await page.getByRole("button", {name: /^Done/}).click();
  await settled();
  assert.match(await sentence(page).innerText(), /^Two labels/);
  await page.getByLabel("Name of the next person", {exact: true}).fill("Noa");
  await page.getByRole("button", {name: "Hand over to the next person"}).click();
  assert.match(await page.locator(".label-studio").innerText(), /Hand the machine to Noa/);
  assert.equal(await page.locator(".lab-result-place").innerText(), "");
  await page.getByRole("button", {name: "I am Noa: begin"}).click();
  assert.equal(await page.locator(".label-studio [aria-pressed=true]").count(), 0);
  await labelAll(page, (i) => 1 + ((i + (i % 4 === 0 ? 1 : 0)) % 3));
  await page.getByRole("button", {name: /^Done/}).click();
  await settled();
  await page.getByLabel("Compare with a made-up team as well").uncheck();
  await settled();
  const told = await sentence(page).innerText();
  assert.match(await page.locator(".label-read").innerText(), /12 items × 2 people: 32 labels, 8 of them again/);
  await page.waitForTimeout(600); // what is typed is written after a rest
  await page.reload();
  await settled();
  assert.equal(await sentence(page).innerText(), told);
  await page.getByRole("button", {name: "Go on as Mia"}).click();
  assert.match(await page.locator(".label-studio").innerText(), /Hand the machine to Mia/);
});

journey("two people draw boxes round triangles in the label lab", async ({page, open, settled}) => {
  await open("/labs/labels#?from=here&task=triangles");
  await page.getByRole("button", {name: "Begin"}).click();
  const add = page.getByRole("button", {name: "Add a box"}).first();
  await add.click();
  await page.getByRole("button", {name: /^Done/}).click();
  await settled();
  assert.match(await sentence(page).innerText(), /^Two people match on .* of their boxes/);
  const text = await download(page, "Boxes (CSV)");
  assert.match(text, /^picture,annotator,left,top,right,bottom\r\n1,Person 1,/);
});

journey(
  "an item is decided in the label lab, kept, and in the files that are taken away",
  async ({page, open, settled}) => {
    await open("/labs/labels");
    const table = page.getByRole("table", {name: "Items, least agreement first"});
    const item = table.locator(".row-button").first();
    const name = await item.innerText();
    await item.click();
    await page.getByLabel("Its label is", {exact: true}).selectOption("neutral");
    await page.getByLabel("Note", {exact: true}).fill("rule 3: what is “said”, not meant");
    await page.getByRole("button", {name: "Decide", exact: true}).click();
    assert.match(await page.locator(".label-decided").innerText(), /^1 of 24 items decided/);
    await page.waitForTimeout(600);
    await page.reload();
    await settled();
    assert.match(await page.locator(".label-decided").innerText(), /^1 of 24 items decided/);
    const decided = (await download(page, "Decided labels (CSV)")).trim().split("\r\n");
    assert.equal(decided.length, 25);
    assert.equal(decided[0], "item,text,label,how,majority,dawid_skene,agreement,labels,note");
    assert.equal(
      decided.filter((row) => row.includes(`${name},neutral,decided,`) || row.includes(`"${name}",neutral,decided,`))
        .length,
      1
    );
    const report = await download(page, "Report (HTML)");
    assert.match(report, /<h1>Agreement report[^]*rule 3: what is “said”/);
  }
);

journey("the method of Dawid and Skene is stepped through, and differs where the paper says", async (tools) => {
  const {page, open, settled} = tools;
  await open("/labs/labels#?example=anaesthetists");
  const step = page.locator(".label-step");
  assert.match(await step.innerText(), /they differ on 3 of 45 items; 1 tie .*Log-likelihood −192\.89/);
  await page.getByRole("slider", {name: "Iteration"}).focus();
  await page.keyboard.press("Home");
  await settled();
  assert.match(await step.innerText(), /After 1 iteration of \d+: .*Log-likelihood −205\.09/);
});

journey("the label lab warns of the kappa paradox", async ({page, open}) => {
  await open("/labs/labels#?example=rare");
  assert.equal(await value(page, "cohenKappa"), "0.32");
  assert.equal(await value(page, "gwetAC1"), "0.81");
  assert.match(await page.locator(".lab-warnings").innerText(), /kappa paradox: 87\.5 % of the labels are “no”/);
});

journey("ten thousand items of fifty people leave the page responsive, and can be cancelled", async (tools) => {
  const {page, open, settled} = tools;
  await open("/labs/labels#?from=file");
  await page
    .getByLabel("File of labels", {exact: true})
    .setInputFiles({name: "big.csv", mimeType: "", buffer: bigCsv()});
  await page.getByRole("button", {name: "Cancel"}).click();
  await settled();
  assert.match(await page.locator(".lab-problem").innerText(), /Cancelled/);
  await page.evaluate(() => {
    const longest = {gap: 0, last: performance.now()};
    Object.assign(globalThis, {longest});
    setInterval(() => {
      longest.gap = Math.max(longest.gap, performance.now() - longest.last);
      longest.last = performance.now();
    }, 10);
  });
  await page.getByLabel("Weights of kappa and AC2", {exact: true}).selectOption({label: "linear"});
  await page.locator(".progress").waitFor();
  await page.evaluate(() => void ((globalThis as unknown as {longest: {gap: number}}).longest.gap = 0));
  await page.locator(".progress").filter({hasText: "drawing resamples"}).waitFor();
  const gap = await page.evaluate(() => (globalThis as unknown as {longest: {gap: number}}).longest.gap);
  assert.ok(gap < 1000, `the page stood still for ${gap} ms`);
  await settled();
  assert.match(await page.locator(".label-read").innerText(), /10,000 items × 50 people: 500,000 labels/);
  assert.match(await sentence(page).innerText(), /^Two labels/);
});

async function inFolder(run: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "fieldbook-"));
  try {
    await run(folder);
  } finally {
    rmSync(folder, {recursive: true});
  }
}

async function giveFile(page: Page, folder: string, name: string, content: string): Promise<void> {
  writeFileSync(join(folder, name), content);
  await page.getByRole("radio", {name: "Own file"}).check();
  await page.getByLabel("File of labels", {exact: true}).setInputFiles(join(folder, name));
}

async function download(page: Page, label: string): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", {name: label, exact: true}).click()
  ]);
  return readFileSync(await file.path(), "utf8");
}

/** The result that the lab saves as JSON. */
async function downloaded(page: Page): Promise<unknown> {
  return agreementResultSchema.parse(JSON.parse(await download(page, "JSON")));
}

/** The result that the command line shown prints, run by a shell as a person would. */
async function runCommand(page: Page, folder: string): Promise<unknown> {
  const line = await page.locator(".lab-command").innerText();
  const command = line.replace(/^fieldbook /, `"${process.execPath}" "${join(repository, "build/cli.js")}" `);
  const text = await new Promise<string>((resolve, reject) =>
    execFile("sh", ["-c", `${command} --format json`], {cwd: folder, maxBuffer: 1 << 26}, (error, stdout, stderr) =>
      error === null ? resolve(stdout) : reject(new Error(stderr))
    )
  );
  return agreementResultSchema.parse(JSON.parse(text));
}

/** Gives each text in turn the label with that number, by keyboard. */
async function labelAll(page: Page, choose: (i: number) => number): Promise<void> {
  const words = await page.locator(".label-progress").innerText();
  const count = Number(/of (\d+)/.exec(words)?.[1]);
  await page.locator(".label-choices button").first().focus();
  for (let i = 0; i < count; i++) await page.keyboard.press(String(choose(i)));
  assert.match(await page.locator(".label-progress").innerText(), new RegExp(`${count} labelled`));
}

function longCsv(): string {
  const random = createRandom(3, "long labels");
  const rows = Array.from({length: 90}, (_, i) => ({item: `u${Math.floor(i / 3)}`, who: ["Ann", "Bob", "Cyd"][i % 3]}));
  const truth = Array.from({length: 30}, () => random.integer(3));
  const label = (i: number) => (random.uniform() < 0.7 ? truth[Math.floor(i / 3)] : random.integer(3));
  return csv({
    text_id: rows.map(({item}) => item),
    rater: rows.map(({who}) => who),
    score: rows.map((_, i) => ["high", "low", "middle"][label(i)])
  });
}

function wideCsv(): string {
  const random = createRandom(4, "wide labels");
  const truth = Array.from({length: 40}, () => random.integer(4));
  const column = () =>
    truth.map((code) => (random.uniform() < 0.1 ? "" : String(random.uniform() < 0.6 ? code : random.integer(4))));
  return csv({case_id: truth.map((_, i) => `c${i}`), Ann: column(), Bob: column(), Cyd: column(), Dee: column()});
}

function bigCsv(): Buffer {
  const random = createRandom(5, "many labels");
  const people = Array.from({length: 50}, (_, a) => `P${a}`);
  const rows = Array.from({length: 10_000}, (_, u) => {
    const truth = random.integer(3);
    return [`i${u}`, ...people.map(() => (random.uniform() < 0.7 ? truth : random.integer(3)))].join(",");
  });
  return Buffer.from([["item", ...people].join(","), ...rows].join("\n"));
}
