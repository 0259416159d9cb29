import {execFileSync} from "node:child_process";
import {createHash} from "node:crypto";
import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";

export const sourcePackage = "vega-datasets@3.2.1";

/** The SHA-1 of every source file as a Git blob, as the package's own datapackage.json states it. */
const sourceHashes: Record<string, string> = {
  "airports.csv": "608ba6d51fa70584c3fa1d31eb94533302553838",
  "birdstrikes.csv": "1b8b190c9bc02ef7bcbfe5a8a70f61b1616d3f6c",
  "flights-3m.parquet": "9c4e0b480a1a60954a7e5c6bcc43e1c91a73caaa",
  "movies.json": "e38178f99454568c5160fc759184a1a1471cc558",
  "weather.csv": "0e7e853f4c5b67615da261d5d343824a43510f50"
};

/** Reads one file of the source package, and refuses it when it is not the file these tables were made from. */
export type ReadSource = (file: string) => Buffer;

/** Runs an action with the source package of the tables, whose files are checked. */
export async function withSource(folder: string | undefined, action: (read: ReadSource) => Promise<void>) {
  await withPackage(sourcePackage, folder, (root) => action((file) => readChecked(join(root, "data"), file)));
}

/**
 * Runs an action with the root folder of a package, which is installed into a temporary folder first and removed after,
 * or lies unpacked in a folder already.
 */
export async function withPackage(
  spec: string,
  folder: string | undefined,
  action: (root: string) => void | Promise<void>
): Promise<void> {
  if (folder !== undefined) return action(folder);
  const temporary = mkdtempSync(join(tmpdir(), "fieldbook-data-"));
  try {
    const flags = ["--no-save", "--ignore-scripts", "--no-audit", "--no-fund"];
    execFileSync("npm", ["install", ...flags, "--prefix", temporary, spec], {stdio: "inherit"});
    await action(join(temporary, "node_modules", spec.slice(0, spec.lastIndexOf("@"))));
  } finally {
    rmSync(temporary, {recursive: true, force: true});
  }
}

function readChecked(folder: string, file: string): Buffer {
  const bytes = readFileSync(join(folder, file));
  const hash = createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
  if (hash !== sourceHashes[file]) throw new Error(`unexpected ${file}; not SHA-1 ${sourceHashes[file]}: ${hash}`);
  return bytes;
}
