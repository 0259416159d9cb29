import {element} from "../../charts/element.js";
import {CodeError} from "../../learn/codeError.js";
import {runCode} from "../../platform/sandbox.js";
import type {CodeLanguage} from "../../platform/sandbox/job.js";
import {scopeNames} from "../../platform/sandbox/scopeNames.js";
import {draftKeeper} from "../learn/draftKeeper.js";
import {keptWork} from "../learn/keptWork.js";
import {saveWork} from "../learn/saveWork.js";
import {codeEditor} from "./codeEditor.js";
import {scopeList} from "./scopeList.js";
import {valueView} from "./valueView.js";

export interface CodeCellOptions {
  /** Unique on its page and never changed: what the learner writes is kept under it. */
  id: string;

  /** What the code does, in a few words. */
  label: string;
  language: CodeLanguage;

  /** What stands in it at first; it runs, and its last expression is the result. */
  code: string;

  /** What the code finds under the name `input`, such as a Table. */
  input?: unknown;

  /** Draws the value, if it can; else, and by default, the value shows as a table or as text. */
  chart?: (value: unknown) => Element | null;

  /** When it runs first. Defaults to at once, so that readers who do not program see the result too. */
  run?: "at once" | "on request";
}

const seconds = 5;
const words = {
  running: `Running. It stops by itself after ${seconds} seconds.`,
  done: "Done.",
  stopped: "Stopped.",
  changed: "Changed since it ran."
};

/** Code that the reader can change and run, with its result under it. */
export function codeCell(options: CodeCellOptions): HTMLElement {
  const {id, label, language, code, input, run = "at once"} = options;
  const names = [...scopeNames.map(({name}) => name), ...(input === undefined ? [] : ["input"])];
  const editor = codeEditor({label, language, value: code, completions: {names}, onRun: () => void start()});
  const press = (text: string, action: () => void, kind = "") =>
    element("button", {type: "button", class: `button ${kind}`, onclick: action}, text);
  const runButton = press("Run", () => void start(), "button-primary");
  const stop = press("Stop", () => running?.abort());
  const back = press("Back to the original", () => {
    editor.value = code;
    changed();
    drafts.flush();
    void start();
  });
  const state = element("p", {class: "code-cell-state", role: "status"});
  const printed = element("pre", {class: "code-printed", tabindex: "0", "aria-label": `${label}: printed lines`});
  const result = element("div", {class: "code-result"});
  const root = element(
    "div",
    {class: "code-cell", role: "group", "aria-label": label, "data-cell": id},
    editor,
    element("div", {class: "code-cell-actions"}, runButton, stop, back, state),
    printed,
    result,
    scopeList(input !== undefined)
  );
  printed.hidden = stop.hidden = back.hidden = true;

  let running: AbortController | null = null;
  const start = async ({quiet = false} = {}) => {
    running?.abort();
    const own = (running = new AbortController());
    const say = (text: string) => {
      if (running === own && !quiet) state.textContent = text;
    };
    stop.hidden = false;
    result.setAttribute("aria-busy", "true");
    editor.clearError();
    printed.replaceChildren();
    printed.hidden = true;
    say(words.running);
    const onPrint = (line: string) => {
      if (running !== own) return;
      printed.append(`${line}\n`);
      printed.hidden = false;
    };
    try {
      const {values} = await runCode(editor.value, {
        language,
        input,
        signal: own.signal,
        timeLimit: 1000 * seconds,
        onPrint
      });
      result.replaceChildren(options.chart?.(values[0]) ?? valueView(values[0], `${label}: result`));
      say(words.done);
    } catch (error) {
      if (own.signal.aborted) say(words.stopped);
      else showError(error);
    } finally {
      if (running === own) {
        running = null;
        stop.hidden = true;
        result.removeAttribute("aria-busy");
      }
    }
  };
  const showError = (error: unknown) => {
    const {message, line = null} = error as CodeError;
    editor.showError(error instanceof CodeError ? line : null, message);
    result.replaceChildren();
    state.textContent = "";
  };

  const changed = () => {
    editor.clearError();
    back.hidden = editor.value === code;
    if (running === null) state.textContent = words.changed;
    drafts.changed();
  };
  const drafts = draftKeeper(root, () => {
    const text = editor.value;
    saveWork(
      root,
      kept.update(() => ({type: "code", title: label, text}))
    );
  });
  editor.addEventListener("input", changed);
  let first = true;
  const kept = keptWork(root, {
    id,
    type: "code",
    show(work) {
      if (!drafts.pending) editor.value = work?.text ?? code;
      back.hidden = editor.value === code;
      if (first && run === "at once") void start({quiet: true}); // no one asked for it, so no one is told
      first = false;
    }
  });
  return root;
}
