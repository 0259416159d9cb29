import {element} from "../../charts/element.js";
import {CodeError} from "../../learn/codeError.js";
import type {Surface} from "../../learn/exercise.js";
import type {LearnersDatabase} from "../../platform/learnersDatabase.js";
import {resultView} from "../code/resultView.js";
import {valueView} from "../code/valueView.js";

export interface RunPanelOptions {
  /** What runs, for the result's name. */
  label: string;
  language: Surface<"code">["language"];

  /** Where SQL runs. */
  database?: LearnersDatabase;

  /** The code to run now; null while it is not complete. */
  code: () => string | null;

  /** Told before each run (null) and when the code fails; true if the place is shown in the code. */
  onError: (error: CodeError | null) => boolean;
}

export interface RunPanel {
  root: HTMLElement;
  run(): Promise<void>;
}

const words = {open: "Fill every gap first.", none: "Nothing to run yet.", running: "Running …", stopped: "Stopped."};

/** A button that runs code on the lesson's data, and the result under it. */
export function runPanel({label, language, database, code, onError}: RunPanelOptions): RunPanel {
  const press = element("button", {type: "button", class: "button", onclick: () => void run()}, "Run");
  const stop = element("button", {type: "button", class: "button", onclick: () => running?.abort()}, "Stop");
  const said = element("p", {class: "run-said", role: "status"});
  const printed = element("pre", {class: "code-printed", tabindex: "0", "aria-label": `${label}: printed lines`});
  const value = element("div", {class: "run-value"});
  const table = resultView({label});
  const root = element(
    "div",
    {class: "run-panel"},
    element("div", {class: "run-actions"}, press, stop, said),
    printed,
    value,
    table
  );
  let running: AbortController | null = null;
  stop.hidden = printed.hidden = true;

  const execute = async (text: string, signal: AbortSignal) => {
    if (language === "sql") {
      if (database === undefined) throw new CodeError("This page has no data to run SQL on.");
      const {table: result, ...rest} = await database.query(text, {signal});
      return () => table.show({table: result, ...rest});
    }
    const {runCode} = await import("../../platform/sandbox.js");
    const {values, printed: lines} = await runCode(text, {language, signal});
    return () => {
      printed.textContent = lines.join("\n");
      printed.hidden = lines.length === 0;
      value.replaceChildren(
        values[0] === undefined
          ? element("p", {class: "field-help"}, noValue)
          : valueView(values[0], `${label}: result`)
      );
    };
  };
  const run = async () => {
    const text = code();
    if (text === null || text.trim() === "") {
      said.textContent = text === null ? words.open : words.none;
      return;
    }
    running?.abort();
    const own = (running = new AbortController());
    onError(null);
    stop.hidden = false;
    root.setAttribute("aria-busy", "true");
    said.textContent = words.running;
    try {
      const show = await execute(text, own.signal);
      if (running !== own) return;
      show();
      said.textContent = "";
    } catch (error) {
      if (running !== own) return;
      table.clear();
      value.replaceChildren();
      printed.hidden = true;
      said.textContent = own.signal.aborted ? words.stopped : failure(error, onError);
    } finally {
      if (running === own) {
        running = null;
        stop.hidden = true;
        root.removeAttribute("aria-busy");
      }
    }
  };
  return {root, run};
}

const noValue = "It runs. To see a value, call your function in a line of its own at the end.";

function failure(error: unknown, onError: RunPanelOptions["onError"]): string {
  if (!(error instanceof CodeError)) throw error;
  if (onError(error)) return error.line === null ? "It does not run." : `It does not run. Look at line ${error.line}.`;
  return error.line === null ? error.message : `Line ${error.line}: ${error.message}`;
}
