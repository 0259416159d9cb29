import {spawn} from "node:child_process";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import {repository} from "./repository.js";

export interface Finished {
  /** The exit code; 1 if a signal ended the program. */
  code: number;
  stdout: string;
  stderr: string;
}

export interface CommandOptions {
  /** Variables to add to the environment. */
  env?: Record<string, string>;

  /** Whether the output is shown as it comes, besides being returned. Defaults to false. */
  show?: boolean;
}

/**
 * Runs a program in the repository's folder until it ends, and returns what it said.
 *
 * @throws {Error} if the program cannot be started
 */
export function command(program: string, args: string[], {env, show = false}: CommandOptions = {}): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: repository,
      env: {...process.env, ...env},
      stdio: ["ignore", "pipe", "pipe"]
    });
    const said = {stdout: "", stderr: ""};
    for (const name of ["stdout", "stderr"] as const) {
      child[name].setEncoding("utf8").on("data", (text: string) => {
        said[name] += text;
        if (show) process.stdout.write(text);
      });
    }
    child.on("error", reject);
    child.on("close", (code) => resolve({code: code ?? 1, ...said}));
  });
}

/** Runs the command of an installed package (its `bin`) with the Node that runs this. */
export function tool(name: string, args: string[], options?: CommandOptions): Promise<Finished> {
  return command(process.execPath, [binOf(name), ...args], options);
}

function binOf(name: string): string {
  const packages: Record<string, string> = {tsc: "typescript"};
  const require = createRequire(import.meta.url);
  const manifest = require.resolve(`${packages[name] ?? name}/package.json`);
  const {bin} = require(manifest) as {bin: string | Record<string, string>};
  return join(dirname(manifest), typeof bin === "string" ? bin : bin[name]);
}
