import {annotate} from "../../simulate/annotators.js";
import type {Ratings} from "../../stats/agreement/ratings.js";
import {stringsOf} from "../../table/columnValues.js";
import type {Table} from "../../table/table.js";
import {emailTeam, mailLabels, mailTask} from "../labelLab/emailTask.js";
import type {NoiseTask} from "./noiseEffect.js";

/** An e-mail as the reader meets it. */
export interface ReaderMail {
  id: string;

  /** The subject, then the text. */
  text: string;
}

/** Which e-mails the reader labels, in order: plain ones, newsletters that were asked for, and two that say nearly the same. */
export const readerMailIds = [
  "m06",
  "m07",
  "m03",
  "m48",
  "m86",
  "m35",
  "m73",
  "m46",
  "m11",
  "m63",
  "m53",
  "m85",
  "m17",
  "m44"
];

const nearlyTheSame = ["m03", "m85"] as const;

/** The reader's e-mails. @throws {RangeError} if one is not in the table */
export function readerMails(table: Table): ReaderMail[] {
  const [ids, subjects, texts] = ["id", "subject", "text"].map((name) => stringsOf(table, name));
  return readerMailIds.map((id) => {
    const row = ids.indexOf(id);
    if (row < 0) throw new RangeError(`invalid table; without the e-mail ${id}: ${table.name}`);
    return {id, text: `${subjects[row] ?? ""}\n\n${texts[row] ?? ""}`};
  });
}

/** The labels of the reader, if any, beside the class of the source and the labels of a made-up team. */
export function mailRatings(table: Table, given: Readonly<Record<string, string>>): Ratings {
  const all = annotate(mailTask(table), emailTeam, {seed: 1});
  const width = all.annotators.length;
  const codes = readerMailIds.flatMap((id) => {
    const row = all.units.indexOf(id);
    return [all.categories.indexOf(given[id] ?? ""), ...all.codes.subarray(row * width, (row + 1) * width)];
  });
  return {
    units: readerMailIds,
    annotators: ["You", ...all.annotators],
    categories: all.categories,
    codes: Int32Array.from(codes)
  };
}

export interface AgainstSource {
  labelled: number;

  /** How many of them have the class of the source. */
  same: number;

  /** Newsletters and offers that were asked for, by the source, and how many of them the reader calls spam. */
  wanted: number;
  wantedCalledSpam: number;
}

/** Who gave the two e-mails that say nearly the same two labels. */
export function inTwoMinds({units, annotators, codes}: Ratings): string[] {
  const [first, second] = nearlyTheSame.map((id) => units.indexOf(id));
  return annotators.filter((_, a) => {
    const labels = [codes[first * annotators.length + a], codes[second * annotators.length + a]];
    return Math.min(...labels) >= 0 && labels[0] !== labels[1];
  });
}

/** The reader's labels against the class of the source. */
export function againstSource(table: Table, given: Readonly<Record<string, string>>): AgainstSource {
  const [ids, truth, source] = ["id", "truth", "source"].map((name) => stringsOf(table, name));
  const labelled = readerMailIds
    .filter((id) => id in given)
    .map((id) => ({label: given[id], truth: truth[ids.indexOf(id)], source: source[ids.indexOf(id)]}));
  const wanted = labelled.filter(({source}) => source?.startsWith("hard"));
  return {
    labelled: labelled.length,
    same: labelled.filter(({label, truth}) => label === truth).length,
    wanted: wanted.length,
    wantedCalledSpam: wanted.filter(({label}) => label === "spam").length
  };
}

/** The e-mails as a task with the class of the source as truth; people take newsletters that were asked for as spam. */
export function mailNoise(table: Table): NoiseTask {
  const {truth, categories} = mailTask(table);
  const [subjects, texts, source] = ["subject", "text", "source"].map((name) => stringsOf(table, name));
  return {
    texts: subjects.map((subject, i) => `${subject ?? ""} ${texts[i] ?? ""}`),
    truth: Array.from(truth),
    classes: categories,
    slip: mailLabels.indexOf("spam"),
    misread: source.flatMap((name, i) => (name?.startsWith("hard") ? [i] : []))
  };
}
