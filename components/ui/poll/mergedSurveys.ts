import {bars} from "../../charts/bars.js";
import {element} from "../../charts/element.js";
import {checkInItems} from "../../learn/poll/checkIn.js";
import {
  type MergedSurveys,
  type NamedText,
  countAnswers,
  groupChanges,
  mergeSurveys,
  textAnswers
} from "../../learn/poll/mergeSurveys.js";
import {type PollItem, inWords} from "../../learn/poll/pollItem.js";
import {surveyItems} from "../../learn/poll/survey.js";
import {formatCount, formatNumber} from "../../report/formatNumber.js";
import {currentPerspective} from "../perspective.js";

const mostBars = 8;

/** Reads files and merges the surveys in them; a file that cannot be read is named with the others left out. */
export async function readSurveys(files: readonly File[]): Promise<MergedSurveys> {
  const unreadable: MergedSurveys["refused"] = [];
  const texts = await Promise.all(
    files.map(async (file): Promise<NamedText[]> => {
      try {
        return [{name: file.name, text: await file.text()}];
      } catch {
        unreadable.push({name: file.name, reason: "The browser could not read it; it may have been moved."});
        return [];
      }
    })
  );
  const merged = mergeSurveys(texts.flat());
  return {...merged, refused: [...unreadable, ...merged.refused]};
}

/** What several people answered: a figure for each item with its n, what they wrote, and the files left out. */
export function mergedSurveys(merged: MergedSurveys, {width}: {width: number}): HTMLElement {
  const {surveys, refused} = merged;
  const answers = surveys.map(({survey}) => survey);
  return element(
    "div",
    {class: "poll-merged", id: "survey-merged"},
    element("p", {class: "poll-people", role: "status"}, countWords(merged)),
    refused.length > 0 &&
      element("ul", {}, ...refused.map(({name, reason}) => element("li", {}, `“${name}”: ${reason}`))),
    ...(surveys.length === 0
      ? []
      : surveyItems.map((item) =>
          item.type === "text" ? written(item, textAnswers(item, answers)) : counted(item, {answers, width})
        )),
    surveys.length > 0 && changes(surveys)
  );
}

function countWords({surveys, refused, repeated}: MergedSurveys): string {
  return [
    surveys.length === 0
      ? "No answers yet."
      : `Answers of ${surveys.length === 1 ? "1 person" : `${formatNumber(surveys.length)} people`}.`,
    repeated > 0 &&
      `${formatCount(repeated, "older copy").replace("copys", "copies")} of the same answers not counted.`,
    refused.length > 0 && `${formatCount(refused.length, "file")} left out:`
  ]
    .filter(Boolean)
    .join(" ");
}

function counted(
  item: Exclude<PollItem, {type: "text"}>,
  {answers, width}: {answers: Parameters<typeof countAnswers>[1]; width: number}
): HTMLElement {
  const {n, counts} = countAnswers(item, answers);
  const people = currentPerspective() === "people science";
  const labels = new Map(item.type === "scale" ? [] : item.options.map(({id, label}) => [id, inWords(label, people)]));
  const named = counts.map(({id, count}) => ({label: labels.get(id) ?? id, value: count}));
  const shown =
    named.length <= mostBars
      ? named
      : named
          .filter(({value}) => value > 0)
          .sort((a, b) => b.value - a.value)
          .slice(0, mostBars);
  const top = Math.max(...shown.map(({value}) => value));
  const first = shown.filter(({value}) => value === top);
  if (n === 0) return element("p", {class: "figure-empty"}, `${item.short}: nobody answered this.`);
  const finding =
    first.length > 1
      ? `${first
          .map(({label}) => label)
          .slice(0, 3)
          .join(", ")} lead with ${top} each`
      : `${first[0].label} leads with ${top}`;
  return bars(shown, {
    title: `${item.short}: ${finding} (n = ${n})`,
    label: item.type === "several" ? "People who ticked it" : "People who chose it",
    format: String,
    highlight: first.map(({label}) => label),
    caption:
      item.type === "several"
        ? "Everyone could tick several."
        : item.type === "scale"
          ? "1 = not at all, 5 = fully."
          : undefined,
    name: `survey-${item.id}`,
    width
  });
}

function written(item: PollItem, texts: readonly string[]): HTMLElement {
  return element(
    "div",
    {class: "poll-written"},
    element("p", {class: "figure-title"}, `${item.short} (n = ${texts.length})`),
    texts.length === 0 ? null : element("ul", {}, ...texts.map((text) => element("li", {}, text)))
  );
}

function changes(surveys: MergedSurveys["surveys"]): HTMLElement | null {
  const moved = groupChanges(checkInItems, surveys).filter(({n}) => n > 0);
  if (moved.length === 0) return null;
  const cells = ["", "Answered both times", "Higher", "The same", "Lower", "Mean at the start", "Mean at the end"];
  return element(
    "div",
    {class: "scroll", tabindex: "0"},
    element(
      "table",
      {},
      element("caption", {class: "figure-title"}, "From the start to the end"),
      element("thead", {}, element("tr", {}, ...cells.map((cell) => element("th", {scope: "col"}, cell)))),
      element(
        "tbody",
        {},
        ...moved.map(({short, n, up, same, down, start, end}) =>
          element(
            "tr",
            {},
            element("th", {scope: "row"}, short),
            ...[n, up, same, down, start?.toFixed(1), end?.toFixed(1)].map((cell) => element("td", {}, cell))
          )
        )
      )
    )
  );
}
