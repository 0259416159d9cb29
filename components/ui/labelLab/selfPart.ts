import {element} from "../../charts/element.js";
import {intervalDots} from "../../charts/intervalDots.js";
import {twoDecimals} from "../../report/agreementSentence.js";
import {formatShare} from "../../report/formatNumber.js";
import {shortText} from "../../report/plainText.js";
import type {AgreementResult} from "../../stats/agreement/agreementResult.js";
import {dataTable} from "../dataTable.js";
import type {ReadLabels} from "./labelReader.js";

interface Change {
  key: string;
  item: string;
  person: string;
  first: string;
  again: string;
}

/** How far people agree with themselves on items that they labelled again, and where they did not. */
export function selfPart({self}: AgreementResult, labels: ReadLabels, width: number): HTMLElement | null {
  const known = self.filter(({percent}) => percent.value !== null);
  if (known.length === 0) return null;
  const sorted = [...known].sort((a, b) => (a.percent.value ?? 0) - (b.percent.value ?? 0));
  const [least] = sorted;
  const changes = changesIn(labels);
  return element(
    "section",
    {class: "label-self", "aria-label": "Agreement with oneself"},
    element("h3", {}, "Agreement with oneself"),
    intervalDots(
      sorted.slice(0, 16).map(({annotator, units, percent: {value, low, high}}) => ({
        label: `${shortText(annotator, 24)} (${units})`,
        value: value ?? 0,
        ...(low === null || high === null ? {} : {low, high})
      })),
      {
        title: `${shortText(least.annotator, 24)} gives the same item the same label again in ${formatShare(least.percent.value)}`,
        label: "Share of items with the same label again",
        include: [0, 1],
        format: twoDecimals,
        caption: "In brackets: how many items the person labelled again.",
        name: "label-self",
        width
      }
    ),
    changes.length > 0 &&
      dataTable<Change>({
        caption: "Labels that were changed",
        noun: "change",
        rows: changes,
        height: 14,
        selectable: false,
        key: ({key}) => key,
        columns: [
          {label: "Item", value: ({item}) => item, render: ({item}) => shortText(item, 90), width: 16},
          {label: "Person", value: ({person}) => person, render: ({person}) => shortText(person, 30), width: 7},
          {label: "First", value: ({first}) => first, render: ({first}) => shortText(first, 24), width: 7},
          {label: "Again", value: ({again}) => again, render: ({again}) => shortText(again, 24), width: 7}
        ]
      })
  );
}

function changesIn({ratings, texts}: ReadLabels): Change[] {
  const {units, annotators, categories, codes, repeats = []} = ratings;
  return repeats.flatMap(({unit, annotator, code}, i) => {
    const first = codes[unit * annotators.length + annotator];
    if (first === code) return [];
    const item = texts.get(units[unit]) ?? units[unit];
    return [{key: String(i), item, person: annotators[annotator], first: categories[first], again: categories[code]}];
  });
}
