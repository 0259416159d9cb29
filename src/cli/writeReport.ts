import type {DriftResult} from "../../components/detectors/result.js";
import type {ReportMeta} from "../../components/report/meta.js";
import {reportHtml} from "../../components/report/reportHtml.js";
import {reportJunit} from "../../components/report/reportJunit.js";
import {reportMarkdown} from "../../components/report/reportMarkdown.js";
import {reportText} from "../../components/report/reportText.js";
import {resultJson} from "../../components/report/resultJson.js";
import type {Format} from "./checkOptions.js";

/** A result in the format asked for. */
export function writeReport(result: DriftResult, meta: ReportMeta, {format, color}: {format: Format; color: boolean}) {
  if (format === "json") return resultJson(result);
  if (format === "markdown") return reportMarkdown(result, meta);
  if (format === "html") return reportHtml(result, meta);
  if (format === "junit") return reportJunit(result, meta);
  return reportText(result, meta, {color});
}
