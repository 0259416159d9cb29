import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {arch, cpus, loadavg, platform, release, totalmem} from "node:os";
import type {BenchResults} from "../../components/ui/site/benchTables.js";
import packageJson from "../../package.json" with {type: "json"};

const require = createRequire(import.meta.url);

/** What kind of machine this is; nothing that tells whose. */
export function machine(): BenchResults["machine"] {
  const [{model}] = cpus();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
  return {cpu: model.trim(), cores: cpus().length, memory, os: `${platform()} ${release().split("-")[0]} ${arch()}`};
}

/** The versions of what measures: this project, Node and the engine that reads large text. */
export function ownVersions(): Record<string, string> {
  const duckdb = readFileSync(require.resolve("@duckdb/node-api/package.json"), "utf8");
  return {
    fieldbook: packageJson.version,
    "Node.js": process.versions.node,
    "@duckdb/node-api": (JSON.parse(duckdb) as {version: string}).version
  };
}

/** How many programs wanted a core, on average over the last minute. */
export function load(): number {
  return Math.round(loadavg()[0] * 100) / 100;
}
