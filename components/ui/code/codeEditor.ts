import {element, uniqueId} from "../../charts/element.js";
import {type Input, dispatchInput, withValue} from "../field.js";
import type {CodeMirror} from "./codeMirror.js";

export type CodeLanguage = "sql" | "javascript" | "typescript";

/** What the editor offers to complete. */
export interface Completions {
  /** For SQL: the columns of each table. */
  tables?: Record<string, string[]>;

  /** Names that the code finds, such as "d3" or "input". */
  names?: string[];
}

export interface CodeEditorOptions {
  /** What is written here, in a few words; always visible. */
  label: string;
  language: CodeLanguage;
  value: string;
  completions?: Completions;

  /** Called when the person presses Ctrl and Enter, or ⌘ and Enter. */
  onRun?: () => void;
}

export type CodeEditor = Input<string> & {
  /** Shows an error at its line and announces it; a null line is the whole text. Stays until it is cleared. */
  showError(line: number | null, message: string): void;
  clearError(): void;

  /** Puts the cursor at the start of a line, counted from 1, and the focus into the text. */
  focusLine(line: number): void;
};

/**
 * An editor for code with colours, completion, undo and errors beside their lines. Its value is the text. Until
 * CodeMirror is loaded, and if it cannot be, a plain text area takes its place.
 */
export function codeEditor(options: CodeEditorOptions): CodeEditor {
  const id = uniqueId("code");
  const area = plainArea(id, options);
  const frame = element("div", {class: "code-frame"}, area);
  const label = element("span", {class: "field-label", id: `${id}-label`}, options.label);
  const alert = element("p", {class: "code-error", id: `${id}-error`, role: "alert"});
  const help = element("p", {class: "field-help", id: `${id}-help`}, helpText(options));
  const editor = element("div", {class: "code-editor", "aria-busy": "true"}, label, frame, alert, help);
  let mirror: CodeMirror | null = null;
  let error: {line: number | null; message: string} | null = null;

  const root = withValue<string, HTMLElement>(editor, {
    get: () => mirror?.text ?? area.value,
    set(text) {
      if (text === root.value) return;
      if (mirror === null) area.value = text;
      else mirror.text = text;
    }
  });
  const showError = (line: number | null, message: string) => {
    error = {line, message};
    mirror?.showError(line, message);
    // The line shows it where it can, but only this place is read out.
    alert.classList.toggle("visually-hidden", line !== null && mirror !== null);
    alert.textContent = line === null ? message : `Line ${line}: ${message}`;
    (mirror?.content ?? area).setAttribute("aria-invalid", "true");
  };
  const clearError = () => {
    error = null;
    mirror?.showError(null, null);
    alert.textContent = "";
    (mirror?.content ?? area).removeAttribute("aria-invalid");
  };
  const focusLine = (line: number) => {
    if (mirror !== null) return mirror.focusLine(line);
    const start = root.value
      .split("\n")
      .slice(0, line - 1)
      .join("\n").length;
    area.setSelectionRange(start + (line > 1 ? 1 : 0), start + (line > 1 ? 1 : 0));
    area.focus();
  };
  // CodeMirror has not taken a change in yet when the browser tells of it: onInput does, later.
  frame.addEventListener("input", (event) => mirror !== null && event.stopPropagation());
  label.addEventListener("click", () => (mirror?.content ?? area).focus());

  void import("./codeMirror.js")
    .then(({openCodeMirror}) =>
      openCodeMirror({...options, id, text: () => area.value, onInput: () => dispatchInput(root)})
    )
    .then((opened) => {
      const focused = document.activeElement === area;
      mirror = opened;
      frame.replaceChildren(opened.dom);
      if (focused) opened.select(area.selectionStart, area.selectionEnd);
      if (error !== null) showError(error.line, error.message);
    })
    .catch((cause: unknown) => console.warn("the editor stays plain", cause))
    .finally(() => editor.removeAttribute("aria-busy"));
  return Object.assign(root, {showError, clearError, focusLine});
}

function plainArea(id: string, {value, onRun}: CodeEditorOptions): HTMLTextAreaElement {
  const area = element("textarea", {
    class: "code-plain",
    rows: Math.max(2, value.split("\n").length),
    spellcheck: "false",
    autocomplete: "off",
    autocapitalize: "off",
    "aria-labelledby": `${id}-label`,
    "aria-describedby": `${id}-help ${id}-error`
  });
  area.value = value;
  area.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || onRun === undefined) return;
    event.preventDefault();
    onRun();
  });
  return area;
}

function helpText({onRun}: CodeEditorOptions): string {
  const keys = /Mac|iPhone|iPad/.test(navigator.platform) ? "⌘ and Enter" : "Ctrl and Enter";
  return `${onRun ? `${keys} run it. ` : ""}Tab indents; to leave the editor, press Escape, then Tab.`;
}
