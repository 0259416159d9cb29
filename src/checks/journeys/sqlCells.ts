import assert from "node:assert/strict";
import type {Page} from "playwright-core";
import {journey} from "../journey.js";

/** A page with a cell whose query is set by controls, on a table `flights`. */
const pageWithQueries = "/lessons/explore-data";

/** SQL that tries to get out or to change what is there, and what is then said. */
const attempts: [sql: string, said: RegExp][] = [
  ["select * from read_csv('https://example.com/x.csv')", /reads no files and no addresses/],
  ["select *\nfrom 'https://example.com/x.parquet'", /There is no table/],
  ["select * from read_text('/etc/passwd')", /reads no files and no addresses/],
  ["select * from glob('/*')", /reads no files and no addresses/],
  ["INSTALL httpfs", /INSTALL would reach outside of this page/],
  ["LOAD httpfs", /LOAD would reach outside/],
  ["ATTACH 'x.db'", /ATTACH would reach outside/],
  ["copy flights to 'x.csv'", /COPY would change the database/],
  ["drop table flights", /DROP would change the database/],
  ["set enable_external_access = true", /cannot begin with SET/],
  ["select 1; drop table flights", /more than one statement/],
  ["select '", /^Line 1: /],
  ["", /There is no SQL to run yet/]
];

const endless = "with recursive t as (select 1 as n union all select n + 1 from t)\nselect max(n) from t";

journey("a reader asks a table by controls alone, and finds the question again", async ({page, open}) => {
  await open(pageWithQueries);
  const first = firstQueryCell(page);
  const original = await first.sql();
  assert.match(original, /^SELECT[^]*\nFROM /);
  assert.equal(await first.cell.locator(".cm-editor").count(), 0, "an editor was opened unasked");
  await first.unfold();
  await first.cell.getByRole("radio", {name: "Single rows"}).check();
  await first.cell.getByLabel("Rows at most").selectOption("5");
  assert.match(await first.sql(), /^SELECT \*\nFROM \w+\nLIMIT 5$/);
  await first.run();
  assert.match(await first.said(), /^5 rows, /);
  await first.cell.getByRole("radio", {name: "Groups and measures"}).check();
  assert.equal(await first.said(), "Changed since it ran.");
  await first.run();
  assert.match(await first.sql(), /count\(\*\)/);
  assert.match(await first.said(), /^1 row, /);
  await page.waitForTimeout(1000); // what is set is written after a rest
  const set = await first.sql();
  await open(pageWithQueries);
  const again = firstQueryCell(page);
  assert.equal(await again.sql(), set);
  await again.button("Back to the original").press("Enter");
  assert.equal(await again.sql(), original);
  assert.ok(await again.button("Back to the original").isHidden());
});

journey("a filter without a value is named at its control, and nothing runs", async ({page, open}) => {
  await open(pageWithQueries);
  const {cell, button, run, alert, unfold} = firstQueryCell(page);
  await unfold();
  await button("Add a filter").press("Enter");
  const filter = cell.getByRole("group", {name: "filter 1"});
  await filter.getByLabel("Column").selectOption("delay");
  await filter.getByLabel("Value").fill("");
  assert.match(await filter.innerText(), /Please give a number\./);
  await run();
  assert.match(await alert(), /Nothing was asked/);
  assert.ok(await filter.getByLabel("Value").evaluate((box) => box === document.activeElement));
  await filter.getByLabel("Value").fill("60");
  await run();
  assert.equal(await alert(), "");
});

journey("a reader edits a query as SQL, sees where it is wrong, and goes back", async ({page, open}) => {
  await open(pageWithQueries);
  const {cell, button, sql, text, write, alert, said, run} = firstQueryCell(page);
  const made = await sql();
  await button("Edit as SQL").press("Enter");
  await cell.locator(".cm-content").waitFor();
  assert.equal(await text(), made);
  await write("select 1\nfrom flights\nwhere nothing > 2");
  assert.match(await alert(), /^Line 3: There is no column “nothing”/);
  assert.match(await cell.locator(".cm-content .code-error-message").innerText(), /no column “nothing”/);
  await write("select count(*) as n\nfrom flights");
  assert.equal(await alert(), "");
  assert.match(await said(), /^1 row, /);
  await write('select \'<img src=x onerror="document.title = 1">\' as "<b>name</b>"');
  assert.match(await cell.locator(".result").innerText(), /<b>name<\/b>/);
  assert.equal(await cell.locator(".result :is(img, b)").count(), 0, "a value became markup");
  await write("select 7 as seven");
  await page.waitForTimeout(1000);
  await open(pageWithQueries);
  await cell.locator(".cm-content").waitFor();
  assert.equal(await text(), "select 7 as seven");
  await button("Back to controls").press("Enter");
  assert.equal(await sql(), made);
  await button("Edit as SQL").press("Enter");
  assert.equal(await text(), "select 7 as seven");
  await button("Back to the original").press("Enter");
  assert.equal(await sql(), made);
  await run();
  assert.equal(await alert(), "");
});

journey("hostile SQL in a cell gets nowhere, and each attempt is answered", async ({page, open}) => {
  await open(pageWithQueries);
  const {button, write, alert, said} = firstQueryCell(page);
  await button("Edit as SQL").press("Enter");
  for (const [sql, expected] of attempts) {
    await write(sql);
    const answer = await alert();
    assert.ok(expected.test(answer), `${sql} gave ${answer}`);
  }
  await write("select 42 from flights limit 1");
  assert.match(await said(), /^1 row, /);
});

journey("a query that never ends is stopped, by hand and by itself, and the page stays awake", async (tools) => {
  const {page, open} = tools;
  await open(pageWithQueries);
  const {button, start, write, alert, said, outcome} = firstQueryCell(page);
  await button("Edit as SQL").press("Enter");
  await write("select 1");
  await start(endless);
  assert.ok((await longestPause(page, 1500)) < 500, "the page was held up");
  await button("Stop").press("Enter");
  await outcome();
  assert.match(await said(), /^Stopped after /);
  await start(endless);
  await outcome(60_000);
  assert.match(await alert(), /^Stopped after 30 s\. Does a recursive part never end/);
  await write("select 42 from flights limit 1");
  assert.match(await said(), /^1 row, /);
});

/** The first cell on the open page whose query is set by controls, driven as a reader would. */
function firstQueryCell(page: Page) {
  const cell = page.locator(".query-cell").first();
  const button = (name: string) => cell.getByRole("button", {name, exact: true});
  const unfold = () => cell.locator("summary", {hasText: "Change the question"}).press("Enter");
  const said = async () => (await cell.locator(".code-cell-state").textContent()) ?? "";
  const alert = async () => (await cell.locator(".code-error").textContent()) ?? "";
  const sql = async () => (await cell.locator(".query-sql").textContent()) ?? "";
  const content = cell.locator(".cm-content");
  const text = () => content.evaluate((node: HTMLElement) => node.innerText.replace(/\n$/, ""));
  const outcome = (timeout = 30_000) => cell.locator(".result:not([aria-busy])").waitFor({state: "attached", timeout});
  const run = async () => {
    await button("Run").press("Enter");
    await outcome();
  };
  const start = async (code: string) => {
    await content.focus();
    await page.keyboard.press("Control+a");
    if (code === "") await page.keyboard.press("Delete");
    else await page.keyboard.insertText(code);
    await page.keyboard.press("Control+Enter");
  };
  const write = async (code: string) => {
    await start(code);
    await outcome();
  };
  return {cell, button, unfold, said, alert, sql, text, outcome, run, start, write};
}

/** The longest time in milliseconds for which the page did nothing else. */
function longestPause(page: Page, milliseconds: number): Promise<number> {
  return page.evaluate(
    (milliseconds) =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        let [last, longest] = [start, 0];
        const tick = () => {
          const now = performance.now();
          longest = Math.max(longest, now - last);
          last = now;
          if (now - start < milliseconds) setTimeout(tick, 10);
          else resolve(longest);
        };
        tick();
      }),
    milliseconds
  );
}
