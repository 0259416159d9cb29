import type {Annotator, LabelTask} from "../../simulate/annotators.js";
import {stringsOf} from "../../table/columnValues.js";
import type {Table} from "../../table/table.js";

export const mailLabels = ["not spam", "spam"] as const;

/** Who labelled the e-mails; made up, but for the class of the source, which is taken as it stands. */
export const emailTeam: readonly Annotator[] = [
  {name: "Source", behaviour: "careful", accuracy: 1},
  {name: "Ana", behaviour: "careful", accuracy: 0.95},
  {name: "Bo", behaviour: "literal", accuracy: 0.95, share: 0.7},
  {name: "Chi", behaviour: "tires", accuracy: 0.95, end: 0.5}
];

/** The e-mails as a task: "hard" ones look like advertising, which a literal reader calls spam. */
export function mailTask(table: Table): LabelTask {
  const [ids, truth, source] = ["id", "truth", "source"].map((name) => stringsOf(table, name));
  const hard = source.map((name) => name?.startsWith("hard") ?? false);
  return {
    items: ids.map((id) => id ?? ""),
    categories: [...mailLabels],
    truth: truth.map((name) => mailLabels.indexOf(name as (typeof mailLabels)[number])),
    literal: hard.map((is) => (is ? 1 : -1))
  };
}

/** The id of each e-mail with its subject and text on one line. */
export function mailText(table: Table): [id: string, text: string][] {
  const [ids, subjects, texts] = ["id", "subject", "text"].map((name) => stringsOf(table, name));
  return ids.map((id, i) => [id ?? "", `${subjects[i] ?? ""}: ${texts[i] ?? ""}`.replaceAll(/\s+/g, " ")]);
}
