// @vitest-environment jsdom
import "fake-indexeddb/auto";
import {beforeEach, expect, it, vi} from "vitest";
import {CodeError} from "../../learn/codeError.js";
import {workKey} from "../../learn/work.js";
import {workStore} from "../../platform/ownData.js";
import {runCode} from "../../platform/sandbox.js";
import type {CodeResult, RunCodeOptions} from "../../platform/sandbox/runIn.js";
import {type CodeCellOptions, codeCell} from "./codeCell.js";
import type {CodeEditor} from "./codeEditor.js";

vi.mock("../../platform/sandbox.js", () => ({runCode: vi.fn()}));
const run = vi.mocked(runCode);

// jsdom lays nothing out, and the editor asks where its text is.
Range.prototype.getClientRects = () => [] as unknown as DOMRectList;

let made = 0;
let id = "";

beforeEach(() => {
  document.body.replaceChildren();
  id = `cell-${++made}`;
  run.mockReset();
  run.mockImplementation(async (code) => ({values: [`<b>${code}</b>`], printed: []}));
});

it("codeCell(options) runs at once and shows the value as text, without saying so", async () => {
  const cell = put({input: [1]});
  await calm(cell);
  expect(run).toHaveBeenCalledOnce();
  expect(run.mock.calls[0]).toMatchObject(["1 + 1", {language: "javascript", input: [1], timeLimit: 5000}]);
  expect([shown(cell), said(cell)]).toEqual(["<b>1 + 1</b>", ""]);
  expect(cell.querySelector(".code-result b")).toBeNull();
});

it("codeCell({run: on request}) waits for Run, and says when it is done", async () => {
  const cell = put({run: "on request"});
  await calm(cell);
  expect(run).not.toHaveBeenCalled();
  press(cell, "Run");
  expect(said(cell)).toContain("stops by itself after 5 seconds");
  await calm(cell);
  expect([shown(cell), said(cell)]).toEqual(["<b>1 + 1</b>", "Done."]);
});

it("codeCell(options) shows an error at its line and no result, and clears it with the next change", async () => {
  const cell = put();
  await calm(cell);
  run.mockRejectedValueOnce(new CodeError("no <i>such</i> thing", {line: 1, column: 2}));
  press(cell, "Run");
  await calm(cell);
  const alert = cell.querySelector(".code-error")!;
  expect([alert.textContent, shown(cell)]).toEqual(["Line 1: no <i>such</i> thing", ""]);
  write(cell, "2");
  expect([alert.textContent, said(cell)]).toEqual(["", ""]);
  press(cell, "Run");
  await calm(cell);
  write(cell, "3");
  expect(said(cell)).toBe("Changed since it ran.");
});

it("codeCell(options) shows printed lines as they come, and keeps those of a run that fails", async () => {
  const cell = put({run: "on request"});
  await calm(cell);
  run.mockImplementation(async (_, {onPrint}: RunCodeOptions) => {
    onPrint?.("one <u>");
    onPrint?.("two");
    throw new CodeError("stopped");
  });
  press(cell, "Run");
  await calm(cell);
  expect(cell.querySelector<HTMLElement>(".code-printed")).toMatchObject({
    hidden: false,
    textContent: "one <u>\ntwo\n"
  });
});

it("codeCell(options) stops a run; a run started meanwhile is not disturbed by the one before", async () => {
  const cell = put({run: "on request"});
  await calm(cell);
  const signals: AbortSignal[] = [];
  run.mockImplementation(
    (_, {signal}: RunCodeOptions) =>
      new Promise<CodeResult>((_, reject) => {
        signals.push(signal!);
        signal!.addEventListener("abort", () => reject(signal!.reason));
      })
  );
  press(cell, "Run");
  press(cell, "Run");
  expect(signals.map(({aborted}) => aborted)).toEqual([true, false]);
  await Promise.resolve();
  expect(cell.querySelector(".code-result")?.getAttribute("aria-busy")).toBe("true");
  press(cell, "Stop");
  await calm(cell);
  expect([signals[1].aborted, said(cell), visible(cell, "Stop")]).toEqual([true, "Stopped.", false]);
});

it("codeCell(options) keeps the text over reloads, and brings back the original", async () => {
  const cell = put();
  await calm(cell);
  expect(visible(cell, "Back to the original")).toBe(false);
  write(cell, "40 + 2");
  expect(visible(cell, "Back to the original")).toBe(true);
  const kept = async () => (await (await workStore()).get(workKey("/", id))) as {text: string} | undefined;
  await vi.waitFor(async () => expect(await kept()).toMatchObject({type: "code", title: "Sum", text: "40 + 2"}));
  document.body.replaceChildren();
  const again = put();
  await calm(again);
  expect([editor(again).value, shown(again)]).toEqual(["40 + 2", "<b>40 + 2</b>"]);
  press(again, "Back to the original");
  await calm(again);
  expect([editor(again).value, shown(again)]).toEqual(["1 + 1", "<b>1 + 1</b>"]);
  await vi.waitFor(async () => expect((await kept())?.text).toBe("1 + 1"));
});

it("codeCell(options) shows tables as tables or charts, and says where there is no value", async () => {
  run.mockResolvedValue({
    values: [
      [
        {city: "Oslo", n: 3},
        {city: "Rome", n: 4}
      ]
    ],
    printed: []
  });
  const cell = put();
  await calm(cell);
  expect(cell.querySelector(".code-result table")?.textContent).toContain("Oslo");
  id += "-chart";
  const drawn = put({chart: {type: "bars", x: "city", y: "n"}});
  await calm(drawn);
  expect(drawn.querySelector(".code-result figure")?.textContent).toContain("Rome");
  run.mockResolvedValue({values: [undefined], printed: []});
  press(cell, "Run");
  await calm(cell);
  expect(shown(cell)).toContain("The code gives no value");
  expect(cell.querySelector<HTMLElement>(".code-result > .result")?.hidden).toBe(true);
});

function put(options: Partial<CodeCellOptions> = {}): HTMLElement {
  const cell = codeCell({id, label: "Sum", language: "javascript", code: "1 + 1", ...options});
  document.body.append(cell);
  return cell;
}

async function calm(cell: HTMLElement): Promise<void> {
  await vi.waitFor(() => {
    expect(cell.closest("[aria-busy]") ?? cell.querySelector("[aria-busy]")).toBeNull();
  });
}

function editor(cell: HTMLElement): CodeEditor {
  return cell.querySelector(".code-editor") as CodeEditor;
}

function write(cell: HTMLElement, text: string): void {
  editor(cell).value = text;
  editor(cell).dispatchEvent(new Event("input", {bubbles: true}));
}

function button(cell: HTMLElement, label: string): HTMLButtonElement {
  return Array.from(cell.querySelectorAll("button")).find(({textContent}) => textContent === label)!;
}

function press(cell: HTMLElement, label: string): void {
  button(cell, label).click();
}

function visible(cell: HTMLElement, label: string): boolean {
  return !button(cell, label).hidden;
}

function shown(cell: HTMLElement): string {
  return cell.querySelector(".code-result")?.textContent ?? "";
}

function said(cell: HTMLElement): string {
  return cell.querySelector(".code-cell-state")?.textContent ?? "";
}
