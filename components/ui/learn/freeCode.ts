import {z} from "zod";
import {element} from "../../charts/element.js";
import type {Json} from "../../learn/attempt.js";
import type {Surface} from "../../learn/exercise.js";
import type {LearnersDatabase} from "../../platform/learnersDatabase.js";
import {type CodeEditor, codeEditor} from "../code/codeEditor.js";

export interface FreeCodeOptions {
  title: string;
  language: Surface<"code">["language"];

  /** What stands in the editor at first. */
  start: string;
  database?: LearnersDatabase;
  onRun: () => void;
}

export interface FreeCode {
  root: HTMLElement;
  code: string;
  draft: Json;
  reset(): void;

  /** Opens the editor, which is loaded only for those who write in it. */
  open(): void;

  /** Shows where the code failed, or takes that away; true if it shows it. */
  showError(error: {line: number | null; message: string} | null): boolean;
}

const draftSchema = z.object({text: z.string()});

/** Code from an empty start: an editor. */
export function freeCode({title, language, start, database, onRun}: FreeCodeOptions): FreeCode {
  const root = element("div", {class: "free-code"});
  const tables = Object.fromEntries(
    (database?.tables ?? []).map(({name, columns}) => [name, columns.map((column) => column.name)])
  );
  let editor: CodeEditor | null = null;
  let text = start;
  const free: FreeCode = {
    root,
    get code() {
      return editor?.value ?? text;
    },
    set code(code) {
      text = code;
      if (editor !== null) editor.value = code;
    },
    get draft() {
      return {text: free.code};
    },
    set draft(draft) {
      const parsed = draftSchema.safeParse(draft);
      if (parsed.success) free.code = parsed.data.text;
    },
    reset: () => void (free.code = start),
    open() {
      if (editor !== null) return;
      editor = codeEditor({label: "Your code", language, value: text, completions: {tables}, onRun});
      editor.setAttribute("role", "group");
      editor.setAttribute("aria-label", title);
      root.append(editor);
    },
    showError(error) {
      if (error === null) editor?.clearError();
      else editor?.showError(error.line, error.message);
      return editor !== null;
    }
  };
  return free;
}
