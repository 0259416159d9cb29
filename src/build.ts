// Builds the site into dist: clears what the data loaders left, runs
// Framework, stops at a broken link, finishes the pages, and makes sure that
// nothing in them would be fetched from elsewhere.
import {spawn} from "node:child_process";
import {existsSync, mkdirSync, readFileSync, readdirSync, rmSync} from "node:fs";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import {finishSite} from "./site/finish.js";
import {findRemoteReferences} from "./site/remoteReferences.js";

process.chdir(join(dirname(fileURLToPath(import.meta.url)), ".."));

try {
  clearLoaderCache();
  nameVersions();
  const log = await runFramework();
  failOn("broken links", brokenLinks(log));
  const pages = finishSite("dist");
  failOn(
    "references to another origin",
    findRemoteReferences("dist").map((r) => `${r.file}: ${r.reference}`)
  );
  console.log(`${pages.length} pages are in dist. See them with: npm start`);
} catch (error) {
  console.error(`The site was not built. ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}

/** Framework serves stale output of data loaders; bundles of packages carry their version in the name and may stay. */
function clearLoaderCache(): void {
  const cache = "src/.observablehq/cache";
  if (!existsSync(cache)) return;
  for (const name of readdirSync(cache)) if (name !== "_node") rmSync(join(cache, name), {recursive: true});
}

/**
 * Framework asks a registry for the newest version of every library that its own client could load, used or not. It
 * takes the names of folders in its cache for answers, so folders of a version that does not exist keep it at home,
 * and make the build of a page that does use one fail.
 */
function nameVersions(): void {
  const client = join(
    dirname(createRequire(import.meta.url).resolve("@observablehq/framework/package.json")),
    "dist/client"
  );
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

/** Runs the build in a process of its own, shows its log, and returns it. */
function runFramework(): Promise<string> {
  const bin = join(
    dirname(createRequire(import.meta.url).resolve("@observablehq/framework/package.json")),
    "dist/bin/observable.js"
  );
  const env = {...process.env, OBSERVABLE_TELEMETRY_DISABLE: "true"};
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bin, "build"], {env, stdio: ["ignore", "pipe", "pipe"]});
    let log = "";
    const keep = (to: NodeJS.WriteStream) => (chunk: Buffer) => {
      log += chunk;
      to.write(chunk);
    };
    child.stdout.on("data", keep(process.stdout));
    child.stderr.on("data", keep(process.stderr));
    child.on("error", reject);
    child.on("close", (code) =>
      code === 0 ? resolve(log) : reject(new Error(`Framework ended with status ${code}.`))
    );
  });
}

/** The lines after Framework's warning, which name the page and the link. */
function brokenLinks(log: string): string[] {
  const plain = log.replace(/\x1b\[[0-9;]*m/g, "");
  if (!/broken link/.test(plain)) return [];
  return Array.from(plain.matchAll(/^↳ (.*)$/gm), ([, line]) => line);
}

function failOn(what: string, findings: string[]): void {
  if (findings.length > 0) throw new Error(`It has ${what}:\n  ${findings.join("\n  ")}`);
}
