import {z} from "zod";
import {checkInItems} from "./checkIn.js";
import {type PollAnswers, type PollItem, answerSchema, fittingAnswers} from "./pollItem.js";
import {surveyItems} from "./survey.js";

const format = "fieldbook-survey";
const version = 1;

/** One person's answers as they go into a file: no name, no time, no address. */
export interface SurveyFile {
  format: typeof format;
  version: typeof version;

  /** A random text, so that a person whose file comes twice is counted once. */
  respondent: string;
  survey: PollAnswers;
  start: PollAnswers;
  end: PollAnswers;
}

/** The text of the file with the answers to the survey and to both check-ins. */
export function surveyFile({respondent, survey, start, end}: Omit<SurveyFile, "format" | "version">): string {
  const file: SurveyFile = {
    format,
    version,
    respondent,
    survey: fittingAnswers(surveyItems, survey),
    start: fittingAnswers(checkInItems, start),
    end: fittingAnswers(checkInItems, end)
  };
  return JSON.stringify(file, null, 2);
}

export type ReadSurvey = {survey: SurveyFile} | {reason: string};

/** Reads such a file, or says in a sentence why it cannot be used. */
export function readSurvey(text: string): ReadSurvey {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return {reason: "It is not JSON; it may be cut off or be another kind of file."};
  }
  const kind = kindSchema.safeParse(json);
  if (!kind.success || kind.data.format !== format) return {reason: "It was not exported by this page."};
  if (kind.data.version !== version) {
    return {
      reason: `It was written by version ${kind.data.version} of the survey; this page reads version ${version}.`
    };
  }
  const parsed = fileSchema.safeParse(json);
  if (parsed.success) return {survey: parsed.data as SurveyFile};
  const {path} = parsed.error.issues[0];
  return {reason: `Its answers are damaged at “${path.join(" → ")}”.`};
}

const kindSchema = z.object({format: z.string(), version: z.int()});

const fileSchema = z.object({
  format: z.literal(format),
  version: z.literal(version),
  respondent: z.string().regex(/^[0-9a-f]{16,64}$/),
  survey: answersSchema(surveyItems),
  start: answersSchema(checkInItems),
  end: answersSchema(checkInItems)
});

/** Items that this page does not know are left out; answers that do not fit their item are damage. */
function answersSchema(items: readonly PollItem[]) {
  return z.object(Object.fromEntries(items.map((item) => [item.id, answerSchema(item).optional()])));
}
