// @vitest-environment jsdom
import "fake-indexeddb/auto";
import {beforeEach, expect, it, vi} from "vitest";
import type {SitePage} from "../../learn/progress.js";
import type {Work, WorkOf} from "../../learn/work.js";
import {workFile, workFileText} from "../../learn/workFile.js";
import {ownData, workStore} from "../../platform/ownData.js";
import {workHtml} from "../../report/workHtml.js";
import {mapList} from "../site/mapRows.js";
import {checkFiles} from "./checkFiles.js";
import {continueReading} from "./continueReading.js";
import {eraseWork} from "./eraseWork.js";
import {importDrop} from "./moveWork.js";
import {stageRing} from "./stageRing.js";
import {workDetails} from "./workDetails.js";
import {workTable} from "./workTable.js";

const drift: SitePage = {
  ...{path: "/lessons/drift", title: "Still <b>the same?", stage: "monitor"},
  ...{sections: 3, exercises: 2, questions: 1}
};
const label: SitePage = {...drift, path: "/lessons/label", title: "Who is right?", stage: "label"};
const site = [drift, label];
const time = Date.UTC(2026, 10, 21, 12);
const times = {first: time, last: time};
const page: Work = {
  ...{type: "page", title: "Still the same?", sections: ["a", "b"], exercises: ["sql", "draw"], questions: []},
  ...times
};
const section: Work = {type: "section", title: "A", ...times};
const exercise: WorkOf<"exercise"> = {
  ...{
    type: "exercise",
    title: "Count <i>days",
    answer: "select 1",
    stage: "gaps",
    tries: 2,
    hints: 1,
    solutionSeen: false
  },
  ...{solved: time, helped: false, message: "Right.", wrong: [], ...times}
};

async function keep(pieces: Record<string, Work>): Promise<void> {
  const store = await workStore();
  for (const [id, work] of Object.entries(pieces)) await store.set(`/lessons/drift#${id}`, work);
}

async function placed<E extends HTMLElement>(root: E): Promise<E> {
  document.body.replaceChildren(root);
  await vi.waitFor(() => expect(root.closest("[aria-busy]") ?? root.querySelector("[aria-busy]")).toBeNull());
  return root;
}

function give(root: HTMLElement, ...files: File[]): void {
  const chooser = root.querySelector("input[type=file]") as HTMLInputElement;
  Object.defineProperty(chooser, "files", {value: files, configurable: true});
  chooser.dispatchEvent(new Event("change", {bubbles: true}));
}

const press = (root: HTMLElement, label: string) =>
  Array.from(root.querySelectorAll("button"))
    .find(({textContent}) => textContent === label)
    ?.click();

beforeEach(async () => {
  document.head.innerHTML = `<meta name="page" content="/my-work">`;
  await (await ownData()).eraseAll();
});

it("continueReading(site) leads to the first section not read yet, and shows nothing without work", async () => {
  const root = await placed(continueReading(site));
  await vi.waitFor(() => expect(root.childElementCount).toBe(0));
  await keep({"": page, a: section});
  await vi.waitFor(() => expect(root.querySelector("a")?.href).toMatch(/\/lessons\/drift\.html#b$/));
  expect(root.textContent).toContain(
    "“Still <b>the same?”, 1 of 2 sections read, 0 of 2 exercises solved, 21 Nov 2026."
  );
});

it("workTable(site) has a row for every page, and the sum of all", async () => {
  await keep({"": page, a: section, sql: exercise});
  const root = await placed(workTable(site));
  const rows = () =>
    Array.from(root.querySelectorAll("tbody tr, tfoot tr"), (row) =>
      Array.from(row.querySelectorAll("td"), ({textContent}) => textContent)
    );
  await vi.waitFor(() =>
    expect(rows()).toEqual([
      ["1 of 2", "1 of 2", "1 of 2", "–", "21 Nov 2026"],
      ["0 of 3", "0 of 2", "0 of 2", "0 of 1", "not opened yet"],
      ["1 of 5", "1 of 4", "1 of 4", "0 of 1", "–"]
    ])
  );
});

it("workDetails(site) tells of every piece, and leaves open what was opened", async () => {
  await keep({"": page, sql: exercise});
  const root = await placed(workDetails(site));
  await vi.waitFor(() => expect(root.textContent).toContain("days"));
  const part = root.querySelector("details") as HTMLDetailsElement;
  expect(part.textContent).toContain("Count <i>dayssolved after 2 tries, with 1 hint, 21 Nov 2026Last said: Right.");
  await vi.waitFor(() => expect(part.textContent).toContain("1 more exercise not tried yet."));
  part.open = true;
  await keep({guess: {type: "prediction", question: "How many?", guess: 17, ...times}});
  await vi.waitFor(() => expect(root.textContent).toContain("How many?guess: 17"));
  expect(root.querySelector("details")).toBe(part);
  expect(part.open).toBe(true);
});

it("stageRing(site) says under each stage what was done in it", async () => {
  await keep({"": page, a: section});
  const root = await placed(stageRing(site, {note: () => "1 of 3"}));
  const notes = () => Array.from(root.querySelectorAll(".ring-work"), ({textContent}) => textContent);
  await vi.waitFor(() => expect(notes()).toEqual(["", "", "", "", "", "1 of 2 read", ""]));
  await keep({sql: exercise});
  await vi.waitFor(() => expect(notes()[5]).toBe("1 of 2 solved"));
});

it("mapList(rows, stage, site) marks the topics whose page was begun", async () => {
  await keep({"": page, a: section});
  const row = (id: string, ...places: string[]) => ({id, title: id, stage: "monitor", places});
  const rows = [row("A"), row("B", "./lessons/drift.html#a"), row("C", "./lessons/label.html#x")];
  const root = await placed(mapList(rows, "monitor", site));
  const states = () => Array.from(root.querySelectorAll(".state"), ({textContent}) => textContent);
  await vi.waitFor(() =>
    expect(states()).toEqual(["begun, 1 of 2 sections read, 0 of 2 exercises solved", "try it", "not yet"])
  );
  expect(root.querySelector(".map-work")?.textContent).toContain("Your work in this stage: 1 of 2 sections read");
});

it("importDrop() takes in a backup, and says beside the control what is wrong with a file", async () => {
  await keep({sql: exercise});
  const backup = await (await ownData()).exportAll();
  await (await ownData()).eraseAll();
  const root = await placed(importDrop());
  give(root, new File([backup.slice(0, 40)], "torn.json"));
  await vi.waitFor(() => expect(root.querySelector("[role=alert]")?.textContent).toContain("Nothing was changed"));
  expect(await (await workStore()).keys()).toEqual([]);
  give(root, new File([backup], "everything.json"));
  await vi.waitFor(() => expect(root.querySelector("[role=status]")?.textContent).toContain("1 new piece,"));
  expect(root.querySelector("[role=alert]")?.textContent).toBe("");
  expect(await (await workStore()).get("/lessons/drift#sql")).toEqual(exercise);
});

it("checkFiles() sums up good files, names the edited, and leaves out the rest by name", async () => {
  const file = workFile(
    [
      ["/lessons/drift#", page],
      ["/lessons/drift#sql", exercise]
    ],
    {
      ...{name: "Ada", made: time, edition: "0.1.0"}
    }
  );
  const root = await placed(checkFiles());
  const text = workFileText(file);
  give(root, new File([text], "a.json"), new File([workHtml(file)], "a.html"), new File(["x"], "foreign.csv"));
  await vi.waitFor(() => expect(root.querySelectorAll("tbody tr")).toHaveLength(2));
  const cells = Array.from(root.querySelectorAll("tbody tr:first-child > *"), ({textContent}) => textContent);
  expect(cells).toEqual([
    ...["a.json", "unchanged since it was made", "Ada", "2026-11-21 12:00 UTC", "1", "0 of 2", "1", "1 of 2", "–"]
  ]);
  expect(root.querySelector("li")?.textContent).toMatch(/^foreign\.csv text that is not JSON/);
  give(root, new File([text.replace("select 1", "select 2")], "b.json"));
  await vi.waitFor(() => expect(root.querySelector(".check-bad")?.textContent).toMatch(/^edited: the answers/));
  expect(root.querySelectorAll("li")).toHaveLength(0);
});

it("eraseWork() asks first, offers to export, and erases only then", async () => {
  await keep({sql: exercise, a: section});
  const root = await placed(eraseWork());
  const sure = root.querySelector("[role=group]") as HTMLElement;
  press(root, "Erase everything …");
  await vi.waitFor(() => expect(sure.hidden).toBe(false));
  expect(sure.textContent).toContain("This erases 2 pieces of work");
  expect(sure.querySelector("button")?.textContent).toBe("Export everything first");
  press(root, "Keep everything");
  expect(sure.hidden).toBe(true);
  expect(await (await workStore()).keys()).toHaveLength(2);
  press(root, "Erase everything …");
  await vi.waitFor(() => expect(sure.hidden).toBe(false));
  press(root, "Yes, erase everything");
  await vi.waitFor(() => expect(root.querySelector(":scope > [role=status]")?.textContent).toContain("was erased"));
  expect(await (await workStore()).keys()).toEqual([]);
});
