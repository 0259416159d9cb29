import {element} from "../../charts/element.js";
import type {DriftResult} from "../../detectors/result.js";
import {checkSession} from "../../platform/checkSession.js";
import {stopwatch} from "../../platform/clock.js";
import {exampleUrl} from "../../platform/examples.js";
import {readUrlState, writeUrlState} from "../../platform/urlState.js";
import type {ReportMeta} from "../../report/meta.js";
import {plainText} from "../../report/plainText.js";
import {InputError} from "../../table/inputError.js";
import {keepStateOnAnchors} from "../anchorLinks.js";
import {progress} from "../progress.js";
import type {Example} from "./dataPanel.js";
import {commandFiles, type Place, splitOf, wantedFiles} from "./labFiles.js";
import {type LabState, labStateSchema, settingsOf} from "./labState.js";
import {type LabView, labView} from "./labView.js";
import {resultPanel, type Selection} from "./resultPanel.js";
import {takeAway} from "./takeAway.js";

export interface DriftLabOptions {
  /** The ready examples; the first one opens with the page. */
  examples: readonly Example[];

  /** The site's version and today's date, for what is taken away. */
  meta: Pick<ReportMeta, "version" | "date">;
}

/** The drift lab: data and rules on one side, the verdict on the other. Opens on a real example, already checked. */
export function driftLab({examples, meta}: DriftLabOptions): HTMLElement {
  keepStateOnAnchors();
  const schema = labStateSchema(examples);
  const {values: initial, warnings} = readUrlState(schema);
  const view = labView(examples, initial);
  const session = checkSession();
  const selection: Selection = {column: null};
  let controller = new AbortController();
  let exampleShown = "";

  const state = (): LabState => ({
    ...initial,
    ...view.settings.value,
    ...view.columns.value,
    ...dataState(view, initial)
  });

  /** Runs one piece of work at a time; newer work ends the one before. */
  const working = async (label: string, work: (options: WorkOptions) => Promise<void>) => {
    controller.abort(new DOMException("newer work", "AbortError"));
    const own = (controller = new AbortController());
    const bar = progress({label, onCancel: () => own.abort(new DOMException("cancelled", "AbortError"))});
    view.work.replaceChildren(bar);
    view.root.setAttribute("aria-busy", "true");
    view.problem.textContent = "";
    try {
      await work({signal: own.signal, onProgress: bar.update});
    } catch (error) {
      if (!own.signal.aborted) showProblem(view, error);
      else if (controller === own) view.problem.textContent = "Cancelled. Nothing of your data is lost.";
    } finally {
      if (controller === own) {
        view.work.replaceChildren();
        view.root.removeAttribute("aria-busy");
      }
    }
  };

  const open = async (options: WorkOptions) => {
    for (const place of places) view.data.setProblem(place, null);
    const choice = view.data.value;
    const files = wantedFiles(choice);
    if (files === null) return false;
    for (const {role, place, name, file} of files) {
      try {
        await session.open(role, name, typeof file === "string" ? await exampleUrl(file) : file, options);
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        view.data.setProblem(place, error.message);
        return false;
      }
    }
    if (choice.type === "example" && choice.example.id !== exampleShown) {
      // The example's own advice on which columns to leave alone, unless the link says otherwise.
      const first = exampleShown === "" && (initial.exclude.length > 0 || initial.columns !== null);
      if (!first) view.columns.value = {columns: null, exclude: [...choice.example.exclude], kind: {}};
      exampleShown = choice.example.id;
    }
    const preview = await session.preview({settings: settingsOf(state()), split: readSplit()}, options);
    view.columns.setColumns(preview.columns);
    if (choice.type === "split" && preview.suggestedSplit !== null) view.data.suggestSplit(preview.suggestedSplit);
    showFindings(view, [...warnings, ...preview.findings]);
    return true;
  };

  const readSplit = () => {
    try {
      return splitOf(view.data.value);
    } catch {
      return null; // not written yet: the preview does without, the check will ask for it
    }
  };

  const check = async (options: WorkOptions) => {
    if (!(await open(options))) {
      if (wantedFiles(view.data.value) === null) view.problem.textContent = "Choose the files to compare first.";
      return;
    }
    const seconds = stopwatch();
    const choice = view.data.value;
    const settings = settingsOf(state());
    const show = (result: DriftResult) => {
      const width = Math.max(260, Math.min(760, view.result.clientWidth));
      const files = commandFiles(choice);
      const sources = wantedFiles(choice)!.map(({role, name}) => ({
        role: role === "current" ? ("current" as const) : ("reference" as const),
        name,
        rows: role === "whole" ? result.rows.reference + result.rows.current : result.rows[role]
      }));
      view.result.replaceChildren(
        resultPanel(result, selection, {width}),
        takeAway({result, settings, files, meta: {...meta, files: sources}})
      );
      view.stale.hidden = true;
    };
    const verdict = await session.check({settings, split: splitOf(choice)}, options);
    const took = seconds();
    show({...verdict, seconds: took});
    const full = await session.complete(options);
    show({...full, seconds: took});
  };

  view.data.addEventListener("input", () => {
    remember();
    const choice = view.data.value;
    if (choice.type === "example") void working("Checking the example", check);
    else {
      markStale(view);
      if (wantedFiles(choice) !== null) void working("Reading the file", async (options) => void (await open(options)));
    }
  });
  for (const panel of [view.settings, view.columns]) {
    panel.addEventListener("input", () => {
      remember();
      markStale(view);
    });
  }
  view.run.addEventListener("input", () => void working("Checking for drift", check));
  const remember = () => writeUrlState(schema, state());
  void working("Checking the example", check);
  return view.root;
}

type WorkOptions = NonNullable<Parameters<ReturnType<typeof checkSession>["open"]>[3]>;

const places: readonly Place[] = ["example", "reference", "current", "whole", "split"];

/** The part of the state that the choice of data decides. */
function dataState({data}: LabView, initial: LabState): Pick<LabState, "example" | "split" | "row"> {
  const choice = data.value;
  if (choice.type === "example") return {example: choice.example.id, split: "", row: null};
  const by = choice.type === "split" ? choice.by.trim() : "";
  const row = /^[1-9]\d*$/.test(by) ? Number(by) : null;
  return {example: initial.example, split: row === null ? by : "", row};
}

function markStale({stale, result}: LabView): void {
  stale.hidden = result.childElementCount === 0;
}

/** Beside the control that caused it where that is known, else beside the button. */
function showProblem(view: LabView, error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  const option = error instanceof InputError ? error.problem.option : undefined;
  if (option === "Split at" || option === "--split" || option === "--split-row") view.data.setProblem("split", message);
  else view.problem.textContent = message;
}

function showFindings({findings}: LabView, list: readonly string[]): void {
  findings.hidden = list.length === 0;
  findings.replaceChildren(...list.map((text) => element("li", {}, plainText(text))));
}
