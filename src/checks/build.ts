// The production build with the network cut off, and nothing in it that a browser would fetch from elsewhere.
import {existsSync, rmSync} from "node:fs";
import {createRequire} from "node:module";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {builtPages} from "../site/finish.js";
import {findRemoteReferences} from "../site/remoteReferences.js";
import {type CommandOptions, command} from "./command.js";
import {type Outcome, performIfMain} from "./outcome.js";
import {dist, repository} from "./repository.js";

interface Cutter {
  /** How the network is cut off, as the report says it. */
  how: string;

  /** The program and the arguments to put before the command. */
  prefix: string[];
  env: Record<string, string>;
}

/** Builds the site without a network and looks for references to another origin; counts the pages built. */
export async function checkBuild(): Promise<Outcome> {
  rmSync(dist, {recursive: true, force: true});
  const cutter = await findCutter();
  const notes = [`network: ${cutter.how}`];
  const tsx = createRequire(import.meta.url).resolve("tsx/cli");
  const {code, stdout, stderr} = await cutOff(cutter, [process.execPath, tsx, "src/build.ts"]);
  if (code !== 0) return {what: "pages", passed: 0, failed: 1, notes, problems: [`npm run build\n${stdout}${stderr}`]};
  const remote = findRemoteReferences(dist).map(({file, reference}) => ({file, text: `${file}: ${reference}`}));
  const problems = remote.map(({text}) => `a reference to another origin in ${text}`);
  if (existsSync(join(dist, "_npm"))) {
    problems.push("dist/_npm: a page imports npm:…, which a build without a network can only take from a cache");
  }
  const pages = builtPages(dist);
  if (pages.length === 0) problems.push("the build made no page");
  const failed = new Set(remote.map(({file}) => file)).size;
  return {what: "pages", passed: Math.max(0, pages.length - failed), failed, problems, notes};
}

function cutOff({prefix, env}: Cutter, args: string[]) {
  const [program, ...rest] = [...prefix, ...args];
  const options: CommandOptions = {env: {...env, OBSERVABLE_TELEMETRY_DISABLE: "true"}};
  return command(program, rest, options);
}

/** A way to cut off the network that works here, tried with a connection that must fail. */
async function findCutter(): Promise<Cutter> {
  for (const flags of ["-rn", "-n"]) {
    const prefix = ["unshare", flags, "--"];
    const {code} = await command("unshare", [flags, "--", "true"]).catch(() => ({code: 1}));
    if (code === 0) return {how: `cut off by the system (unshare ${flags})`, prefix, env: {}};
  }
  const profile = ["sandbox-exec", "-p", "(version 1)(allow default)(deny network-outbound (remote ip))"];
  const {code} = await command(profile[0], [...profile.slice(1), "true"]).catch(() => ({code: 1}));
  if (code === 0) return {how: "cut off by the system (sandbox-exec)", prefix: profile, env: {}};
  const hook = pathToFileURL(join(repository, "src/checks/offline.js")).href;
  const NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ""} --import ${hook}`.trim();
  return {how: "refused within Node, since this system cannot cut it off", prefix: [], env: {NODE_OPTIONS}};
}

await performIfMain(import.meta.url, {name: "Production build without a network", run: checkBuild});
