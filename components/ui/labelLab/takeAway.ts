import {element} from "../../charts/element.js";
import {decidedCsv} from "../../learn/labelLab/decision.js";
import {ratingsCsv} from "../../learn/labelLab/ratingsCsv.js";
import type {AgreementSession} from "../../platform/agreementSession.js";
import {agreementCommandLine} from "../../report/agreementCommand.js";
import {agreementHtml} from "../../report/agreementHtml.js";
import {agreementJson} from "../../report/agreementJson.js";
import type {ReportMeta} from "../../report/meta.js";
import type {AgreementResult} from "../../stats/agreement/agreementResult.js";
import {copyButton} from "../copyButton.js";
import {download, type DownloadFile} from "../download.js";
import type {DecisionsInput} from "./decisionsInput.js";
import {labelItems, voteText} from "./labelItem.js";
import type {ReadLabels} from "./labelReader.js";
import {estimateOptions} from "./votesPart.js";

export interface TakeAway {
  result: AgreementResult;
  labels: ReadLabels;
  decisions: DecisionsInput;
  session: AgreementSession;
  meta: Pick<ReportMeta, "version" | "date">;
}

/** What a person takes away: labels, decided labels, report, data, link and command line. All is made here, nothing is sent. */
export function takeAway(taken: TakeAway): HTMLElement {
  const {result, labels, meta} = taken;
  const {source, shape} = labels;
  const command = agreementCommandLine({file: source.name, shape, options: result.settings});
  const day = meta.date.slice(0, 10);
  return element(
    "section",
    {class: "lab-take-away", "aria-label": "Take away"},
    element("h3", {}, "Take it with you"),
    element(
      "div",
      {class: "lab-actions"},
      download({label: "Labels (CSV)", file: () => labelsFile(labels)}),
      download({label: "Decided labels (CSV)", file: () => decidedFile(taken)}),
      download({
        label: "Report (HTML)",
        file: () => ({name: `agreement-${day}.html`, content: html(taken, command), type: "text/html"})
      }),
      download({
        label: "JSON",
        file: () => ({name: `agreement-${day}.json`, content: agreementJson(result), type: "application/json"})
      }),
      copyButton("Copy link", () => location.href)
    ),
    element(
      "p",
      {class: "field-help"},
      "The link holds the settings, never the labels. ",
      source.made
        ? `Save the labels as ${source.name}, and the same numbers come from a shell:`
        : "The same numbers from a shell:"
    ),
    element("pre", {class: "lab-command", tabindex: "0", "aria-label": "Command line"}, element("code", {}, command)),
    copyButton("Copy command", () => command)
  );
}

/** A made source as it was read; a person's own file in long form, whatever form it has. */
function labelsFile({source, ratings, texts}: ReadLabels): DownloadFile {
  if (source.made) return {name: source.name, content: source.file};
  const content = ratingsCsv(ratings, textOf(texts));
  return {name: `${stem(source.name)}-long.csv`, content, type: "text/csv"};
}

async function decidedFile({labels, decisions, session}: TakeAway): Promise<DownloadFile> {
  const {ratings, texts, source} = labels;
  const {codes} = await session.dawidSkene(ratings, estimateOptions);
  const content = decidedCsv(ratings, {decisions: decisions.value, textOf: textOf(texts), estimated: codes});
  return {name: `${stem(source.name)}-decided.csv`, content, type: "text/csv"};
}

function html({result, labels, decisions, meta}: TakeAway, command: string): string {
  const decided = new Map(decisions.value.map((decision) => [decision.item, decision]));
  const items = labelItems(labels).map((item) => ({
    text: item.text,
    agreement: item.agreement,
    labels: voteText(item),
    decided: decided.get(item.unit) ?? null
  }));
  return agreementHtml(result, {...meta, file: labels.source.name, command, items});
}

function textOf(texts: ReadonlyMap<string, string>): ((unit: string) => string) | undefined {
  return texts.size === 0 ? undefined : (unit) => texts.get(unit) ?? "";
}

/** A file's name without its ending. */
function stem(name: string): string {
  return name.replace(/\.[^.]*$/, "") || "labels";
}
