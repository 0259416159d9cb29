import {element} from "../../charts/element.js";
import {CodeError} from "../../learn/codeError.js";
import {stopwatch} from "../../platform/clock.js";
import type {LearnersDatabase} from "../../platform/learnersDatabase.js";
import {formatNumber} from "../../report/formatNumber.js";
import {type ResultChart, resultSize, resultView} from "./resultView.js";

export interface SqlRunnerOptions {
  /** What the result is of. */
  label: string;
  chart?: ResultChart;

  /** Buttons besides Run and Stop. */
  buttons?: readonly HTMLElement[];

  /** The SQL as it stands. */
  sql: () => string;

  /** Shows what is wrong and where; null when a run begins. */
  showError: (error: CodeError | null) => void;
}

export interface SqlRunner {
  /** Run, Stop, and how it goes. */
  readonly actions: HTMLElement;
  readonly result: HTMLElement;

  /** Runs the SQL, and stops what still runs. Quietly, if no one asked for it. */
  run(options?: {quiet?: boolean}): Promise<void>;

  /** Says that the result is of an earlier text. */
  changed(): void;
}

/** Databases that have answered once: the first answer waits for the engine. */
const awake = new WeakSet<LearnersDatabase>();

/** Runs SQL on request, shows its result, can stop it, and says how it goes. */
export function sqlRunner(
  database: LearnersDatabase,
  {label, chart, buttons = [], sql, showError}: SqlRunnerOptions
): SqlRunner {
  const runButton = element(
    "button",
    {type: "button", class: "button button-primary", onclick: () => void run()},
    "Run"
  );
  const stop = element(
    "button",
    {type: "button", class: "button", hidden: true, onclick: () => running?.abort()},
    "Stop"
  );
  const state = element("p", {class: "code-cell-state", role: "status"});
  const clock = element("span", {class: "code-cell-clock", "aria-hidden": "true"});
  const actions = element("div", {class: "code-cell-actions"}, runButton, stop, ...buttons, state, clock);
  const result = resultView({label, chart});
  let running: AbortController | null = null;
  let ran = false;

  const run = async ({quiet = false} = {}) => {
    running?.abort();
    const own = (running = new AbortController());
    const seconds = stopwatch();
    const say = (text: string) => {
      if (running === own && !quiet) state.textContent = text;
    };
    const tick = setInterval(() => (clock.textContent = `${Math.round(seconds())} s`), 1000);
    stop.hidden = false;
    result.setAttribute("aria-busy", "true");
    showError(null);
    say(awake.has(database) ? "Running." : "Loading the database, about 34 MB; later runs are quick.");
    try {
      const answer = await database.query(sql(), {signal: own.signal});
      if (running !== own) return;
      result.show(answer);
      say(`${resultSize(answer)}, ${formatNumber(seconds(), 2)} s.`);
      awake.add(database);
      ran = true;
    } catch (error) {
      if (own.signal.aborted) return say(`Stopped after ${formatNumber(seconds(), 2)} s.`);
      result.clear();
      ran = false;
      state.textContent = "";
      showError(error instanceof CodeError ? error : new CodeError(String((error as Error)?.message ?? error)));
    } finally {
      clearInterval(tick);
      if (running === own) end();
    }
  };
  const end = () => {
    running = null;
    clock.textContent = "";
    if (document.activeElement === stop) runButton.focus();
    stop.hidden = true;
    result.removeAttribute("aria-busy");
  };
  const changed = () => {
    if (ran && running === null) state.textContent = "Changed since it ran.";
  };
  return {actions, result, run, changed};
}
