import {element} from "../../charts/element.js";
import type {DriftResult} from "../../detectors/result.js";
import {type CommandFiles, commandLine} from "../../report/commandLine.js";
import type {ReportMeta} from "../../report/meta.js";
import {reportHtml} from "../../report/reportHtml.js";
import {reportMarkdown} from "../../report/reportMarkdown.js";
import {resultJson} from "../../report/resultJson.js";
import type {CheckSettings} from "../../detectors/settings.js";
import {copyButton} from "../copyButton.js";
import {download} from "../download.js";

export interface TakeAway {
  /** The result as it is when something is taken: intervals come after the verdict. */
  result: () => DriftResult;
  settings: CheckSettings;
  files: CommandFiles;
  meta: Omit<ReportMeta, "command">;
}

/** What a person takes away from a result: report, data, Markdown, link and command line. All is made here, nothing is sent. */
export function takeAway({result, settings, files, meta}: TakeAway): HTMLElement {
  const command = commandLine(settings, files);
  const full = {...meta, command};
  const day = meta.date.slice(0, 10);
  return element(
    "section",
    {class: "lab-take-away", "aria-label": "Take away"},
    element("h3", {}, "Take it with you"),
    element(
      "div",
      {class: "lab-actions"},
      download({
        label: "Report (HTML)",
        file: () => ({name: `drift-${day}.html`, content: reportHtml(result(), full), type: "text/html"})
      }),
      download({
        label: "Markdown",
        file: () => ({name: `drift-${day}.md`, content: reportMarkdown(result(), full), type: "text/markdown"})
      }),
      download({
        label: "JSON",
        file: () => ({name: `drift-${day}.json`, content: resultJson(result()), type: "application/json"})
      }),
      copyButton("Copy link", () => location.href)
    ),
    element("p", {class: "field-help"}, "The link holds the settings, never the data. The same check in a shell:"),
    element(
      "pre",
      {class: "lab-command", tabindex: "0", "aria-label": "Command line"},
      element("code", {}, ...words(command))
    ),
    copyButton("Copy command", () => command)
  );
}

/** Each word of the command in an element of its own, with the spaces between them. */
function words(command: string): (Node | string)[] {
  return command.split(" ").flatMap((word, i) => [i === 0 ? "" : " ", element("span", {}, word)]);
}
