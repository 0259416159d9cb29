import assert from "node:assert/strict";
import {gzipSync} from "node:zlib";
import {readFileSync} from "node:fs";
import type {Page} from "playwright-core";
import {zipSync} from "fflate";
import {journey} from "../journey.js";
import {badFiles, csv, numbers} from "../labFixtures.js";

const sentence = (page: Page) => page.locator(".lab-verdict-sentence");

/** Chooses "Two files" and gives both; names end in what the files claim to be. */
async function giveTwo(
  page: Page,
  reference: string | Buffer,
  current: string | Buffer,
  name = "data.csv"
): Promise<void> {
  await page.getByRole("radio", {name: "Two files"}).check();
  for (const [label, content] of [
    ["Reference file", reference],
    ["Current file", current]
  ] as const) {
    await page.getByLabel(label, {exact: true}).setInputFiles({
      name: `${label.split(" ")[0].toLowerCase()}-${name}`,
      mimeType: "",
      buffer: Buffer.from(content)
    });
  }
}

async function run(page: Page, settled: () => Promise<void>): Promise<string> {
  await settled();
  await page.getByRole("button", {name: "Run the check"}).click();
  await settled();
  return (await page.locator(".lab-result").innerText()).replace(/\s+/g, " ");
}

journey("the drift lab opens with a verdict on real flights and shows a column in full", async ({page, open}) => {
  await open("/labs/drift");
  assert.match(await sentence(page).innerText(), /^(Drift|No drift)/);
  const table = page.getByRole("table", {name: "Drift by column"});
  await table.getByRole("button", {name: "origin", exact: true}).click();
  assert.match(await page.locator(".lab-detail").innerText(), /Never seen in the reference[^]*AKN/);
});

journey(
  "the drift lab finds a shift in a reader's own CSV files, and the command line repeats it",
  async ({page, open, settled}) => {
    await open("/labs/drift");
    await giveTwo(
      page,
      csv({age: numbers(4000, 1), pay: numbers(4000, 2)}),
      csv({age: numbers(4000, 3, 0.5), pay: numbers(4000, 4)})
    );
    await run(page, settled);
    assert.match(await sentence(page).innerText(), /^Drift: 1 of 2 columns drifts, “age”/);
    assert.equal(await page.locator(".lab-command").innerText(), "fieldbook check reference-data.csv current-data.csv");
  }
);

journey("the drift lab reads Parquet and gzip by content, whatever their names say", async ({page, open, settled}) => {
  await open("/labs/drift");
  const parquet = readFileSync("data/weather/weather.parquet");
  await giveTwo(page, parquet, parquet, "data.txt");
  assert.match(await run(page, settled), /None of|none of|No drift|Not enough data/);
  const gzip = gzipSync(csv({x: numbers(50, 1)}));
  await giveTwo(page, gzip, gzip, "data.csv");
  assert.match(await run(page, settled), /Not enough data/);
});

for (const {name, content, expected} of badFiles(zipSync)) {
  journey(
    `the drift lab answers ${name} beside the file, and keeps the result before`,
    async ({page, open, settled}) => {
      await open("/labs/drift");
      const before = await sentence(page).innerText();
      await giveTwo(page, csv({x: numbers(40, 1)}), content);
      await settled();
      const said = (await page.locator(".lab").innerText()).replace(/\s+/g, " ");
      assert.match(said, expected);
      assert.equal(await sentence(page).innerText(), before);
      assert.equal(await page.locator("[onerror]").count(), 0);
    }
  );
}

journey("the drift lab shows names and cells with markup as text", async ({page, open, settled}) => {
  const evil = `<img src=x onerror="document.title='hacked'">`;
  const file = csv({
    [evil]: numbers(60, 1),
    'a "quoted", name': numbers(60, 2),
    "two\nlines": numbers(60, 3),
    "😀": words(60, evil)
  });
  await open("/labs/drift");
  await giveTwo(page, file, file);
  assert.match(await run(page, settled), /img src=x/);
  assert.notEqual(await page.title(), "hacked");
  assert.equal(await page.locator(".lab img").count(), 0);
});

journey(
  "the drift lab makes missing values, changed kinds and lone columns findings",
  async ({page, open, settled}) => {
    await open("/labs/drift");
    const reference = csv({all: numbers(300, 1), kind: numbers(300, 2), gone: numbers(300, 3)});
    const current = csv({all: numbers(300, 4).map(() => ""), kind: words(300, "red", "blue"), come: numbers(300, 5)});
    await giveTwo(page, reference, current);
    const said = await run(page, settled);
    assert.match(said, /Only in the reference: “gone”/);
    assert.match(said, /Only in the current data: “come”/);
    assert.match(said, /“kind” was number and is category now/);
    assert.match(said, /share of missing values changed/);
  }
);

journey(
  "the drift lab refuses files without a common column and says what they have",
  async ({page, open, settled}) => {
    await open("/labs/drift");
    await giveTwo(page, csv({a: numbers(30, 1)}), csv({b: numbers(30, 1)}));
    await page.getByRole("button", {name: "Run the check"}).click();
    await settled();
    assert.match(await page.locator(".lab-controls").innerText(), /the reference has "a" and the current file has "b"/);
  }
);

journey("the drift lab takes ten thousand columns", async ({page, open, settled}) => {
  await open("/labs/drift");
  const wide = (seed: number) => {
    const names = Array.from({length: 10_000}, (_, i) => `c${i}`);
    const rows = Array.from({length: 12}, (_, r) => numbers(10_000, seed * 100 + r).join(","));
    return [names.join(","), ...rows].join("\n");
  };
  await giveTwo(page, wide(1), wide(2));
  await run(page, settled);
  assert.match(await page.locator(".table-found").last().innerText(), /10,000/);
  assert.ok((await page.locator("[role=table] *, table *").count()) < 5000, "the table is not virtual");
});

journey(
  "the drift lab splits one file by date and restores its settings from the address",
  async ({page, open, settled, url}) => {
    await open("/labs/drift#?alpha=0.01&correction=holm&example=weather");
    assert.equal(await page.getByLabel("Alpha", {exact: true}).inputValue(), "0.01");
    assert.match(await page.locator(".lab-command").innerText(), /--alpha 0\.01 --correction holm/);
    await page.getByRole("radio", {name: "One file, split"}).check();
    const days = Array.from({length: 200}, (_, i) => new Date(Date.UTC(2024, 0, 1 + i)).toISOString().slice(0, 10));
    const file = {name: "days.csv", mimeType: "", buffer: Buffer.from(csv({day: days, x: numbers(200, 1)}))};
    await page.getByLabel("File to split", {exact: true}).setInputFiles(file);
    await settled();
    assert.equal(await page.getByLabel("Split by", {exact: true}).locator(":checked").innerText(), "column day");
    assert.match(await page.getByLabel("Split at", {exact: true}).inputValue(), /^2024-/);
    assert.match(await run(page, settled), /100 reference and 100 current rows/);
    assert.ok(!page.url().includes("days.csv"), "the address names the reader's file");
    assert.ok(page.url().startsWith(url("/labs/drift")));
    await page.getByLabel("Split by", {exact: true}).selectOption({label: "row number"});
    await page.getByLabel("Split at", {exact: true}).fill("150");
    assert.match(page.url(), /row=150/);
    assert.match(await run(page, settled), /150 reference and 50 current rows/);
    assert.equal(
      await page.locator(".lab-command").innerText(),
      "fieldbook check days.csv --split-row 150 --alpha 0.01 --correction holm"
    );
  }
);

journey("the drift lab can be cancelled and used again", async ({page, open, settled}) => {
  await open("/labs/drift");
  await page.getByLabel("Example", {exact: true}).selectOption({label: "US flights, all 3,000,000"});
  await page.getByRole("button", {name: "Cancel"}).click();
  await settled();
  assert.match(await page.locator(".lab-problem").innerText(), /Cancelled/);
  await page.getByLabel("Example", {exact: true}).selectOption({label: "Weather, Seattle against New York"});
  await settled();
  assert.match(await sentence(page).innerText(), /^Drift/);
});

journey(
  "the drift lab turns a warning into a setting at a press, and says what is out of date",
  async ({page, open, settled}) => {
    await open("/labs/drift#?example=weather");
    assert.ok(await page.locator(".lab-stale").isHidden());
    await page.getByRole("button", {name: /^Use blocks of \d+ rows and check again$/}).click();
    await settled();
    assert.match(page.url(), /block=\d+/);
    assert.match(await page.locator(".lab-command").innerText(), /--block \d+/);
    assert.match(await page.getByLabel("Rows that belong together", {exact: true}).inputValue(), /^\d+$/);
    await page.getByLabel("Alpha", {exact: true}).fill("0.01");
    assert.match(await page.locator(".lab-stale").innerText(), /from before/);
    await page.getByRole("button", {name: "Run again"}).click();
    await settled();
    assert.ok(await page.locator(".lab-stale").isHidden());
    assert.match(await page.locator(".lab-command").innerText(), /--alpha 0\.01/);
    await page.getByLabel("Alpha", {exact: true}).fill("7");
    await page.getByRole("button", {name: "Run the check"}).click();
    assert.match(await page.locator(".lab-problem").innerText(), /Mend the marked setting/);
  }
);

journey("the drift lab keeps the focus and the place while intervals arrive", async ({page, url, settled}) => {
  await page.goto(url("/labs/drift#?example=birdstrikes"));
  await page.locator(".lab-verdict-sentence").waitFor();
  const search = page.getByRole("region", {name: "Result"}).getByLabel("Search columns");
  await search.fill("s");
  await settled();
  assert.equal(await search.inputValue(), "s");
  assert.ok(await search.evaluate((box) => box === document.activeElement), "the focus was taken from the search");
  assert.match(await page.getByRole("table", {name: "Drift by column"}).innerText(), /\[[\d.]+, [\d.]+\]/);
});

journey("a link with a split waits for the reader's file and shows no other result", async ({page, open}) => {
  await open("/labs/drift#?split=day%3D2024-05-01");
  assert.equal(await page.getByLabel("Split at", {exact: true}).inputValue(), "2024-05-01");
  assert.match(await page.locator(".lab-result").innerText(), /Nothing is checked yet/);
});

function words(count: number, ...choices: string[]): string[] {
  return Array.from({length: count}, (_, i) => choices[i % choices.length]);
}
