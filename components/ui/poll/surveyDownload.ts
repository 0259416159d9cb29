import type {PollAnswers} from "../../learn/poll/pollItem.js";
import {surveyFile} from "../../learn/poll/surveyFile.js";
import {workKey} from "../../learn/work.js";
import {now} from "../../platform/clock.js";
import {workStore} from "../../platform/ownData.js";
import {download} from "../download.js";
import {pagePath} from "../learn/keptWork.js";

export interface SurveyAnswers {
  survey: PollAnswers;
  start: PollAnswers;
  end: PollAnswers;
}

/** A button that saves the answers as a file to hand in. */
export function surveyDownload(answers: SurveyAnswers): HTMLElement {
  return download({
    label: "Save my answers as a file",
    file: async () => {
      const respondent = await ownNumber();
      return {
        name: `fieldbook-survey-${respondent.slice(0, 6)}.json`,
        content: surveyFile({respondent, ...answers}),
        type: "application/json"
      };
    }
  });
}

/** A random number that stands for this person in every file they save; made once, known to nobody. */
async function ownNumber(): Promise<string> {
  const store = await workStore();
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  const fresh = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  const time = now();
  const kept = await store.update(workKey(pagePath(), "respondent"), (old) =>
    old?.type === "poll" && typeof old.answers.number === "string"
      ? old
      : {type: "poll", title: "Number in survey files", answers: {number: fresh}, first: time, last: time}
  );
  return kept.type === "poll" ? String(kept.answers.number) : fresh;
}
