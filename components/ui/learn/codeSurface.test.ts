// @vitest-environment jsdom
import "fake-indexeddb/auto";
import {afterEach, beforeEach, expect, it, vi} from "vitest";
import {CodeError} from "../../learn/codeError.js";
import type {Exercise} from "../../learn/exercise.js";
import type {Query} from "../../learn/query.js";
import {type WorkOf, workKey} from "../../learn/work.js";
import type {LearnersDatabase} from "../../platform/learnersDatabase.js";
import {workStore} from "../../platform/ownData.js";
import {runCode} from "../../platform/sandbox.js";
import {tableOfRows} from "../../table/tableOfRows.js";
import {exercise} from "./exercise.js";

// The editor stays a plain text area, which takes text without a layout.
vi.mock("../code/codeMirror.js", () => ({openCodeMirror: () => new Promise(() => {})}));

vi.mock("../../platform/sandbox.js", () => ({runCode: vi.fn()}));
const run = vi.mocked(runCode);

let made = 0;
let id = "";
const flights = tableOfRows([{origin: "ABQ", delay: 4}], "flights");
const query = vi.fn<LearnersDatabase["query"]>();
const database: LearnersDatabase = {tables: [flights], query, close: async () => {}};

beforeEach(() => {
  document.body.replaceChildren();
  id = `code-${++made}`;
  query.mockReset();
  query.mockResolvedValue({table: flights, rows: 1, more: false});
});

// A test that ended before what it did is kept would leave that to a time without a document.
afterEach(async () => {
  await vi.waitFor(() => expect(document.querySelector(".exercise[aria-busy]")).toBeNull());
  dispatchEvent(new Event("pagehide")); // writes what is pending
  await (await workStore()).keys(); // comes after the writes before it
  await new Promise((resolve) => setTimeout(resolve));
});

const right = "select avg(delay) from flights";

function mean(
  check: Exercise<"code">["check"] = (answer) => ({correct: answer === right, message: answer === right ? "" : "no"}),
  controls?: Query
) {
  const definition: Exercise<"code"> = {
    id,
    title: "Mean delay",
    task: "Find the mean delay.",
    answer: {
      type: "code",
      language: "sql",
      start: "-- the mean delay\n",
      worked: [
        {code: "select *\nfrom flights", why: "Look at the rows."},
        {code: "select avg(delay)\nfrom flights", why: "Then `avg`."}
      ],
      gaps: {
        text: "select ‹what› from ‹table›",
        gaps: [
          {name: "what", label: "What to measure", options: ["max(delay)", "avg(delay)"]},
          {name: "table", label: "Table", options: ["flights"]}
        ]
      },
      controls
    },
    check,
    hints: ["Which function averages?"],
    solution: {answer: right, text: "`avg` leaves out what is missing."},
    mistake: "select max(delay) from flights"
  };
  const root = exercise(definition, {database});
  document.body.append(root);
  return root;
}

it("exercise({answer: code}) begins with gaps to choose for, and checks the filled text", async () => {
  const checked = vi.fn(() => ({correct: false, message: "no"}));
  const root = mean(checked);
  await check(root);
  expect(said(root)).toBe("2 gaps are open.");
  choose(root, "What to measure", 1);
  await check(root);
  expect(said(root)).toBe("One gap is open.");
  choose(root, "Table", 1);
  await check(root);
  expect(checked).toHaveBeenCalledWith("select max(delay) from flights", expect.anything());
  expect(said(root)).toBe("Not yet. no");
});

it("exercise({answer: code}) keeps gaps, text and stage, and the code as the answer", async () => {
  const root = mean();
  choose(root, "What to measure", 2);
  choose(root, "Table", 1);
  await check(root);
  expect(said(root)).toBe("Right.");
  await vi.waitFor(async () => expect(await kept()).toMatchObject({stage: "gaps", answer: right}));
  stage(root, "Start from empty");
  write(root, "select 1");
  await vi.waitFor(async () => expect(await kept()).toMatchObject({stage: "empty", answer: "select 1"}));
  root.remove();
  const again = mean();
  await vi.waitFor(() => expect(again.querySelector("textarea")?.value).toBe("select 1"));
  expect(again.querySelector<HTMLInputElement>(".segments input:checked")?.nextSibling?.textContent).toBe(
    "Start from empty"
  );
  stage(again, "Fill the gaps");
  expect(again.querySelectorAll("select")[0].selectedIndex).toBe(2);
});

it("exercise({answer: code}) walks through it one step at a time, each with its result", async () => {
  const root = mean();
  stage(root, "Walk me through it");
  expect(root.querySelector(".worked-place")?.textContent).toBe("Step 1 of 2");
  expect(labels(root)).not.toContain("Check my answer");
  press(root, "Run");
  await vi.waitFor(() => expect(query).toHaveBeenCalledWith("select *\nfrom flights", expect.anything()));
  await vi.waitFor(() => expect(root.querySelector(".result")?.textContent).toContain("ABQ"));
  press(root, "Next step");
  expect(root.querySelector(".worked-why")?.textContent).toBe("Then avg.");
  expect([...root.querySelectorAll("mark")].map(({textContent}) => textContent)).toEqual(["select avg(delay)"]);
  press(root, "Next step");
  expect(root.querySelector(".worked-place")?.textContent).toBe("Step 2 of 2");
  press(root, "Step back");
  expect(root.querySelector(".worked-place")?.textContent).toBe("Step 1 of 2");
});

it("exercise({answer: code}) runs gaps on the lesson's data, and says where that fails", async () => {
  const root = mean();
  press(root, "Run");
  expect(root.querySelector(".run-said")?.textContent).toBe("Fill every gap first.");
  choose(root, "What to measure", 1);
  choose(root, "Table", 1);
  query.mockRejectedValueOnce(new CodeError("no such column", {line: 2}));
  press(root, "Run");
  await vi.waitFor(() => expect(root.querySelector(".run-said")?.textContent).toBe("Line 2: no such column"));
  press(root, "Run");
  await vi.waitFor(() => expect(root.querySelector(".result")?.textContent).toContain("ABQ"));
  expect(root.querySelector(".run-said")?.textContent).toBe("");
});

it("exercise({answer: code in JavaScript}) runs the steps, with what they print, and says where there is no value", async () => {
  const definition: Exercise<"code"> = {
    id,
    title: "Twice",
    task: "Write `twice`.",
    answer: {
      type: "code",
      language: "javascript",
      start: "",
      worked: [{code: "const twice = (x) => 2 * x", why: "A function."}],
      gaps: {text: "const twice = (x) => ‹what›", gaps: [{name: "what", label: "What", options: ["2 * x"]}]}
    },
    check: () => ({correct: true, message: ""}),
    hints: ["Multiply."],
    solution: {answer: "const twice = (x) => 2 * x", text: "So."},
    mistake: "const twice = (x) => x"
  };
  const root = exercise(definition);
  document.body.append(root);
  stage(root, "Walk me through it");
  run.mockImplementationOnce(async (code, {onPrint}) => {
    onPrint?.("<b>line</b>");
    return {values: [undefined], printed: [code]};
  });
  press(root, "Run");
  await vi.waitFor(() => expect(root.querySelector(".code-no-value")?.textContent).toContain("call your function"));
  expect(root.querySelector(".code-printed")?.textContent).toBe("<b>line</b>\n");
  run.mockRejectedValueOnce(new CodeError("no x", {line: 1}));
  press(root, "Run");
  await vi.waitFor(() => expect(root.querySelector(".run-said")?.textContent).toBe("Line 1: no x"));
  expect(root.querySelector(".code-result")?.textContent).toBe("");
});

it("exercise({answer: code}) shows an error of the check at its line in the editor", async () => {
  const root = mean(() => {
    throw new CodeError("unexpected end", {line: 1});
  });
  stage(root, "Start from empty");
  await check(root);
  expect(said(root)).toBe("There is nothing to check yet.");
  write(root, "selec");
  await check(root);
  expect(said(root)).toBe("It did not run, so this is no try. Look at line 1.");
  expect(root.querySelector(".code-error")?.textContent).toBe("Line 1: unexpected end");
});

it("exercise({answer: code}) puts the solution into the editor, and goes back to gaps without loss", async () => {
  const root = mean();
  choose(root, "What to measure", 1);
  choose(root, "Table", 1);
  await check(root);
  press(root, "Show a worked solution");
  press(root, "Show it now");
  press(root, "Put it in");
  expect(root.querySelector<HTMLTextAreaElement>("textarea")?.value).toBe(right);
  await check(root);
  expect(said(root)).toBe("Right.");
  stage(root, "Fill the gaps");
  expect(root.querySelectorAll("select")[0].selectedIndex).toBe(1);
});

it("exercise({answer: code}) takes the SQL of controls as the answer, and keeps what they say", async () => {
  const checked = vi.fn(() => ({correct: true, message: ""}));
  const root = mean(checked, {from: "flights"});
  stage(root, "Set controls");
  expect(root.querySelector(".code-editor")).toBeNull();
  segment(root, "Groups and measures");
  setMenu(root, "Measure", "mean");
  press(root, "Run");
  const sql = "SELECT avg(delay) AS mean_delay\nFROM flights";
  await vi.waitFor(() => expect(query).toHaveBeenCalledWith(sql, expect.anything()));
  await check(root);
  expect(checked).toHaveBeenCalledWith(sql, expect.anything());
  await vi.waitFor(async () => expect(await kept()).toMatchObject({stage: "controls", answer: sql}));
  root.remove();
  const again = mean(checked, {from: "flights"});
  await vi.waitFor(() => expect(again.querySelector(".query-sql")?.textContent).toBe(sql));
  press(again, "Back to the original");
  expect(again.querySelector(".query-sql")?.textContent).toBe("SELECT *\nFROM flights");
  press(again, "Bring my answer back");
  expect(again.querySelector(".query-sql")?.textContent).toBe(sql);
});

it("exercise({answer: code}) waits for a value that a control lacks", async () => {
  const checked = vi.fn(() => ({correct: true, message: ""}));
  const root = mean(checked, {from: "flights", filters: [{column: "delay", operator: ">", value: 1}]});
  stage(root, "Set controls");
  const box = root.querySelector<HTMLInputElement>(".query-row input")!;
  box.value = "";
  box.dispatchEvent(new Event("input", {bubbles: true}));
  await check(root);
  expect([checked.mock.calls, said(root)]).toEqual([[], "A control still needs a value."]);
  press(root, "Run");
  await vi.waitFor(() => expect(root.querySelector(".run-said")?.textContent).toBe("A control still needs a value."));
});

it("exercise({answer: code}) offers no controls where there are none, and takes work kept with them", async () => {
  const first = mean(undefined, {from: "flights"});
  stage(first, "Set controls");
  await vi.waitFor(async () => expect(await kept()).toMatchObject({stage: "controls"}));
  first.remove();
  const root = mean();
  await vi.waitFor(() => expect(root.hasAttribute("aria-busy")).toBe(false));
  const offered = [...root.querySelectorAll(".code-surface > .field .segment")].map(({textContent}) => textContent);
  expect(offered).toEqual(["Walk me through it", "Fill the gaps", "Start from empty"]);
  expect(root.querySelector(".segments input:checked")?.nextSibling?.textContent).toBe("Fill the gaps");
});

function segment(root: HTMLElement, label: string): void {
  [...root.querySelectorAll<HTMLElement>(".segment")].find(({textContent}) => textContent === label)!.click();
}

function setMenu(root: HTMLElement, label: string, option: string): void {
  const menu = [...root.querySelectorAll("select")].find(({labels: [own]}) => own?.textContent === label)!;
  menu.selectedIndex = [...menu.options].findIndex(({text}) => text === option);
  menu.dispatchEvent(new Event("input", {bubbles: true}));
}

function choose(root: HTMLElement, label: string, index: number): void {
  const menu = root.querySelector<HTMLSelectElement>(`select[aria-label="${label}"]`)!;
  menu.selectedIndex = index;
  menu.dispatchEvent(new Event("input", {bubbles: true}));
}

const stage = segment;

function write(root: HTMLElement, text: string): void {
  const area = root.querySelector("textarea")!;
  area.value = text;
  area.dispatchEvent(new Event("input", {bubbles: true}));
}

async function kept(): Promise<WorkOf<"exercise"> | undefined> {
  return (await (await workStore()).get(workKey("/", id))) as WorkOf<"exercise"> | undefined;
}

async function check(root: HTMLElement): Promise<void> {
  press(root, "Check my answer");
  await new Promise((resolve) => setTimeout(resolve));
}

function press(root: HTMLElement, label: string): void {
  const button = [...root.querySelectorAll("button")].find(({textContent}) => textContent === label);
  if (button === undefined) throw new Error(`no button “${label}”`);
  button.click();
}

function labels(root: HTMLElement): string[] {
  return [...root.querySelectorAll("button")]
    .filter((button) => button.closest("[hidden]") === null)
    .map(({textContent}) => textContent ?? "");
}

const said = (root: HTMLElement) => root.querySelector(".exercise-feedback")?.textContent;
