import {z} from "zod";
import {element} from "../../charts/element.js";
import {type Json, asJson} from "../../learn/attempt.js";
import {type Stage, type Surface} from "../../learn/exercise.js";
import {fillGaps} from "../../learn/gapText.js";
import type {LearnersDatabase} from "../../platform/learnersDatabase.js";
import {radio} from "../radio.js";
import type {AnswerSurface} from "./answerSurface.js";
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

const draftSchema = z.object({gaps: z.record(z.string(), z.string()), free: z.json()});

const stageChoices: {value: Stage; label: string}[] = [
  {value: "worked", label: "Walk me through it"},
  {value: "gaps", label: "Fill the gaps"},
  {value: "empty", label: "Start from empty"}
];

/** Code in three stages: a walkthrough, a text with gaps, and an empty start. What is put in stays when one changes. */
export function codeSurface({title, answer, database}: CodeSurfaceOptions): AnswerSurface<string> {
  const {language, gaps: gapText, start} = answer;
  const choice = radio({label: "How much is given", options: stageChoices, value: "gaps" as Stage});
  const gaps = gapsInput({label: `${title}: code with gaps`, text: gapText});
  const free = freeCode({title, language, start, database, onRun: () => void panel.run()});
  const code = () => {
    if (choice.value === "gaps") return fillGaps(gapText, gaps.value);
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
      if (stage === choice.value) return;
      choice.value = stage;
      show();
    },
    get draft() {
      return asJson({gaps: gaps.value, free: free.draft});
    },
    set draft(draft) {
      const parsed = draftSchema.safeParse(draft);
      if (!parsed.success) return;
      gaps.value = parsed.data.gaps;
      free.draft = parsed.data.free;
    },
    get soFar(): Json {
      return choice.value === "empty" ? free.code : fillGaps(gapText, gaps.value);
    },
    answer() {
      const text = code();
      if (choice.value === "worked") return {missing: "Fill the gaps, or start from empty."};
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
    },
    showError
  };
}

function openGaps(count: number): string {
  return count === 1 ? "One gap is open." : `${count} gaps are open.`;
}
