import {z} from "zod";
import {element} from "../../charts/element.js";
import {type Json, asJson} from "../../learn/attempt.js";
import {type Stage, type Surface} from "../../learn/exercise.js";
import {fillGaps} from "../../learn/gapText.js";
import type {LearnersDatabase} from "../../platform/learnersDatabase.js";
import {radio} from "../radio.js";
import type {AnswerSurface} from "./answerSurface.js";
import {controlsStage, openControl} from "./controlsStage.js";
import {freeCode} from "./freeCode.js";
import {gapsInput} from "./gapsInput.js";
import {runPanel} from "./runPanel.js";
import {workedSteps} from "./workedSteps.js";

export interface CodeSurfaceOptions {
  title: string;
  answer: Surface<"code">;

  /** The lesson's data, for SQL. */
  database?: LearnersDatabase;
}

const draftSchema = z.object({
  gaps: z.record(z.string(), z.string()),
  free: z.json(),
  controls: z.json().optional()
});

const stageChoices: {value: Stage; label: string}[] = [
  {value: "worked", label: "Walk me through it"},
  {value: "gaps", label: "Fill the gaps"},
  {value: "controls", label: "Set controls"},
  {value: "empty", label: "Start from empty"}
];

/**
 * Code in stages: a walkthrough, a text with gaps, for some SQL a query builder, and an empty start. What is put in
 * stays when the stage changes.
 */
export function codeSurface({title, answer, database}: CodeSurfaceOptions): AnswerSurface<string> {
  const {language, gaps: gapText, start} = answer;
  const query = answer.controls;
  const controls = query !== undefined && database !== undefined ? controlsStage({title, query, database}) : null;
  const options = stageChoices.filter(({value}) => value !== "controls" || controls !== null);
  const choice = radio({label: "How much is given", options, value: "gaps" as Stage});
  const gaps = gapsInput({label: `${title}: code with gaps`, text: gapText});
  const free = freeCode({title, language, start, database, onRun: () => void panel.run()});
  const code = () => {
    if (choice.value === "gaps") return fillGaps(gapText, gaps.value);
    if (choice.value === "controls" && controls !== null) return controls.complete ? controls.text : null;
    return free.code === start ? "" : free.code;
  };
  const showError: AnswerSurface["showError"] = (error) => {
    if (choice.value !== "empty") return false;
    return free.showError(error);
  };
  const panel = runPanel({label: title, language, database, code, onError: showError});
  const panels: Record<Stage, HTMLElement[]> = {
    worked: [workedSteps({title, answer, database})],
    gaps: [gaps, panel.root],
    controls: controls?.parts ?? [],
    empty: [free.root, panel.root]
  };
  const body = element("div", {class: "code-stage"});
  const root = element("div", {class: "code-surface"}, choice, body);
  const show = () => {
    if (choice.value === "empty") free.open();
    body.replaceChildren(...panels[choice.value]);
  };
  choice.addEventListener("input", show);
  show();
  return {
    root,
    get stage() {
      return choice.value;
    },
    set stage(stage) {
      if (stage === choice.value || !options.some(({value}) => value === stage)) return;
      choice.value = stage;
      show();
    },
    get draft() {
      return asJson({gaps: gaps.value, free: free.draft, ...(controls && {controls: controls.draft})});
    },
    set draft(draft) {
      const parsed = draftSchema.safeParse(draft);
      if (!parsed.success) return;
      gaps.value = parsed.data.gaps;
      free.draft = parsed.data.free;
      if (controls !== null) controls.draft = parsed.data.controls;
    },
    get soFar(): Json {
      if (choice.value === "controls" && controls !== null) return controls.text;
      return choice.value === "empty" ? free.code : fillGaps(gapText, gaps.value);
    },
    answer() {
      const text = code();
      if (choice.value === "worked") return {missing: "Fill the gaps, or start from empty."};
      if (text === null && choice.value === "controls") return {missing: openControl};
      if (text === null) return {missing: openGaps(gapText.gaps.length - Object.keys(gaps.value).length)};
      return text.trim() === "" ? {missing: "There is nothing to check yet."} : {answer: text};
    },
    put(solution) {
      choice.value = "empty";
      free.code = solution;
      show();
    },
    reset() {
      gaps.value = {};
      free.reset();
      if (controls !== null) controls.draft = query;
    },
    showError
  };
}

function openGaps(count: number): string {
  return count === 1 ? "One gap is open." : `${count} gaps are open.`;
}
