import assert from "node:assert/strict";
import type {Page} from "playwright-core";
import {journey} from "../journey.js";

const lesson = "/lessons/explore-data";

journey(
  "a reader asks flights by controls, then as SQL, and gets back what was there",
  async ({page, open, settled}) => {
    await open(lesson);
    const cell = queryCell(page, "How rare is what you want to foretell?");
    await cell.run();
    await settled();
    assert.match(await cell.result(), /250000\s+0\.209088\s+0\.052844/);
    await cell.root.getByText("Change the question").click();
    await cell.root.getByLabel("Value").last().fill("120");
    await cell.run();
    await settled();
    const [, late] = (await cell.result()).match(/0\.209088\s+(0\.\d+)/) ?? [];
    assert.ok(Number(late) > 0.01 && Number(late) < 0.05, `later by two hours: ${late}`);
    await cell.button("Edit as SQL").click();
    assert.match(await cell.root.locator(".cm-content").innerText(), /delay >= 120/);
    await cell.button("Back to the original").click();
    await cell.run();
    await settled();
    assert.match(await cell.result(), /0\.052844/);
  }
);

journey(
  "a reader joins by city, guesses, and finds Seattle behind Atlanta everywhere",
  async ({page, open, settled}) => {
    await open(lesson);
    await page.getByLabel("the airport’s city").check();
    await settled();
    assert.match(await page.locator("#join-result").innerText(), /3,424,918 after it/);
    const guess = page.locator("[data-prediction=guess-regions]");
    await guess.getByLabel("Regions", {exact: true}).fill("3");
    await guess.getByRole("button", {name: "Commit to this guess"}).click();
    await settled();
    assert.match(await guess.locator(".predict-outcome").innerText(), /You said 3\. It is 0\./);
    const before = await page.locator("#turned-result").innerText();
    await page.getByLabel("Give both the same mix of regions").check();
    await settled();
    const [atlanta, seattle] = sharesIn(await page.locator("#turned-result").innerText());
    assert.ok(atlanta > seattle, "with the same mix Atlanta is late more often");
    assert.ok(sharesIn(before)[0] < sharesIn(before)[1]);
  }
);

journey("a people scientist has other tables, and finds what is not known in time", async ({page, open, settled}) => {
  await open(`${lesson}#?perspective=people`);
  const profile = page.getByRole("group", {name: "Columns of hr"});
  await profile.scrollIntoViewIfNeeded();
  await settled();
  assert.match(await profile.innerText(), /engagement/);
  await page.getByLabel("The feature holds").selectOption({label: "days of leave paid out"});
  await settled();
  assert.match(await page.locator("#known-result").innerText(), /96 of 100 pairs.*a leak/s);
  const cell = queryCell(page, "Which events were known on 1 January 2023?");
  await cell.run();
  await settled();
  assert.match(await cell.result(), /left\s+208/);
});

/** A query to set by controls, by what it asks. */
function queryCell(page: Page, label: string) {
  const root = page.getByRole("group", {name: label, exact: true});
  const button = (name: string) => root.getByRole("button", {name, exact: true});
  return {
    root,
    button,
    run: () => button("Run").click(),
    result: () => root.getByRole("table").innerText()
  };
}

function sharesIn(text: string): number[] {
  return Array.from(text.matchAll(/([\d.]+) %/g), ([, share]) => Number(share));
}
