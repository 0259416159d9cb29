import {element} from "../../charts/element.js";
import {CodeError} from "../../learn/codeError.js";
import type {Surface} from "../../learn/exercise.js";
import type {LearnersDatabase} from "../../platform/learnersDatabase.js";
import {codeRunner} from "../code/codeRunner.js";
import {sqlRunner} from "../code/sqlRunner.js";

export interface RunPanelOptions {
  /** What runs, for the result's name. */
  label: string;
  language: Surface<"code">["language"];

  /** Where SQL runs. */
  database?: LearnersDatabase;

  /** The code to run now; null while it is not complete. */
  code: () => string | null;

  /** What to do while it is not complete. Defaults to words on gaps. */
  lacking?: string;

  /** Told before each run (null) and when the code fails; true if the place is shown in the code. */
  onError: (error: CodeError | null) => boolean;
}

export interface RunPanel {
  root: HTMLElement;
  run(): Promise<void>;
}

const words = {
  none: "Nothing to run yet.",
  noData: "This page has no data to run SQL on.",
  noValue: "It runs. To see a value, call your function in a line of its own at the end."
};

/** A button that runs code on the lesson's data, and the result under it. */
export function runPanel({
  label,
  language,
  database,
  code,
  lacking = "Fill every gap first.",
  onError
}: RunPanelOptions): RunPanel {
  const said = element("p", {class: "run-said", role: "alert"});
  const text = () => {
    const text = code();
    if (text === null || text.trim() === "") throw new NothingToRun(text === null ? lacking : words.none);
    return text;
  };
  const showError = (error: CodeError | null) => {
    said.textContent = error === null ? "" : failure(error, onError);
    if (error === null) onError(null);
  };
  // The main button of an exercise checks the answer.
  const shared = {label, main: false, showError};
  if (language === "sql") {
    const {actions, result, run} = sqlRunner(database ?? noData, {...shared, sql: text});
    return {root: element("div", {class: "run-panel"}, actions, said, result), run};
  }
  const {noValue} = words;
  const {actions, printed, result, run} = codeRunner({...shared, language, code: text, noValue});
  return {root: element("div", {class: "run-panel"}, actions, said, printed, result), run};
}

const noData: LearnersDatabase = {
  tables: [],
  query: () => Promise.reject(new CodeError(words.noData)),
  close: () => Promise.resolve()
};

/** Not for the code's own place: there is no code yet. */
class NothingToRun extends CodeError {}

function failure(error: CodeError, onError: RunPanelOptions["onError"]): string {
  const {line, message} = error;
  if (error instanceof NothingToRun) return message;
  if (onError(error)) return line === null ? "It does not run." : `It does not run. Look at line ${line}.`;
  return line === null ? message : `Line ${line}: ${message}`;
}
