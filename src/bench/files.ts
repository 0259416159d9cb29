import {spawn} from "node:child_process";
import {readFileSync, statSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import type {BenchAim, BenchRow} from "../../components/ui/site/benchTables.js";
import {repository} from "../checks/repository.js";
import {bundleCommand} from "../cli/bundle.js";
import {peerScript, python} from "./peer.js";
import type {Measured} from "./results.js";
import {sampleTable} from "./sampleTable.js";
import {ratio, spread, takingTurns} from "./spread.js";
import {writeCsv} from "./writeCsv.js";

const [rows, runs] = [1_510_000, 5];
const what = "two CSV files, from starting the program to its last line";

interface Run {
  seconds: number;
  memoryMb: number;
}

/** Times the whole command on two files of about 200 MB, and its memory, against pandas and SciPy. */
export async function measureFiles(folder: string, {peer}: {peer: boolean}): Promise<Measured> {
  const files = ["reference.csv", "current.csv"].map((name) => join(folder, name));
  await writeCsv(files[0], sampleTable("reference", rows));
  await writeCsv(files[1], sampleTable("current", rows));
  const size = Math.round(files.reduce((sum, file) => sum + statSync(file).size, 0) / 2e6);
  const group = `Files: two CSV of ${size} MB, ${rows.toLocaleString("en")} rows of 10 numbers and 5 categories each`;
  await bundleCommand("build");
  const works = [() => runCommand(folder, files), ...(peer ? [() => runPeer(files)] : [])];
  await takingTurns(1, works); // brings the files into the system's cache
  const outcomes = await takingTurns(runs, works);
  const names = ["fieldbook check", "pandas + SciPy"];
  const measured = outcomes.map((own, i): BenchRow => {
    const memoryMb = Math.round(Math.max(...own.map(({memoryMb}) => memoryMb)));
    return {
      group,
      name: names[i],
      what,
      seconds: spread(own.map(({seconds}) => seconds)),
      memoryMb,
      runs,
      ours: i === 0
    };
  });
  return {rows: measured, aims: aimsOf(measured), notes: []};
}

function aimsOf([ours, peer]: readonly BenchRow[]): BenchAim[] {
  if (peer === undefined) return [];
  const {value, text} = ratio(ours, peer);
  const share = (ours.memoryMb ?? NaN) / (peer.memoryMb ?? NaN);
  const memory = `${Math.round(100 * share)} % of the memory of ${peer.name}`;
  return [
    {what: "fieldbook check on two CSV files", aim: "3 times as fast", found: text, reached: value >= 3},
    {what: "fieldbook check on two CSV files", aim: "60 % of the memory", found: memory, reached: share <= 0.6}
  ];
}

/** The program says at its end how much memory it took at most, as the system counts it. */
const reporter = `
import {readFileSync, writeFileSync} from "node:fs";
process.on("exit", () => {
  let bytes = process.resourceUsage().maxRSS * 1024;
  try {
    bytes = Number(/VmHWM:\\s*(\\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1]) * 1024;
  } catch {}
  writeFileSync(process.env.BENCH_MEMORY, String(bytes / 1e6));
});
`;

async function runCommand(folder: string, files: readonly string[]): Promise<Run> {
  const preload = join(folder, "reporter.mjs");
  const memory = join(folder, "memory.txt");
  writeFileSync(preload, reporter);
  const args = ["--import", pathToFileURL(preload).href, join(repository, "build/cli.js"), "check", ...files];
  const {seconds, code} = await run(process.execPath, args, {BENCH_MEMORY: memory});
  if (code !== 0 && code !== 1) throw new Error(`fieldbook check ended with status ${code}`);
  return {seconds, memoryMb: Number(readFileSync(memory, "utf8"))};
}

async function runPeer(files: readonly string[]): Promise<Run> {
  const {seconds, code, stdout} = await run(python, [peerScript, "files", ...files]);
  if (code !== 0) throw new Error(`the peer ended with status ${code}`);
  return {seconds, memoryMb: (JSON.parse(stdout) as {memoryMb: number}).memoryMb};
}

function run(program: string, args: readonly string[], env: Record<string, string> = {}) {
  return new Promise<{seconds: number; code: number | null; stdout: string}>((resolve, reject) => {
    const start = performance.now();
    const child = spawn(program, args, {env: {...process.env, ...env}, stdio: ["ignore", "pipe", "inherit"]});
    let stdout = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.on("error", reject);
    child.on("close", (code) => resolve({seconds: (performance.now() - start) / 1000, code, stdout}));
  });
}
