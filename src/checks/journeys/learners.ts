import assert from "node:assert/strict";
import {join} from "node:path";
import type {Page} from "playwright-core";
import {type Perspective, perspectives} from "../../../components/ui/perspective.js";
import type {LessonExercises} from "../exercises/lessonExercises.js";
import {lessons} from "../exercises/lessons.js";
import {type JourneyTools, journey} from "../journey.js";
import {learnerOf} from "../learner.js";
import {settle} from "../visit.js";
import {saveFile, withFolder} from "../workFiles.js";

for (const lesson of lessons) {
  journey(`a learner errs, sees why, solves, and finds the work again: ${lesson.page}`, (tools) => keep(lesson, tools));
  for (const perspective of perspectives) {
    journey(`a learner finishes without an editor, ${perspective}: ${lesson.page}`, (tools) =>
      finish(lesson, {...tools, perspective})
    );
  }
}

/** Two tabs, both at work; then a reload, an export, an erasure and an import. */
async function keep({page: path, exercises}: LessonExercises, {page, open, url, settled}: JourneyTools): Promise<void> {
  const {engineering} = exercises;
  const otherPage = await page.context().newPage();
  await open(path);
  await otherPage.goto(url(path));
  await settle(otherPage);
  const [here, other] = [learnerOf(page), learnerOf(otherPage)];
  const seeAll = async (solved: boolean, tabs = [here, other]) => {
    for (const exercise of engineering) for (const tab of tabs) await tab.seesSolved(exercise, solved);
  };

  for (const [i, exercise] of engineering.entries()) {
    const said = await here.answerWrongly(exercise);
    assert.match(said, /^Not yet\. .{20}/s, `${exercise.id} says why the mistake is wrong`);
    assert.match(await here.takeHint(exercise), /^Hint 1 of \d+ .{20}/s);
    // Every other one is solved in the other tab, so that each has to add to what the other did.
    assert.match(await (i % 2 === 0 ? here : other).solve(exercise), /^Right\./, exercise.id);
    for (const tab of [here, other]) {
      await tab.seesSolved(exercise);
      assert.match(await tab.looksAt(exercise), /"after 2 tries".*Hint 1 of/, `${exercise.id} lost something`);
    }
  }
  await seeAll(true);
  const before = await Promise.all(engineering.map(here.looksAt));

  await page.reload();
  await settled();
  assert.deepEqual(await Promise.all(engineering.map(here.looksAt)), before, "a reload loses something");

  await withFolder(async (folder) => {
    const file = join(folder, "everything.json");
    await open("/my-work");
    assert.deepEqual(await solvedCount(page, path), [engineering.length, engineering.length]);
    await saveFile(page, "Export everything", file);
    await page.getByRole("button", {name: "Erase everything …"}).click();
    await page.getByRole("button", {name: "Yes, erase everything"}).click();
    await page.getByText("Everything was erased.").waitFor();
    await seeAll(false, [other]);
    await open(path);
    await seeAll(false);
    await open("/my-work");
    await page.getByLabel("Import a file of “Export everything”", {exact: true}).setInputFiles(file);
    await page.getByText(/Taken in: [1-9]\d* new pieces/).waitFor();
    await seeAll(true, [other]);
    await open(path);
    assert.deepEqual(await Promise.all(engineering.map(here.looksAt)), before, "an import loses something");
  });
}

/** Everything that there is to do, in the order of the page, without the focus ever being in an editor. */
async function finish(
  {page: path, exercises}: LessonExercises,
  {page, open, settled, perspective}: JourneyTools & {perspective: Perspective}
): Promise<void> {
  await page.addInitScript(() => {
    addEventListener("focusin", ({target}) => {
      if ((target as Element).closest(".cm-editor") !== null) document.documentElement.dataset.editorFocused = "";
    });
  });
  await open(path);
  await page.getByRole("radio", {name: perspective, exact: false}).check();
  await settled();
  const here = learnerOf(page);
  assert.ok((await here.predictAll()) > 0, "there is a prediction");
  assert.ok((await here.answerAll()) > 0, "there is a question");
  const shown = page.locator("[data-exercise]").filter({visible: true});
  assert.deepEqual(
    await shown.evaluateAll((all) => all.map((each) => each.getAttribute("data-exercise"))),
    exercises[perspective].map(({id}) => id)
  );
  for (const exercise of exercises[perspective]) {
    assert.match(await here.solve(exercise), /^Right\./, exercise.id);
    await here.seesSolved(exercise);
  }
  await settled();
  assert.equal(await page.locator("html[data-editor-focused]").count(), 0, "an editor had the focus");
  const [solved, all] = await page.evaluate(() => {
    const count = (selector: string) => document.querySelectorAll(selector).length;
    return [count("[data-exercise].exercise-solved"), count("[data-exercise]")];
  });
  assert.equal(solved, all, "an exercise that no perspective shows");
}

/** How many exercises of a lesson are solved, of how many, as the page of one's work tells it. */
async function solvedCount(page: Page, path: string): Promise<number[]> {
  const row = page.locator(".work-table tbody tr").filter({has: page.locator(`a[href$="${path.slice(1)}.html"]`)});
  const column = await page
    .locator(".work-table thead th")
    .allInnerTexts()
    .then((names) => names.findIndex((name) => /exercise/i.test(name)));
  const cell = row.locator("th, td").nth(column);
  await cell.getByText(/^\d+ of \d+$/).waitFor();
  return (await cell.innerText()).split(" of ").map(Number);
}
