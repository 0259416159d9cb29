// `npm start`: builds the site if it is missing or older than its sources, then serves it on this machine.
import {spawnSync} from "node:child_process";
import {existsSync, statSync} from "node:fs";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import {newestChange} from "./site/newestChange.js";
import {serveFolder} from "./site/serveFolder.js";

process.chdir(join(dirname(fileURLToPath(import.meta.url)), ".."));

const sources = ["src", "components", "lessons", "labs", "data", "observablehq.config.ts", "package.json"];

if (isStale() && !build()) process.exitCode = 1;
else await serve();

function isStale(): boolean {
  const page = "dist/index.html";
  return !existsSync(page) || statSync(page).mtimeMs < newestChange(sources);
}

function build(): boolean {
  console.log("Building the site; this takes a minute the first time.");
  const tsx = createRequire(import.meta.url).resolve("tsx/cli");
  return spawnSync(process.execPath, [tsx, "src/build.ts"], {stdio: ["ignore", "ignore", "inherit"]}).status === 0;
}

async function serve(): Promise<void> {
  const port = Number(process.env.PORT ?? 3000);
  try {
    if (!Number.isInteger(port) || port < 0 || port > 65535) {
      throw new Error(`PORT is ${process.env.PORT}; expected a whole number from 0 to 65535. Try: PORT=3001 npm start`);
    }
    const {address} = await serveFolder("dist", {port});
    console.log(`MLOps Fieldbook is at ${address} (Ctrl+C stops it)`);
  } catch (error) {
    console.error(explain(error, port));
    process.exitCode = 1;
  }
}

function explain(error: unknown, port: number): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "EADDRINUSE") {
    return `Port ${port} is taken by another program. Choose another one: PORT=${port + 1} npm start`;
  }
  if (code === "EACCES") return `Port ${port} needs rights you do not have. Choose one above 1023: PORT=3000 npm start`;
  return error instanceof Error ? error.message : String(error);
}
