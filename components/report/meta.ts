/** One of the files a check looked at. */
export interface ReportFile {
  role: "reference" | "current";
  name: string;
  rows: number | null;

  /** The checksum of the file's bytes in hexadecimal, when it was computed. */
  sha256?: string;
}

/** What a report says besides the result. It comes from outside, since a report has no clock. */
export interface ReportMeta {
  /** The version of MLOps Fieldbook that made the result. */
  version: string;

  /** The day of the report, as 2026-11-21, with or without the time. */
  date: string;
  files: readonly ReportFile[];

  /** The command line that gives the same result again. */
  command?: string;
}

/** How to cite a result, in one line. */
export function citation({version, date}: ReportMeta): string {
  return `MLOps Fieldbook, version ${version}. Drift report of ${date}.`;
}
