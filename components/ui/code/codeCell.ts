import {element} from "../../charts/element.js";
import type {CodeLanguage} from "../../platform/sandbox/job.js";
import {scopeNames} from "../../platform/sandbox/scopeNames.js";
import {codeEditor} from "./codeEditor.js";
import {codeRunner} from "./codeRunner.js";
import {keptCode} from "./keptCode.js";
import type {ResultChart} from "./resultView.js";
import {scopeList} from "./scopeList.js";
import {whenNear} from "./whenNear.js";

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

  /** The chart to begin with where the result is a table: a Table, an array of objects, a map. */
  chart?: ResultChart;

  /** When it runs first: at once means when it comes near the part in view. Defaults to at once. */
  run?: "at once" | "on request";
}

/** Code that the reader can change and run in a sandbox, with its result as a table, a chart or text. */
export function codeCell(options: CodeCellOptions): HTMLElement {
  const {id, label, language, code, input, chart, run = "at once"} = options;
  const names = [...scopeNames.map(({name}) => name), ...(input === undefined ? [] : ["input"])];
  const editor = codeEditor({label, language, value: code, completions: {names}, onRun: () => void runner.run()});
  const back = element("button", {type: "button", class: "button", hidden: true}, "Back to the original");
  const runner = codeRunner({
    ...{label, language, input, chart},
    buttons: [back],
    code: () => editor.value,
    showError: (error) => (error === null ? editor.clearError() : editor.showError(error.line, error.message))
  });
  const root = element(
    "div",
    {class: "code-cell", role: "group", "aria-label": label, "data-cell": id},
    editor,
    runner.actions,
    runner.printed,
    runner.result,
    scopeList(input !== undefined)
  );

  const changed = () => {
    back.hidden = editor.value === code;
    editor.clearError();
    runner.changed();
    kept.changed();
  };
  editor.addEventListener("input", changed);
  back.addEventListener("click", () => {
    editor.value = code;
    editor.focusLine(1);
    changed();
    void runner.run();
  });
  const kept = keptCode(root, {
    id,
    title: label,
    original: code,
    read: () => editor.value,
    show(text) {
      editor.value = text;
      back.hidden = text === code;
    },
    ready() {
      if (run === "at once") whenNear(root, () => void runner.run({quiet: true}));
    }
  });
  return root;
}
