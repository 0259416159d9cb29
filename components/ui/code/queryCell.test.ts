// @vitest-environment jsdom
import "fake-indexeddb/auto";
import {afterEach, beforeEach, expect, it, vi} from "vitest";
import {CodeError} from "../../learn/codeError.js";
import {type WorkOf, workKey} from "../../learn/work.js";
import type {LearnersDatabase} from "../../platform/learnersDatabase.js";
import {workStore} from "../../platform/ownData.js";
import {tableOfRows} from "../../table/tableOfRows.js";
import {type QueryCellOptions, queryCell} from "./queryCell.js";

// The editor stays a plain text area, which takes text without a layout.
vi.mock("./codeMirror.js", () => Promise.reject(new Error("not here")));

const flights = tableOfRows([{origin: "<b>BOS</b>", delay: 4}], "flights");
const query = vi.fn<LearnersDatabase["query"]>();
let database: LearnersDatabase;
let made = 0;
let id = "";
const asked = () => query.mock.calls.map(([sql]) => sql).filter((sql) => sql !== "select 1");
const original = "SELECT origin, count(*) AS count\nFROM flights\nGROUP BY origin";

beforeEach(() => {
  vi.spyOn(console, "warn").mockImplementation(() => {});
  document.body.replaceChildren();
  id = `query-${++made}`;
  database = {tables: [flights], query, close: async () => {}};
  query.mockReset();
  query.mockResolvedValue({table: flights, rows: 1, more: false});
});
afterEach(() => vi.useRealTimers());

it("queryCell(database, options) asks nothing before Run, then shows the answer as text", async () => {
  const cell = await put();
  expect(query).not.toHaveBeenCalled();
  expect(cell.querySelector(".query-sql")?.textContent).toBe(original);
  expect(cell.querySelector(".code-editor")).toBeNull();
  press(cell, "Run");
  expect(said(cell)).toContain("Loading the database");
  await calm(cell);
  expect(asked()).toEqual([original]);
  expect(said(cell)).toMatch(/^1 row, /);
  expect(cell.querySelector(".result table")?.textContent).toContain("<b>BOS</b>");
});

it("queryCell({run: at once}) runs by itself, and shows a chart if asked for one", async () => {
  const cell = await put({run: "at once", chart: {type: "bars", x: "origin", y: "delay"}});
  await vi.waitFor(() => expect(asked()).toEqual([original]));
  await calm(cell);
  expect(said(cell)).toBe("");
  expect(cell.querySelector(".result figure")).not.toBeNull();
});

it("queryCell(database, options) shows the SQL of each change, and says that the result is older", async () => {
  const cell = await put();
  press(cell, "Run");
  await calm(cell);
  choose(cell, "Measure", "mean");
  expect(cell.querySelector(".query-sql")?.textContent).toContain("avg(delay) AS mean_delay");
  expect(said(cell)).toBe("Changed since it ran.");
  press(cell, "Run");
  await calm(cell);
  expect(asked()[1]).toContain("avg(delay)");
});

it("queryCell(database, options) does not run while a control holds nothing, and leads to it", async () => {
  const cell = await put({query: {from: "flights", filters: [{column: "delay", operator: ">", value: 1}]}});
  const box = cell.querySelector<HTMLInputElement>(".query-row input")!;
  box.value = "";
  box.dispatchEvent(new Event("input", {bubbles: true}));
  press(cell, "Run");
  await calm(cell);
  expect(query).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(box);
  expect(error(cell)).toBe("Nothing was asked: a control still needs a value.");
  box.value = "2";
  box.dispatchEvent(new Event("input", {bubbles: true}));
  press(cell, "Run");
  await calm(cell);
  expect([asked(), error(cell)]).toEqual([["SELECT *\nFROM flights\nWHERE delay > 2"], ""]);
});

it("queryCell(database, options) says what is wrong with a query, and where in its SQL", async () => {
  const cell = await put();
  query.mockRejectedValue(new CodeError("no <i>such</i> thing", {line: 2, column: 1}));
  press(cell, "Run");
  await calm(cell);
  expect(error(cell)).toBe("Line 2: no <i>such</i> thing");
  press(cell, "Edit as SQL");
  press(cell, "Run");
  await calm(cell);
  expect(error(cell)).toBe("Line 2: no <i>such</i> thing");
  expect(cell.querySelector(".code-editor .code-error")).not.toBeNull();
});

it("queryCell(database, options) turns into an editor with the same SQL, and back without losing either", async () => {
  const cell = await put();
  choose(cell, "Measure", "mean");
  press(cell, "Edit as SQL");
  expect(area(cell).value).toContain("avg(delay)");
  expect(document.activeElement).toBe(area(cell));
  expect(cell.querySelector(".query-controls")).toBeNull();
  write(cell, "select 2");
  press(cell, "Run");
  await calm(cell);
  expect(asked()).toEqual(["select 2"]);
  press(cell, "Back to controls");
  expect(document.activeElement).toBe(cell.querySelector("select"));
  expect(cell.querySelector(".query-sql")?.textContent).toContain("avg(delay)");
  press(cell, "Edit as SQL");
  expect(area(cell).value).toBe("select 2");
  press(cell, "Back to controls");
  choose(cell, "Measure", "median");
  press(cell, "Edit as SQL");
  expect(area(cell).value).toContain("median(delay)");
  press(cell, "Back to the original");
  expect(cell.querySelector(".query-sql")?.textContent).toBe(original);
  expect(visible(cell, "Back to the original")).toBe(false);
});

it("queryCell(database, options) keeps what is set, and what is written, over reloads", async () => {
  const cell = await put();
  choose(cell, "Measure", "mean");
  const mean = "SELECT origin, avg(delay) AS mean_delay\nFROM flights\nGROUP BY origin";
  await vi.waitFor(async () => expect(await kept()).toMatchObject({text: mean, query: {from: "flights"}}));
  const again = await reload();
  expect(again.querySelector(".query-sql")?.textContent).toBe(mean);
  expect(visible(again, "Back to the original")).toBe(true);
  press(again, "Edit as SQL");
  write(again, "select 3");
  await vi.waitFor(async () => expect((await kept())?.text).toBe("select 3"));
  expect(await kept()).not.toHaveProperty("query");
  const third = await reload();
  expect(area(third).value).toBe("select 3");
  press(third, "Back to the original");
  await vi.waitFor(async () => expect((await kept())?.text).toBe(original));
  expect((await reload()).querySelector(".query-sql")?.textContent).toBe(original);
});

it("queryCell(database, options) shows the SQL of a kept query whose columns are gone", async () => {
  const store = await workStore();
  const gone = {from: "flights", columns: ["gone"]};
  const work = {type: "code", title: "", text: "SELECT gone\nFROM flights", query: gone, first: 1, last: 1} as const;
  await store.update(workKey("/", id), () => work);
  const cell = await put();
  expect(area(cell).value).toBe("SELECT gone\nFROM flights");
});

it("queryCell(database, options) stops on request, and by itself after half a minute", async () => {
  const cell = await put();
  press(cell, "Run");
  await calm(cell);
  query.mockImplementation(
    (_, {signal} = {}) =>
      new Promise((_, reject) => signal?.addEventListener("abort", () => reject(signal.reason), {once: true}))
  );
  press(cell, "Run");
  await vi.waitFor(() => expect(asked()).toHaveLength(2));
  press(cell, "Stop");
  await calm(cell);
  expect([said(cell).slice(0, 13), visible(cell, "Stop")]).toEqual(["Stopped after", false]);
  vi.useFakeTimers();
  press(cell, "Run");
  await vi.advanceTimersByTimeAsync(30_000);
  expect(error(cell)).toMatch(/^Stopped after 30 s\. Does a recursive part never end/);
  expect(visible(cell, "Stop")).toBe(false);
});

async function put(options: Partial<QueryCellOptions> = {}): Promise<HTMLElement> {
  const query = {from: "flights", groups: [{column: "origin"}], measures: [{kind: "count" as const}]};
  const cell = queryCell(database, {id, label: "Flights by airport", query, ...options});
  document.body.append(cell);
  await calm(cell);
  return cell;
}

function reload(): Promise<HTMLElement> {
  document.body.replaceChildren();
  return put();
}

async function kept(): Promise<WorkOf<"code"> | undefined> {
  return (await (await workStore()).get(workKey("/", id))) as WorkOf<"code"> | undefined;
}

async function calm(cell: HTMLElement): Promise<void> {
  await vi.waitFor(() => expect(cell.closest("[aria-busy]") ?? cell.querySelector("[aria-busy]")).toBeNull());
}

function choose(root: HTMLElement, label: string, option: string): void {
  const menu = [...root.querySelectorAll("select")].find(({labels: [own]}) => own.textContent === label)!;
  menu.selectedIndex = [...menu.options].findIndex(({text}) => text === option);
  menu.dispatchEvent(new Event("input", {bubbles: true}));
}

function area(cell: HTMLElement): HTMLTextAreaElement {
  return cell.querySelector("textarea")!;
}

function write(cell: HTMLElement, text: string): void {
  area(cell).value = text;
  area(cell).dispatchEvent(new Event("input", {bubbles: true}));
}

function button(cell: HTMLElement, label: string): HTMLButtonElement {
  return [...cell.querySelectorAll("button")].find(({textContent}) => textContent === label)!;
}

function press(cell: HTMLElement, label: string): void {
  button(cell, label).click();
}

function visible(cell: HTMLElement, label: string): boolean {
  return !button(cell, label).hidden;
}

const said = (cell: HTMLElement) => cell.querySelector(".code-cell-state")?.textContent ?? "";
const error = (cell: HTMLElement) => cell.querySelector(".code-error")?.textContent ?? "";
