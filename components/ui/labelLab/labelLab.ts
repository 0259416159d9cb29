import {element} from "../../charts/element.js";
import {emptyStudio} from "../../learn/labelLab/hereFile.js";
import type {LabelExample} from "../../learn/labelLab/labelExample.js";
import {agreementSession} from "../../platform/agreementSession.js";
import {readUrlState, writeUrlState} from "../../platform/urlState.js";
import {agreementSentence} from "../../report/agreementSentence.js";
import type {ReportMeta} from "../../report/meta.js";
import type {AgreementSettings} from "../../stats/agreement/agreementResult.js";
import {keepStateOnAnchors} from "../anchorLinks.js";
import {latestWork, type WorkOptions} from "../latestWork.js";
import {type DecisionsInput, decisionsInput, decisionsKey} from "./decisionsInput.js";
import {showNothing, showProblem, say} from "./labMessages.js";
import {type LabelHere, labelHere} from "./labelHere.js";
import {labelReader, type ReadLabels} from "./labelReader.js";
import {type LabelSource, labelSource, shapeOfFile} from "./labelSource.js";
import {type LabState, labStateSchema, type Task} from "./labState.js";
import {labView} from "./labView.js";
import {pageWords} from "./pageWords.js";
import {resultPanel} from "./resultPanel.js";
import type {SourceChoice} from "./sourcePanel.js";
import {understoodView} from "./understoodView.js";

export interface LabelLabOptions {
  /** The ready examples; the first one opens with the page. */
  examples: readonly LabelExample[];

  /** The site's version and today's date, for what is taken away. */
  meta: Pick<ReportMeta, "version" | "date">;
}

/** The label lab: labels and settings on one side, agreement on the other. Opens on a ready example, measured. */
export function labelLab({examples, meta}: LabelLabOptions): HTMLElement {
  keepStateOnAnchors();
  const schema = labStateSchema(examples);
  const {values: initial, warnings: linkWarnings} = readUrlState(schema);
  const view = labView(examples, initial);
  const session = agreementSession();
  const read = labelReader(session);
  let source: LabelSource | null = null;
  let here: ({task: Task} & LabelHere) | null = null;
  let decisions: {key: string; input: DecisionsInput} | null = null;
  const working = latestWork({
    ...view,
    lead: () => view.result.focus({preventScroll: true}),
    failed: (error) => showProblem(view, error),
    cancelled() {
      view.stale.hidden = view.result.childElementCount === 0;
      say(view, "Cancelled. Your labels and settings are still here.");
    }
  });
  const state = (): LabState => ({...initial, ...view.measures.value, ...sourceState(view.source.value)});

  const measure = async (options: WorkOptions) => {
    const choice = view.source.value;
    if (choice.from === "here") {
      await openHere(choice.task);
      if (source === null) return showHere();
    } else {
      source ??= await labelSource(choice);
      if (source === null) return showNothing(view, initial.from === "file");
    }
    const {level} = view.measures;
    const {known} = source;
    const shapeOf: Parameters<typeof read>[1]["shapeOf"] = ({guess, columns}) => {
      if (choice.from !== "file" || known !== null) return known ?? guess;
      view.source.roles.offer(columns, guess);
      return shapeOfFile(view.source.value as typeof choice, guess);
    };
    const labels = await read(source, {order: view.measures.value.order, level: level.value, shapeOf}, options);
    understand(labels);
    const {order: _order, ...chosen} = view.measures.value;
    const settings: AgreementSettings = {...chosen, level: level.value};
    const measured = await session.measure(labels.ratings, settings, options);
    const result = {...measured, warnings: [...labels.warnings, ...measured.warnings]};
    const focused = view.result.contains(document.activeElement) || view.stale.contains(document.activeElement);
    const taken = {result, labels, decisions: decisionsOf(labels), session, meta};
    const {root, drawn} = resultPanel(taken, {width: resultWidth(), signal: options.signal});
    view.result.replaceChildren(root);
    view.stale.hidden = true;
    if (focused) view.result.focus({preventScroll: true}); // what had the focus is gone
    view.said.textContent = agreementSentence(result);
    await drawn;
  };

  const openHere = async (task: Task) => {
    if (here?.task === task) return;
    const opened = await labelHere(task);
    here = {task, ...opened};
    source = opened.source();
    opened.studio.addEventListener("input", (event) => {
      event.stopPropagation();
      if (here?.studio !== opened.studio) return;
      source = opened.source();
      if (source === null) showHere();
      else run();
    });
    view.here.replaceChildren(opened.studio);
  };

  /** Boxes, or nothing: while somebody labels, nobody sees what others gave. */
  const showHere = () => {
    const boxes = here?.boxes(resultWidth());
    const {people, turn} = here?.studio.value ?? emptyStudio;
    const nothing =
      turn === null && people.length > 0 ? [element("p", {class: "lab-empty"}, "Nothing is labelled yet.")] : [];
    view.result.replaceChildren(...(boxes == null ? nothing : [boxes]));
    view.understood.replaceChildren();
    view.stale.hidden = true;
  };

  const resultWidth = () => Math.max(260, Math.min(760, view.result.clientWidth));

  /** The decisions stay the same input as long as the items do, so that nothing half-written is lost. */
  const decisionsOf = (labels: ReadLabels): DecisionsInput => {
    const key = decisionsKey(labels.source.name, labels.ratings);
    if (decisions?.key !== key) {
      decisions = {key, input: decisionsInput(labels.source.name, key)};
      view.kept.replaceChildren(decisions.input);
    }
    return decisions.input;
  };

  const understand = (labels: ReadLabels) => {
    const {ratings, shape, warnings, orderLeftOut} = labels;
    const given = new Set(ratings.codes);
    if (orderLeftOut) view.measures.restart(view.measures.level.value);
    view.measures.offer({
      categories: ratings.categories.filter((_, code) => given.has(code)),
      all: ratings.categories,
      words: ratings.scores === undefined
    });
    const left = orderLeftOut ? ["The order of labels in the settings is of other labels, and was left out."] : [];
    const noticed = [...linkWarnings, ...left, ...warnings.map(pageWords)];
    view.understood.replaceChildren(...understoodView({opened: labels.opened, ratings, shape, warnings: noticed}));
  };

  const run = () => {
    showProblem(view, null);
    void working("Measuring agreement", measure);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const changed = () => {
    writeUrlState(schema, state());
    clearTimeout(timer);
    view.root.setAttribute("aria-busy", "true");
    timer = setTimeout(run, restBeforeRun);
  };
  let shown = sourceKey(view.source.value);
  view.measuring.hidden = initial.from === "here" && initial.task === "triangles";
  view.source.addEventListener("input", () => {
    const choice = view.source.value;
    const key = sourceKey(choice);
    if (key !== shown) {
      source = here = null;
      view.here.replaceChildren();
      view.measures.restart(choice.from === "example" ? choice.example.level : "nominal");
    }
    shown = key;
    view.measuring.hidden = choice.from === "here" && choice.task === "triangles";
    changed();
  });
  view.measures.addEventListener("input", changed);
  view.again.addEventListener("input", run);
  run();
  return view.root;
}

/** Milliseconds without a further change before agreement is measured anew. */
const restBeforeRun = 200;

function sourceState(choice: SourceChoice): Partial<LabState> {
  if (choice.from === "example") return {from: "example", example: choice.example.id, roles: null};
  if (choice.from === "here") return {from: "here", task: choice.task, roles: null};
  const {roles, repeats, missing} = choice;
  return {from: "file", roles, repeats, missing};
}

/** What tells one source from another; settings of how a file is read are not in it. */
function sourceKey(choice: SourceChoice): unknown {
  if (choice.from === "example") return choice.example.id;
  return choice.from === "here" ? `here ${choice.task}` : choice.file;
}
