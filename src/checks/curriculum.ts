// The promises of the curriculum: each row is open, or kept by a place on the site where something computes.
import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {Browser} from "playwright-core";
import {serveFolder} from "../site/serveFolder.js";
import {openBrowser} from "./browser.js";
import {command} from "./command.js";
import {siteUrl} from "./journey.js";
import {type Outcome, performIfMain} from "./outcome.js";
import {type KeptRow, keepPromise} from "./promises.js";
import {dist, repository} from "./repository.js";
import {settle, startVisit} from "./visit.js";

const idFile = "src/checks/curriculumIds.json";

interface Ids {
  /** Every row of the curriculum, in order. */
  ids: string[];

  /** The rows that no page keeps yet; this list may only shrink. */
  open: string[];
}

/** Checks the curriculum's lists, and in a real browser each row that is said to be kept; counts rows and lists. */
export async function checkCurriculum(): Promise<Outcome> {
  const lists = read<Ids>(idFile);
  const kept = read<KeptRow[]>("lessons/curriculum.json");
  const titles = read<{id: string}[]>("lessons/curriculum-titles.json").map(({id}) => id);
  const listProblems = [...listsDisagree(lists, kept, titles), ...(await reopened(lists.open))];
  const rowProblems = await tryRows(kept);
  const failed = rowProblems.filter((problems) => problems.length > 0).length + Math.min(1, listProblems.length);
  const problems = [...listProblems, ...rowProblems.flat()];
  const notes = [`open (${lists.open.length} of ${lists.ids.length}): ${lists.open.join(" ")}`];
  return {what: "kept rows and lists", passed: kept.length + 1 - failed, failed, problems, notes};
}

/** What the lists of rows say that cannot all be true. */
export function listsDisagree({ids, open}: Ids, kept: {id: string}[], titles: string[]): string[] {
  const keptIds = new Set(kept.map(({id}) => id));
  const problems: string[] = [];
  if (titles.join() !== ids.join()) problems.push("lessons/curriculum-titles.json must hold each id once, in order");
  for (const id of keptIds) if (!ids.includes(id)) problems.push(`${id} is kept but is no row of the curriculum`);
  for (const id of open) if (!ids.includes(id)) problems.push(`${id} is open but is no row of the curriculum`);
  for (const id of ids) {
    if (keptIds.has(id) && open.includes(id)) problems.push(`${id} is kept: take it off the open rows in ${idFile}`);
    if (!keptIds.has(id) && !open.includes(id)) problems.push(`${id} is neither kept nor open`);
  }
  return problems;
}

/** The rows that are open now and were not in some earlier commit, as far as this clone remembers. */
async function reopened(open: string[]): Promise<string[]> {
  const log = await command("git", ["log", "--format=%H", "--", idFile]).catch(() => ({code: 1, stdout: ""}));
  const commits = log.code === 0 ? log.stdout.split("\n").filter(Boolean) : [];
  const earlier = await Promise.all(commits.map((commit) => command("git", ["show", `${commit}:${idFile}`])));
  const lists = earlier.filter(({code}) => code === 0).map(({stdout}) => (JSON.parse(stdout) as Ids).open);
  return open
    .filter((id) => lists.some((list) => !list.includes(id)))
    .map((id) => `${id} was kept before and is open again; the list of open rows only shrinks`);
}

/** The problems of each row, in the order of the rows; every page is loaded once. */
async function tryRows(kept: KeptRow[]): Promise<string[][]> {
  if (kept.length === 0) return [];
  const served = await serveFolder(dist, {prefix: "/some/where/"});
  const browser = await openBrowser();
  const problems = new Map<KeptRow, string[]>();
  try {
    for (const page of new Set(kept.map((row) => row.page))) {
      const rows = kept.filter((row) => row.page === page);
      await tryPage(browser, siteUrl(served.address, page), {rows, problems});
    }
  } finally {
    await browser.close();
    await served.close();
  }
  return kept.map((row) => (problems.get(row) ?? []).map((text) => `${row.id} at ${row.page}#${row.anchor}: ${text}`));
}

interface Trial {
  rows: KeptRow[];
  problems: Map<KeptRow, string[]>;
}

async function tryPage(browser: Browser, url: string, {rows, problems}: Trial): Promise<void> {
  const file = join(dist, `${rows[0].page}.html`);
  if (!existsSync(file)) return rows.forEach((row) => problems.set(row, ["no such page in dist"]));
  const {page, complaints, close} = await startVisit(browser, url);
  await page.goto(url);
  await settle(page);
  for (const row of rows) {
    const before = complaints.length;
    const found = await keepPromise(page, row).then(
      () => [],
      (error: Error) => [error.message.split("\n")[0]]
    );
    problems.set(row, [...found, ...complaints.slice(before)]);
  }
  await close();
}

function read<T>(file: string): T {
  return JSON.parse(readFileSync(join(repository, file), "utf8")) as T;
}

await performIfMain(import.meta.url, {name: "The promises of the curriculum", run: checkCurriculum});
