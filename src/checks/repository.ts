import {existsSync, readdirSync} from "node:fs";
import {join, sep} from "node:path";
import {fileURLToPath} from "node:url";

/** The folder of the repository, without a slash at the end. */
export const repository = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");

/** The folder of the built site. */
export const dist = join(repository, "dist");

/** Where the checks leave what they made for themselves. */
export const scratch = join(repository, "node_modules", ".checks");

const skipped = new Set(["node_modules", "dist", "build"]);

/**
 * Lists the files below a folder whose names end so, as paths relative to it with "/" between, in order. Links are
 * not followed (src/lessons and its kin lead to folders that are listed anyway), dot folders and output are left out.
 */
export function filesBelow(folder: string, ending: string): string[] {
  if (!existsSync(folder)) return [];
  const found: string[] = [];
  const walk = (relative: string) => {
    for (const entry of readdirSync(join(folder, relative), {withFileTypes: true})) {
      const path = join(relative, entry.name);
      if (entry.isDirectory() && !entry.name.startsWith(".") && !skipped.has(entry.name)) walk(path);
      else if (entry.isFile() && entry.name.endsWith(ending)) found.push(path.split(sep).join("/"));
    }
  };
  walk("");
  return found.sort();
}
