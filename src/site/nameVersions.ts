import {mkdirSync, readFileSync, readdirSync, rmSync} from "node:fs";
import {join} from "node:path";
import {frameworkFolder} from "./framework.js";

/**
 * Framework asks a registry for the newest version of every library that its own client could load, used or not. It
 * takes the names of folders in its cache for answers, so folders of a version that does not exist keep it at home,
 * and make the build of a page that does use one fail.
 */
export function nameVersions(): void {
  const client = join(frameworkFolder(), "dist/client");
  const scripts = readdirSync(client, {recursive: true})
    .map(String)
    .filter((file) => file.endsWith(".js"));
  const text = scripts.map((file) => readFileSync(join(client, file), "utf8")).join("\n");
  const imported = text.matchAll(
    /\b(?:from|import|import\(|resolve\()\s*"(?:npm:)?((?:@[\w-]+\/)?[\w.-]+)(?:@[\w.^~-]+)?(?:\/[^"]*)?"/g
  );
  const names = new Set(Array.from(imported, ([, name]) => name).filter((name) => !name.startsWith(".")));
  rmSync("src/.observablehq/cache/_npm", {recursive: true, force: true});
  for (const name of names) mkdirSync(join("src/.observablehq/cache/_npm", `${name}@0.0.0`), {recursive: true});
}
