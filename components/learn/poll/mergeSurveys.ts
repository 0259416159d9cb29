import type {PollAnswers, PollItem} from "./pollItem.js";
import {isAnswered, scaleSteps} from "./pollItem.js";
import {type SurveyFile, readSurvey} from "./surveyFile.js";

export interface NamedText {
  name: string;
  text: string;
}

export interface MergedSurveys {
  surveys: SurveyFile[];

  /** The files that were left out, each with the reason. */
  refused: {name: string; reason: string}[];

  /** How many files were older copies of somebody's answers. */
  repeated: number;
}

/** Puts several files together: one set of answers per person, the last file of each; what cannot be read is named. */
export function mergeSurveys(files: readonly NamedText[]): MergedSurveys {
  const people = new Map<string, SurveyFile>();
  const refused: MergedSurveys["refused"] = [];
  let repeated = 0;
  for (const {name, text} of files) {
    const read = readSurvey(text);
    if ("reason" in read) refused.push({name, reason: read.reason});
    else {
      if (people.delete(read.survey.respondent)) repeated += 1;
      people.set(read.survey.respondent, read.survey);
    }
  }
  return {surveys: [...people.values()], refused, repeated};
}

export interface ItemCounts {
  /** How many answered the item. */
  n: number;

  /** By option or step of the scale, in their order; for several choices the counts add up to more than n. */
  counts: {id: string; count: number}[];
}

/** Counts the answers to an item that is a scale or a choice. */
export function countAnswers(item: PollItem, answers: readonly PollAnswers[]): ItemCounts {
  const ids =
    item.type === "scale" ? scaleSteps.map(String) : item.type === "text" ? [] : item.options.map(({id}) => id);
  const given = answers.map((each) => each[item.id]).filter(isAnswered);
  const counts = new Map(ids.map((id) => [id, 0]));
  for (const answer of given) {
    for (const id of [answer].flat().map(String)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return {n: given.length, counts: Array.from(counts, ([id, count]) => ({id, count}))};
}

/** The free texts given to an item, without empty ones. */
export function textAnswers(item: PollItem, answers: readonly PollAnswers[]): string[] {
  return answers
    .map((each) => each[item.id])
    .filter((text): text is string => typeof text === "string" && text.trim() !== "");
}

export interface GroupChange {
  id: string;
  short: string;

  /** How many answered both times, and how many of them are higher, equal and lower at the end. */
  n: number;
  up: number;
  same: number;
  down: number;

  /** Means of those who answered both times; null for nobody. */
  start: number | null;
  end: number | null;
}

/** For each scale, how the people who answered it both times moved. */
export function groupChanges(items: readonly PollItem[], surveys: readonly SurveyFile[]): GroupChange[] {
  return items
    .filter(({type}) => type === "scale")
    .map(({id, short}) => {
      const pairs = surveys.flatMap(({start, end}) =>
        typeof start[id] === "number" && typeof end[id] === "number" ? [[start[id], end[id]]] : []
      );
      const mean = (at: 0 | 1) =>
        pairs.length === 0 ? null : pairs.reduce((sum, pair) => sum + pair[at], 0) / pairs.length;
      const moved = (sign: number) => pairs.filter(([a, b]) => Math.sign(b - a) === sign).length;
      return {id, short, n: pairs.length, up: moved(1), same: moved(0), down: moved(-1), start: mean(0), end: mean(1)};
    });
}
