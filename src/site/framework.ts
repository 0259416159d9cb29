import {createRequire} from "node:module";
import {dirname, join} from "node:path";

/** The folder in which Framework is installed. */
export function frameworkFolder(): string {
  return dirname(createRequire(import.meta.url).resolve("@observablehq/framework/package.json"));
}

/** The script behind the command `observable`. */
export function frameworkCommand(): string {
  return join(frameworkFolder(), "dist/bin/observable.js");
}
