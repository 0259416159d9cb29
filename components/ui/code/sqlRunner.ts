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

  /** Whether Run is the main button of its part. Defaults to true. */
  main?: boolean;

  /** Buttons besides Run and Stop. */
  buttons?: readonly HTMLElement[];

  /** The SQL as it stands. @throws {CodeError} if there is none to run */
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

/** How long a query may take, in seconds; that a recursion never ends is seen by nothing else. */
const timeLimit = 30;

const tooLong = new CodeError(
  `Stopped after ${timeLimit} s. Does a recursive part never end, or a join match every row?`
);

/** Runs SQL on request, shows its result, can stop it, stops it after half a minute, and says how it goes. */
export function sqlRunner(
  database: LearnersDatabase,
  {label, chart, main = true, buttons = [], sql, showError}: SqlRunnerOptions
): SqlRunner {
  const runButton = element(
    "button",
    {type: "button", class: `button ${main ? "button-primary" : ""}`, onclick: () => void run()},
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
    let seconds = stopwatch();
    let limit: ReturnType<typeof setTimeout> | undefined;
    const say = (text: string) => {
      if (running === own && !quiet) state.textContent = text;
    };
    const tick = setInterval(() => (clock.textContent = `${Math.round(seconds())} s`), 1000);
    stop.hidden = false;
    result.setAttribute("aria-busy", "true");
    showError(null);
    try {
      const text = sql();
      if (!awake.has(database)) {
        say("Loading the database, about 34 MB; later runs are quick.");
        await database.query("select 1", {signal: own.signal});
        awake.add(database);
      }
      say("Running.");
      seconds = stopwatch();
      limit = setTimeout(() => own.abort(tooLong), 1000 * timeLimit);
      const answer = await database.query(text, {signal: own.signal});
      if (running !== own) return;
      result.show(answer);
      say(`${resultSize(answer)}, ${formatNumber(seconds(), 2)} s.`);
      ran = true;
    } catch (error) {
      if (running !== own) return;
      if (own.signal.aborted && own.signal.reason !== tooLong) {
        return say(`Stopped after ${formatNumber(seconds(), 2)} s.`);
      }
      result.clear();
      ran = false;
      state.textContent = "";
      const cause = own.signal.aborted ? tooLong : error;
      showError(cause instanceof CodeError ? cause : new CodeError(String((cause as Error)?.message ?? cause)));
    } finally {
      clearTimeout(limit);
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
