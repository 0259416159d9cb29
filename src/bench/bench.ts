// Measures the fieldbook beside its peers on this machine, prints a table and
// writes results.json, which the page about speed shows. Never a test.
//
//   npm run bench                     everything that is affordable
//   npm run bench -- --large          also a CSV of 1 GB in the browser
//   npm run bench -- --only columns   some parts (columns, agreement, files, browser); prints, writes nothing
//
// The peers run with the interpreter in PYTHON (python3 unless given) and need pandas and SciPy; for agreement,
// krippendorff and irrCAC as well.
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {parseArgs} from "node:util";
import type {BenchResults} from "../../components/ui/site/benchTables.js";
import {measureAgreementSpeed} from "./agreement.js";
import {measureBrowser} from "./browser.js";
import {measureColumns} from "./columns.js";
import {measureFiles} from "./files.js";
import {measureLargeFile} from "./largeFile.js";
import {load, machine, ownVersions} from "./machine.js";
import {peerVersions} from "./peer.js";
import {type Measured, resultsText} from "./results.js";

const {values} = parseArgs({options: {large: {type: "boolean", default: false}, only: {type: "string"}}});
const peers = peerVersions();
const options = {peer: peers !== null};
const parts: Record<string, (folder: string) => Promise<Measured>> = {
  columns: (folder) => measureColumns(folder, options),
  agreement: (folder) => measureAgreementSpeed(folder, options),
  files: (folder) => measureFiles(folder, options),
  browser: measureBrowser,
  ...(values.large ? {large: measureLargeFile} : {})
};

const wanted = values.only === undefined ? Object.keys(parts) : values.only.split(",");
const unknown = wanted.find((name) => !Object.hasOwn(parts, name));
if (unknown !== undefined) throw new RangeError(`invalid --only; not one of ${Object.keys(parts).join()}: ${unknown}`);

const before = load();
const measured: Measured[] = [];
for (const name of wanted) {
  console.log(`Measuring: ${name}`);
  measured.push(await inFolder(parts[name]).catch((error: unknown) => failed(name, error)));
}
const results: BenchResults = {
  measured: new Date().toISOString().slice(0, 10),
  machine: machine(),
  versions: {...ownVersions(), ...peers, ...Object.assign({}, ...measured.map(({versions}) => versions))},
  rows: measured.flatMap(({rows}) => rows),
  aims: measured.flatMap(({aims}) => aims),
  notes: [
    ...(peers === null ? ["pandas and SciPy were not found, so their rows are left out; set PYTHON."] : []),
    ...(values.large ? [] : ["A CSV of 1 GB in the browser was left out; npm run bench -- --large measures it."]),
    ...measured.flatMap(({notes}) => notes)
  ],
  load: {before, after: load()}
};
console.log(`\n${resultsText(results)}`);
if (values.only === undefined && process.exitCode === undefined) {
  writeFileSync(new URL("results.json", import.meta.url), `${JSON.stringify(results, null, 2)}\n`);
  console.log("\nWritten to src/bench/results.json.");
}

/** What is measured already is not lost; but then nothing is written. */
function failed(name: string, error: unknown): Measured {
  process.exitCode = 1;
  return {
    rows: [],
    aims: [],
    notes: [`${name} could not be measured: ${error instanceof Error ? error.stack : error}`]
  };
}

/** The data of a part, gone when it is done. */
async function inFolder(part: (folder: string) => Promise<Measured>): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), "fieldbook-bench-"));
  try {
    return await part(folder);
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}
