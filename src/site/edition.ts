import {readFileSync} from "node:fs";

/** Which site this is: what a reader needs to cite it, and what every export carries. */
export interface Edition {
  version: string;

  /** The day of the build, or of SOURCE_DATE_EPOCH where that is set, as in 2026-11-21. */
  date: string;
}

/** Reads the version from package.json and the date from the clock or SOURCE_DATE_EPOCH (seconds). */
export function edition(): Edition {
  const {version} = JSON.parse(readFileSync("package.json", "utf8")) as {version: string};
  const epoch = process.env.SOURCE_DATE_EPOCH;
  const date = epoch ? new Date(Number(epoch) * 1000) : new Date();
  return {version, date: date.toISOString().slice(0, 10)};
}
