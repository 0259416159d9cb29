import {element} from "../../charts/element.js";
import type {DriftResult} from "../../detectors/result.js";
import type {CheckSettings} from "../../detectors/settings.js";
import {checkSession} from "../../platform/checkSession.js";
import {stopwatch} from "../../platform/clock.js";
import {exampleUrl} from "../../platform/examples.js";
import {readUrlState, writeUrlState} from "../../platform/urlState.js";
import type {ReportMeta} from "../../report/meta.js";
import {verdictSentence} from "../../report/verdictSentence.js";
import {InputError} from "../../table/inputError.js";
import {keepStateOnAnchors} from "../anchorLinks.js";
import {latestWork, type WorkOptions} from "../latestWork.js";
import type {DataChoice, Example} from "./dataPanel.js";
import {commandFiles, namedFiles, type Place, splitOf, wantedFiles} from "./labFiles.js";
import {markStale, say, showFindings, showProblem} from "./labMessages.js";
import {type LabState, dataState, labStateSchema, settingsOf} from "./labState.js";
import {labView} from "./labView.js";
import {type ResultPanel, resultPanel, type Selection} from "./resultPanel.js";
import {takeAway} from "./takeAway.js";
import type {Advice} from "./warningSection.js";

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
  const working = latestWork({
    ...view,
    lead: () => view.run.querySelector("button")?.focus(),
    begun: () => say(view, "", {error: false}),
    failed: (error) => showProblem(view, error),
    cancelled: () => say(view, "Cancelled. Your data and settings are still here.", {error: false})
  });
  let exampleShown = "";

  const state = (): LabState => ({
    ...initial,
    ...view.settings.value,
    ...view.columns.value,
    ...dataState(view.data.value, initial)
  });

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
    if (choice.type === "split") view.data.offerSplit(preview.columns, preview.suggestedSplit);
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
      if (wantedFiles(view.data.value) === null) say(view, "Choose the files to compare first.", {error: true});
      return;
    }
    const seconds = stopwatch();
    const choice = view.data.value;
    const settings = settingsOf(state());
    const verdict = await session.check({settings, split: splitOf(choice)}, options);
    const took = seconds();
    const panel = show({...verdict, seconds: took}, choice, settings);
    try {
      panel.complete({...(await session.complete(options)), seconds: took});
    } catch (error) {
      panel.stop();
      throw error;
    }
  };

  const show = (result: DriftResult, choice: DataChoice, settings: CheckSettings): ResultPanel => {
    const width = Math.max(260, Math.min(760, view.result.clientWidth));
    const panel = resultPanel(result, {selection, width, follow});
    const files = namedFiles(choice, result.rows);
    const taken = takeAway({
      result: panel.result,
      settings,
      files: commandFiles(choice),
      meta: {...meta, files}
    });
    const focused = view.result.contains(document.activeElement) || view.stale.contains(document.activeElement);
    view.result.replaceChildren(panel.root, taken);
    view.stale.hidden = true;
    if (focused) view.result.focus({preventScroll: true}); // what had the focus is gone
    view.said.textContent = verdictSentence(result);
    return panel;
  };

  const follow = (advice: Advice) => {
    view.settings.value = {...view.settings.value, ...advice};
    view.settings.showAll();
    remember();
    run();
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
  const run = () => {
    if (view.settings.querySelector(".field-invalid") !== null)
      say(view, "Mend the marked setting first.", {error: true});
    else void working("Checking for drift", check);
  };
  view.run.addEventListener("input", run);
  view.again.addEventListener("input", run);
  const remember = () => writeUrlState(schema, state());
  if (view.data.value.type === "example") void working("Checking the example", check);
  else view.result.append(element("p", {class: "lab-empty"}, nothingYet));
  return view.root;
}

const nothingYet =
  "Nothing is checked yet: this link brings settings, and data never travel with a link. Choose your file, then run the check.";

const places: readonly Place[] = ["example", "reference", "current", "whole", "split"];
