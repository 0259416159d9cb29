import {element} from "../../charts/element.js";
import type {LearnersDatabase} from "../../platform/learnersDatabase.js";
import {codeEditor} from "./codeEditor.js";
import {keptCode} from "./keptCode.js";
import type {ResultChart} from "./resultView.js";
import {sqlRunner} from "./sqlRunner.js";
import {whenNear} from "./whenNear.js";

export interface SqlCellOptions {
  /** Unique on its page and never changed: what the learner writes is kept under it. */
  id: string;

  /** What the query asks, in a few words. */
  label: string;

  /** What stands in it at first. */
  sql: string;

  /** The chart to show the result as; without one, a table. */
  chart?: ResultChart;

  /** When it runs first: at once means when it comes near the part in view. Defaults to on request. */
  run?: "at once" | "on request";
}

/** SQL that the reader can change and run on the tables of a database, with its result as a table or a chart. */
export function sqlCell(database: LearnersDatabase, options: SqlCellOptions): HTMLElement {
  const {id, label, sql, chart, run = "on request"} = options;
  const editor = codeEditor({
    label,
    language: "sql",
    value: sql,
    completions: {tables: columnsOf(database)},
    onRun: () => void runner.run()
  });
  const back = element("button", {type: "button", class: "button", hidden: true}, "Back to the original");
  const runner = sqlRunner(database, {
    label,
    chart,
    buttons: [back],
    sql: () => editor.value,
    showError: (error) => (error === null ? editor.clearError() : editor.showError(error.line, error.message))
  });
  const root = element(
    "div",
    {class: "code-cell", role: "group", "aria-label": label, "data-cell": id},
    editor,
    runner.actions,
    runner.result
  );

  const changed = () => {
    back.hidden = editor.value === sql;
    runner.changed();
    kept.changed();
  };
  editor.addEventListener("input", changed);
  back.addEventListener("click", () => {
    editor.value = sql;
    editor.clearError();
    editor.focusLine(1);
    changed();
  });
  const kept = keptCode(root, {
    id,
    title: label,
    original: sql,
    read: () => editor.value,
    show(text) {
      editor.value = text;
      back.hidden = text === sql;
    },
    ready() {
      if (run === "at once") whenNear(root, () => void runner.run({quiet: true}));
    }
  });
  return root;
}

/** The names of the columns of each table, for completion. */
export function columnsOf({tables}: LearnersDatabase): Record<string, string[]> {
  return Object.fromEntries(tables.map(({name, columns}) => [name, columns.map(({name}) => name)]));
}
