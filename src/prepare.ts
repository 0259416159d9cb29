// Runs at `npm install`, and may run again: links the folders that Framework
// must find under its root, and bundles the command and the library.
import {existsSync, lstatSync, mkdirSync, readlinkSync, rmSync, symlinkSync} from "node:fs";
import {dirname, join, resolve} from "node:path";
import {fileURLToPath} from "node:url";
import {build} from "esbuild";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

for (const folder of ["lessons", "labs", "components", "data"]) link(folder);
await bundle("src/cli/main.ts", "build/cli.js", "#!/usr/bin/env node");
await bundle("src/cli/library.ts", "build/library.js");

/** A relative link where the system has them; on Windows a junction, which needs no rights and an absolute target. */
function link(folder: string): void {
  const windows = process.platform === "win32";
  const target = windows ? resolve(root, folder) : join("..", folder);
  const path = join(root, "src", folder);
  const found = lstatSync(path, {throwIfNoEntry: false});
  if (found?.isSymbolicLink() && !windows && readlinkSync(path) === target) return;
  if (found?.isSymbolicLink()) rmSync(path);
  mkdirSync(join(root, folder), {recursive: true});
  symlinkSync(target, path, windows ? "junction" : "dir");
}

async function bundle(entry: string, outfile: string, banner = ""): Promise<void> {
  if (!existsSync(join(root, entry))) return;
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    packages: "external",
    banner: {js: banner},
    logLevel: "warning"
  });
}
