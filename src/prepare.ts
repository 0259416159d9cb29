// Runs at `npm install`, and may run again: links the folders that Framework
// must find under its root, and bundles the command and the library.
import {lstatSync, readlinkSync, rmSync, symlinkSync} from "node:fs";
import {dirname, join, resolve} from "node:path";
import {fileURLToPath} from "node:url";
import {bundleCommand} from "./cli/bundle.js";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

for (const folder of ["lessons", "labs", "components", "data"]) link(folder);
await bundleCommand("build");

/** A relative link where the system has them; on Windows a junction, which needs no rights and an absolute target. */
function link(folder: string): void {
  const windows = process.platform === "win32";
  const target = windows ? resolve(root, folder) : join("..", folder);
  const path = join(root, "src", folder);
  const found = lstatSync(path, {throwIfNoEntry: false});
  if (found?.isSymbolicLink() && !windows && readlinkSync(path) === target) return;
  if (found?.isSymbolicLink()) rmSync(path);
  symlinkSync(target, path, windows ? "junction" : "dir");
}
