import {element} from "../../charts/element.js";
import {CodeError} from "../../learn/codeError.js";
import {runCode} from "../../platform/sandbox.js";
import type {CodeLanguage} from "../../platform/sandbox/job.js";
import {type ValueViewOptions, valueView} from "./valueView.js";

export interface CodeRunnerOptions extends ValueViewOptions {
  language: CodeLanguage;
  input?: unknown;

  /** Whether Run is the main button of its part. Defaults to true. */
  main?: boolean;

  /** Buttons besides Run and Stop. */
  buttons?: readonly HTMLElement[];

  /** The code as it stands. @throws {CodeError} if there is none to run */
  code: () => string;

  /** Shows what is wrong and where; null when a run begins. */
  showError: (error: CodeError | null) => void;
}

export interface CodeRunner {
  /** Run, Stop, and how it goes. */
  readonly actions: HTMLElement;

  /** What the code printed. */
  readonly printed: HTMLElement;
  readonly result: HTMLElement;

  /** Runs the code, and stops what still runs. Quietly, if no one asked for it. */
  run(options?: {quiet?: boolean}): Promise<void>;

  /** Says that the result is of an earlier text. */
  changed(): void;
}

const seconds = 5;

/** Runs code on request, shows what it prints and its value, and can stop it. */
export function codeRunner({
  label,
  chart,
  noValue,
  main = true,
  buttons = [],
  ...options
}: CodeRunnerOptions): CodeRunner {
  const press = (text: string, action: () => void, kind = "") =>
    element("button", {type: "button", class: `button ${kind}`, onclick: action}, text);
  const runButton = press("Run", () => void run(), main ? "button-primary" : "");
  const stop = press("Stop", () => running?.abort());
  const state = element("p", {class: "code-cell-state", role: "status"});
  const actions = element("div", {class: "code-cell-actions"}, runButton, stop, ...buttons, state);
  const printed = printedLines(`Printed: ${label}`);
  const result = valueView({label, chart, noValue});
  let running: AbortController | null = null;
  let ran = false;
  stop.hidden = true;

  const run = async ({quiet = false} = {}) => {
    running?.abort();
    const own = (running = new AbortController());
    const say = (text: string) => {
      if (running === own && !quiet) state.textContent = text;
    };
    stop.hidden = false;
    result.setAttribute("aria-busy", "true");
    options.showError(null);
    printed.clear();
    say(`Running. It stops by itself after ${seconds} seconds.`);
    try {
      const {values} = await runCode(options.code(), {
        language: options.language,
        input: options.input,
        timeLimit: 1000 * seconds,
        signal: own.signal,
        onPrint: (line) => running === own && printed.add(line)
      });
      result.show(values[0]);
      say("Done.");
      ran = true;
    } catch (error) {
      if (own.signal.aborted) return say("Stopped.");
      result.clear();
      ran = false;
      state.textContent = "";
      options.showError(error instanceof CodeError ? error : new CodeError(String((error as Error)?.message ?? error)));
    } finally {
      if (running === own) end();
    }
  };
  const end = () => {
    running = null;
    if (document.activeElement === stop) runButton.focus();
    stop.hidden = true;
    result.removeAttribute("aria-busy");
  };
  const changed = () => {
    if (ran && running === null) state.textContent = "Changed since it ran.";
  };
  return {actions, printed: printed.root, result, run, changed};
}

function printedLines(label: string) {
  const root = element("pre", {class: "code-printed", tabindex: "0", role: "group", "aria-label": label, hidden: true});
  return {
    root,
    add(line: string) {
      root.append(`${line}\n`);
      root.hidden = false;
    },
    clear() {
      root.replaceChildren();
      root.hidden = true;
    }
  };
}
