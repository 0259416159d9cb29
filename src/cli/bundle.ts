import {rmSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {build} from "esbuild";

const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Bundles the command (cli.js) and the library (library.js) into a folder inside the repository. Parts that are
 * loaded only when needed stay files of their own, so that `fieldbook --version` loads no reader.
 */
export async function bundleCommand(outdir: string): Promise<void> {
  rmSync(join(root, outdir, "parts"), {recursive: true, force: true});
  await build({
    absWorkingDir: root,
    entryPoints: {cli: join(root, "src/cli/main.ts"), library: join(root, "src/cli/library.ts")},
    outdir,
    bundle: true,
    splitting: true,
    chunkNames: "parts/[name]-[hash]",
    platform: "node",
    target: "node20",
    format: "esm",
    packages: "external",
    banner: {js: "#!/usr/bin/env node"},
    logLevel: "warning"
  });
}
