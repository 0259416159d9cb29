import {element} from "../../charts/element.js";
import {CodeError} from "../../learn/codeError.js";
import {type Query, querySql} from "../../learn/query.js";
import {queryFits} from "../../learn/queryFits.js";
import {queryWords} from "../../learn/queryWords.js";
import type {LearnersDatabase} from "../../platform/learnersDatabase.js";
import {type CodeEditor, codeEditor} from "./codeEditor.js";
import {keptCode} from "./keptCode.js";
import {queryControls} from "./queryControls.js";
import type {ResultChart} from "./resultView.js";
import {columnsOf} from "./sqlCell.js";
import {sqlRunner} from "./sqlRunner.js";
import {whenNear} from "./whenNear.js";

export interface QueryCellOptions {
  /** Unique on its page and never changed: what the learner sets is kept under it. */
  id: string;

  /** What the query asks, in a few words. */
  label: string;

  /** What the controls say at first. */
  query: Query;

  /** The chart to show the result as; without one, a table. */
  chart?: ResultChart;

  /** When it runs first: at once means when it comes near the part in view. Defaults to on request. */
  run?: "at once" | "on request";
}

/** A query to set by controls and to run, with its SQL, which can be edited instead; the result as a table or a chart. */
export function queryCell(database: LearnersDatabase, options: QueryCellOptions): HTMLElement {
  const {id, label, query, chart, run = "on request"} = options;
  const original = querySql(query);
  const controls = queryControls({tables: database.tables, value: query});
  const alert = element("p", {class: "code-error", role: "alert"});
  const words = element("p", {class: "query-words"});
  const fold = element("details", {class: "query-fold"}, element("summary", {}, "Change the question"), controls);
  const byControls = [element("p", {class: "query-title"}, label), words, fold, alert];
  const place = element("div", {class: "query-place"}, ...byControls);
  const turn = element("button", {type: "button", class: "button"}, "Edit as SQL");
  const back = element("button", {type: "button", class: "button", hidden: true}, "Back to the original");

  let editor: CodeEditor | null = null; // made once someone wants to write
  let edits = false;
  let source = ""; // the SQL of the controls that the text in the editor began with
  const text = () => (edits && editor !== null ? editor.value : querySql(controls.value));
  const runner = sqlRunner(database, {
    ...{label, chart, buttons: [turn, back]},
    sql() {
      if (edits || controls.sql !== null) return text();
      lead();
      throw new CodeError("Nothing was asked: a control still needs a value.");
    },
    showError(error) {
      if (edits && error !== null) return editor?.showError(error.line, error.message);
      editor?.clearError();
      alert.textContent = error === null ? "" : `${error.line === null ? "" : `Line ${error.line}: `}${error.message}`;
    }
  });
  const tell = () => (words.textContent = `${queryWords(controls.value)}.`);
  const lead = () => {
    fold.open = true;
    controls.lead();
  };
  const root = element(
    "div",
    {class: "code-cell query-cell", role: "group", "aria-label": label, "data-cell": id},
    place,
    runner.actions,
    runner.result
  );

  const openEditor = () => {
    if (editor !== null) return editor;
    editor = codeEditor({
      ...{label, language: "sql", value: ""},
      completions: {tables: columnsOf(database)},
      onRun: () => void runner.run()
    });
    editor.addEventListener("input", changed);
    return editor;
  };
  const show = (editing: boolean) => {
    edits = editing;
    tell();
    place.replaceChildren(...(editing ? [openEditor()] : byControls));
    turn.textContent = editing ? "Back to controls" : "Edit as SQL";
    back.hidden = text() === original;
  };
  const changed = () => {
    tell();
    back.hidden = text() === original;
    runner.changed();
    kept.changed();
  };
  turn.addEventListener("click", () => {
    const sql = querySql(controls.value);
    // What was written stays, as long as the controls have not been set to something else meanwhile.
    if (!edits && source !== sql) openEditor().value = source = sql;
    show(!edits);
    if (edits) openEditor().focusLine(1);
    else lead();
    changed();
  });
  back.addEventListener("click", () => {
    controls.value = query;
    alert.textContent = "";
    show(false);
    lead();
    changed();
  });
  controls.addEventListener("input", changed);
  tell();
  const kept = keptCode(root, {
    id,
    title: label,
    original,
    read: text,
    query: () => (edits ? undefined : controls.value),
    show(sql, set) {
      if (sql === text() && edits === (set === undefined && sql !== original)) return;
      if (set !== undefined && queryFits(set, database.tables)) controls.value = set;
      else if (sql === original) controls.value = query;
      else {
        source = querySql(controls.value);
        openEditor().value = sql;
        return show(true);
      }
      show(false);
    },
    ready() {
      if (run === "at once") whenNear(root, () => void runner.run({quiet: true}));
    }
  });
  return root;
}
