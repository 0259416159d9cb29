import {now} from "../platform/clock.js";
import type {ReportMeta} from "../report/meta.js";

/** The version of this site, from the head of its pages, and today's date: what every export carries. */
export function siteMeta(): Pick<ReportMeta, "version" | "date"> {
  const version = document.querySelector<HTMLMetaElement>('meta[name="version"]')?.content ?? "unknown";
  return {version, date: new Date(now()).toISOString().slice(0, 10)};
}
