import packageJson from "../../package.json" with {type: "json"};
import {InputError} from "../../components/table/inputError.js";
import {exitStatus} from "./exitStatus.js";
import {agreementHelp, checkHelp, generalHelp, profileHelp} from "./help.js";
import {writeStdout} from "./writeOutput.js";

// The fieldbook command: hands over to one file per command, and turns what
// goes wrong into a message and an exit status.

type Command = (args: readonly string[], context: {version: string; signal: AbortSignal}) => Promise<number>;

const commands: Record<string, () => Promise<Command>> = {
  check: async () => (await import("./check.js")).check,
  profile: async () => (await import("./profile.js")).profile,
  agreement: async () => (await import("./agreement.js")).agreement
};
const later: readonly string[] = ["watch", "train", "predict"];
const helps: Record<string, string> = {check: checkHelp, profile: profileHelp, agreement: agreementHelp};

const stop = new AbortController();
for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, interrupt);
process.exitCode = await run(process.argv.slice(2));

/** Work in pieces sees the signal at the next piece; what waits for the standard input ends with it. */
function interrupt(): void {
  stop.abort();
  process.stdin.destroy();
}

async function run([name, ...args]: string[]): Promise<number> {
  try {
    return await dispatch(name, args);
  } catch (error) {
    if (stop.signal.aborted) return exitStatus.interrupted;
    process.stderr.write(`fieldbook: ${describe(error)}\n`);
    return exitStatus.unusable;
  }
}

async function dispatch(name: string | undefined, args: readonly string[]): Promise<number> {
  const {version} = packageJson;
  if (name === "--version" || name === "-v") return print(`${version}\n`);
  if (name === "--help" || name === "-h" || name === "help") return print(helps[args[0]] ?? generalHelp);
  const load = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (name === undefined || load === undefined) return refuseCommand(name);
  if (args.includes("--help") || args.includes("-h")) return print(helps[name]);
  return (await load())(args, {version, signal: stop.signal});
}

async function print(text: string): Promise<number> {
  await writeStdout(text);
  return exitStatus.noDrift;
}

function refuseCommand(name: string | undefined): number {
  if (name === undefined) {
    process.stderr.write(generalHelp);
    return exitStatus.unusable;
  }
  throw new InputError({
    found: later.includes(name)
      ? `"${name}", which this version does not have yet`
      : `no command ${JSON.stringify(name)}`,
    expected: `one of ${Object.keys(commands).join(", ")}`,
    todo: 'See "fieldbook --help".'
  });
}

/** Anything but an InputError is a fault of this program, and its trace helps to find it. */
function describe(error: unknown): string {
  if (error instanceof InputError) return error.message;
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `something went wrong that should not have. Please report this:\n${trace}`;
}
