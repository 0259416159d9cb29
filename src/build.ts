// Builds the site into dist: clears what the data loaders left, runs
// Framework, stops at a broken link, finishes the pages, and makes sure that
// nothing in them would be fetched from elsewhere.
import {spawn} from "node:child_process";
import {existsSync, readdirSync, rmSync} from "node:fs";
import {delimiter, dirname, join, resolve as resolvePath} from "node:path";
import {fileURLToPath} from "node:url";
import {finishSite} from "./site/finish.js";
import {frameworkCommand} from "./site/framework.js";
import {nameVersions} from "./site/nameVersions.js";
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
  rmSync("dist", {recursive: true, force: true}); // an unfinished page has no policy, and must not be served
  process.exitCode = 1;
}

/** Framework serves stale output of data loaders; bundles of packages carry their version in the name and may stay. */
function clearLoaderCache(): void {
  const cache = "src/.observablehq/cache";
  if (!existsSync(cache)) return;
  for (const name of readdirSync(cache)) if (name !== "_node") rmSync(join(cache, name), {recursive: true});
}

/** Runs the build in a process of its own, shows its log, and returns it. */
function runFramework(): Promise<string> {
  // Data loaders run by name, which npm scripts find by themselves and other callers do not.
  const PATH = [resolvePath("node_modules/.bin"), process.env.PATH ?? process.env.Path].join(delimiter);
  const env = {...process.env, PATH, OBSERVABLE_TELEMETRY_DISABLE: "true"};
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [frameworkCommand(), "build"], {env, stdio: ["ignore", "pipe", "pipe"]});
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

/** The lines after Framework's warning, which name the page and the link; it does not count files among what a link can reach. */
function brokenLinks(log: string): string[] {
  const plain = log.replace(/\x1b\[[0-9;]*m/g, "");
  if (!/broken link/.test(plain)) return [];
  const lines = Array.from(plain.matchAll(/^↳ (\S+ → (\S+))$/gm), ([, line, target]) => ({line, target}));
  return lines.filter(({target}) => !/\.\w+$/.test(target) || !existsSync(join("dist", target))).map(({line}) => line);
}

function failOn(what: string, findings: string[]): void {
  if (findings.length > 0) throw new Error(`It has ${what}:\n  ${findings.join("\n  ")}`);
}
