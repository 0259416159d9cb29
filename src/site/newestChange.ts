import {readdirSync, statSync} from "node:fs";
import {join} from "node:path";

/**
 * Returns the time of the newest change among files and folders, in
 * milliseconds as in mtimeMs; 0 if there are none. Links, hidden names and
 * tests are passed over.
 */
export function newestChange(paths: readonly string[]): number {
  return Math.max(0, ...paths.map(newestBelow));
}

function newestBelow(path: string): number {
  const found = statSync(path, {throwIfNoEntry: false});
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const entries = readdirSync(path, {withFileTypes: true});
  const own = entries.filter((entry) => !entry.isSymbolicLink() && !/^\.|\.test\.ts$|^golden$/.test(entry.name));
  return newestChange(own.map((entry) => join(path, entry.name)));
}
