import {fileURLToPath} from "node:url";
import {type Plugin, build} from "esbuild";

/** Bundles the program of a sandbox's worker, with all that stands ready in it, into one classic script. */
export async function bundleProgram(entry: "start.ts" | "startNode.ts"): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    platform: entry === "startNode.ts" ? "node" : "browser",
    plugins: [englishOnly],
    write: false,
    logLevel: "warning"
  });
  return outputFiles[0].text;
}

/** Leaves out zod's messages in fifty languages, a third of the program. */
const englishOnly: Plugin = {
  name: "english only",
  setup({onLoad}) {
    onLoad({filter: /zod[/\\]v4[/\\]locales[/\\]index\.js$/}, () => ({
      contents: 'export {default as en} from "./en.js";'
    }));
  }
};
