// @vitest-environment jsdom
import {beforeEach, expect, it, vi} from "vitest";
import {type CodeEditorOptions, type CodeEditor, codeEditor} from "./codeEditor.js";

beforeEach(() => document.body.replaceChildren());

const content = (editor: HTMLElement) => editor.querySelector<HTMLElement>(".cm-content")!;

it("codeEditor(options) is a text area until CodeMirror takes over, with what was typed meanwhile", async () => {
  const {editor, heard} = shown({value: "select 1"});
  expect([editor.getAttribute("aria-busy"), editor.value]).toEqual(["true", "select 1"]);
  const area = editor.querySelector("textarea")!;
  area.value = "select 2";
  area.dispatchEvent(new Event("input", {bubbles: true}));
  expect([heard.mock.calls.length, editor.value]).toEqual([1, "select 2"]);
  await loaded(editor);
  expect(editor.querySelector("textarea")).toBeNull();
  expect([content(editor).textContent, editor.value]).toEqual(["select 2", "select 2"]);
  expect(heard).toHaveBeenCalledTimes(1);
});

it("codeEditor(options) names its text, and says how to leave it", async () => {
  const {editor} = shown({value: "", onRun: () => {}});
  const named = (node: Element, attribute: string) =>
    node
      .getAttribute(attribute)!
      .split(" ")
      .map((id) => document.getElementById(id)!.textContent)
      .join("");
  const words = ["Question", "Ctrl and Enter run it. Tab indents; to leave the editor, press Escape, then Tab."];
  const area = editor.querySelector("textarea")!;
  expect([named(area, "aria-labelledby"), named(area, "aria-describedby")]).toEqual(words);
  await loaded(editor);
  expect([named(content(editor), "aria-labelledby"), named(content(editor), "aria-describedby")]).toEqual(words);
});

it("codeEditor(options).value set from code tells nobody", async () => {
  const {editor, heard} = shown({value: "a"});
  editor.value = "b";
  await loaded(editor);
  expect(editor.value).toBe("b");
  editor.value = "c\nd";
  expect([editor.value, editor.querySelectorAll(".cm-line").length]).toEqual(["c\nd", 2]);
  expect(heard).not.toHaveBeenCalled();
});

it("codeEditor(options) runs on Ctrl and Enter, before and after CodeMirror is there", async () => {
  const onRun = vi.fn();
  const {editor} = shown({value: "a", onRun});
  const press = () => ({key: "Enter", code: "Enter", keyCode: 13, ctrlKey: true, bubbles: true, cancelable: true});
  editor.querySelector("textarea")!.dispatchEvent(new KeyboardEvent("keydown", press()));
  expect(onRun).toHaveBeenCalledTimes(1);
  await loaded(editor);
  content(editor).dispatchEvent(new KeyboardEvent("keydown", press()));
  expect(onRun).toHaveBeenCalledTimes(2);
  expect(editor.value).toBe("a");
});

it("showError(line, message) marks the line and announces the message; clearError() takes both away", async () => {
  const {editor} = shown({value: "a\nb\nc"});
  await loaded(editor);
  const alert = editor.querySelector("[role='alert']")!;
  editor.showError(2, "no");
  expect(editor.querySelector(".code-error-line")?.textContent).toBe("b");
  expect(editor.querySelector(".code-error-message")?.textContent).toBe("no");
  expect([alert.textContent, content(editor).getAttribute("aria-invalid")]).toEqual(["Line 2: no", "true"]);
  editor.showError(99, "far");
  expect(editor.querySelector(".code-error-line")?.textContent).toBe("c");
  editor.showError(null, "all wrong");
  expect(editor.querySelector(".code-error-line")).toBeNull();
  expect([alert.textContent, alert.className]).toEqual(["all wrong", "code-error"]);
  editor.clearError();
  expect([alert.textContent, content(editor).getAttribute("aria-invalid")]).toEqual(["", null]);
});

it("showError(line, message) before CodeMirror is there shows at the line once it is", async () => {
  const {editor} = shown({value: "a\nb"});
  editor.showError(2, "no");
  expect(editor.querySelector("[role='alert']")?.className).toBe("code-error");
  await loaded(editor);
  expect(editor.querySelector(".code-error-line")?.textContent).toBe("b");
});

function shown(options: Partial<CodeEditorOptions>): {editor: CodeEditor; heard: ReturnType<typeof vi.fn>} {
  const editor = codeEditor({label: "Question", language: "sql", value: "", ...options});
  const heard = vi.fn();
  editor.addEventListener("input", heard);
  document.body.append(editor);
  return {editor, heard};
}

async function loaded(editor: HTMLElement): Promise<void> {
  await vi.waitFor(() => expect(editor.hasAttribute("aria-busy")).toBe(false), {timeout: 20_000});
}
