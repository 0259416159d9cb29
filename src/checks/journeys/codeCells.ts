import assert from "node:assert/strict";
import {firstCodeCell, pageWithCode} from "../codeCell.js";
import {journey} from "../journey.js";

journey("a reader who does not program sees a cell's result, as a chart and as a table", async ({page, open}) => {
  await open(pageWithCode);
  const {cell} = await firstCodeCell(page);
  assert.equal(await cell.locator(".code-error").textContent(), "");
  await cell.locator(".code-result figure svg").waitFor();
  await cell.getByRole("radio", {name: "Table"}).check();
  assert.equal(await cell.locator(".code-result tbody tr:not(.table-spacer)").count(), 12);
  assert.match(
    await cell.locator(".code-result tbody tr:not(.table-spacer)").nth(5).innerText(),
    /^Jun\s+21\.\d+\s+26\.\d+\s+0\.566667/
  );
  assert.equal(await page.locator("iframe").count(), 0, "a sandbox was left behind");
  await cell.getByText("What stands ready here").click();
  assert.match(await cell.getByRole("definition").first().innerText(), /data of this cell/);
});

journey("a reader changes code, runs it by the keyboard, and finds it again", async ({page, open}) => {
  await open(pageWithCode);
  const first = await firstCodeCell(page);
  const original = await first.text.innerText();
  await first.cell.getByRole("radio", {name: "Table"}).check();
  const rows = await first.run("console.log('rows:', input.rows);\nrowsOf(input).slice(0, 3)");
  assert.match(rows.printed, /^rows: \d+$/m);
  assert.equal(await first.cell.locator(".code-result tbody tr:not(.table-spacer)").count(), 3);
  assert.equal((await first.run("const {name} = input;\n[1, 2].map((x) => x * 2)")).result, "[2, 4]");
  assert.equal((await first.run("await Promise.resolve(quantile([1, 2, 3], 0.5))")).result, "2");
  await first.run("aq.from([{a: 1}, {a: 2}]).filter((d) => d.a > 1)");
  assert.equal(await first.cell.locator(".code-result tbody tr:not(.table-spacer)").innerText(), "2");
  await first.run("6 * 7");
  await page.waitForTimeout(1000); // a draft is written after a rest
  await open(pageWithCode);
  const again = await firstCodeCell(page);
  assert.equal(await again.text.innerText(), "6 * 7");
  assert.equal((await again.outcome()).result, "42");
  await again.button("Back to the original").click();
  await again.outcome();
  assert.equal(await again.text.innerText(), original);
  assert.ok(await again.button("Back to the original").isHidden());
});

journey("a reader sees an error in a cell of code beside its line, until the text changes", async ({page, open}) => {
  await open(pageWithCode);
  const {cell, run} = await firstCodeCell(page);
  const wrong = await run("const a = 1;\n\na.b.c");
  assert.match(wrong.error, /^Line 3: TypeError: Cannot read properties of undefined/);
  assert.equal(wrong.result, "");
  assert.equal(await cell.locator(".code-error-line").innerText(), "a.b.c");
  assert.match(await cell.locator(".code-error-line + .code-error-message").innerText(), /^TypeError: Cannot read/);
  await page.keyboard.press("End");
  await page.keyboard.type(";");
  assert.equal(await cell.locator(".code-error-message").count(), 0);
  assert.equal(await cell.locator(".code-error").textContent(), "");
  assert.match((await run("const a = 1;\nconst b = (")).error, /^Line 2: SyntaxError: the code ends too early/);
});

journey("a reader completes a name of the site, and stops a cell by the keyboard", async ({page, open}) => {
  await open(pageWithCode);
  const {cell, start, outcome, button} = await firstCodeCell(page);
  await start("");
  await page.keyboard.type("kolmo");
  await page.locator(".cm-tooltip-autocomplete").getByText("kolmogorovSmirnov").waitFor();
  await page.waitForTimeout(100); // a choice is taken only once it has stood there for a moment
  await page.keyboard.press("Enter");
  await page.keyboard.type("([1, 2, 3], [4, 5, 6]).statistic");
  await page.keyboard.press("Control+Enter");
  assert.equal((await outcome()).result, "1");
  await start("while (true);");
  await button("Stop").focus();
  await page.keyboard.press("Enter");
  await outcome();
  assert.equal(await cell.locator(".code-cell-state").innerText(), "Stopped.");
  assert.ok(await button("Run").evaluate((button) => button === document.activeElement));
});

journey("a reader leaves a cell of code by the keyboard", async ({page, open}) => {
  await open(pageWithCode);
  const {cell, text} = await firstCodeCell(page);
  await text.focus();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  assert.ok(await cell.getByRole("button", {name: "Run"}).evaluate((button) => button === document.activeElement));
});
