import {once} from "node:events";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {Worker} from "node:worker_threads";
import {build} from "esbuild";
import type {BenchAim, BenchRow} from "../../components/ui/site/benchTables.js";
import {writeColumns} from "./columnFiles.js";
import type {ColumnResults, Request} from "./columns.worker.js";
import {startPeer} from "./peer.js";
import type {Measured} from "./results.js";
import {ratio, spread, takingTurns} from "./spread.js";

const [rows, runs] = [1_000_000, 7];
const group = "Columns in memory: 1,000,000 rows on each side";
const works = {
  numbers: "KS + Wasserstein, 10 columns of numbers, with p-values",
  all: "the same and chi-squared of 5 columns of categories"
};

type What = keyof typeof works;

interface Run {
  seconds: number;
  results: ColumnResults;
}

interface Player {
  name: string;
  ours: boolean;
  run(what: What): Promise<Run>;
  end(): Promise<unknown>;
}

/** Times the tests of columns that are in memory already, with one and two threads, against SciPy. */
export async function measureColumns(folder: string, {peer}: {peer: boolean}): Promise<Measured> {
  const list = writeColumns(folder, rows);
  const script = await bundle(folder);
  const start = () => startWorker(script, {folder, list});
  const workers = [await start(), await start()];
  const players: Player[] = [
    {
      name: "fieldbook, one thread",
      ours: true,
      run: (what) => together(workers.slice(0, 1), what),
      end: async () => {}
    },
    {name: "fieldbook, two threads", ours: true, run: (what) => together(workers, what), end: () => endAll(workers)}
  ];
  if (peer) players.push(await scipy(folder));
  try {
    const rows: BenchRow[] = [];
    for (const what of ["numbers", "all"] as const) rows.push(...(await measure(players, what)));
    return {rows, aims: aimsOf(rows), notes: []};
  } finally {
    for (const {end} of players) await end();
  }
}

async function measure(players: readonly Player[], what: What): Promise<BenchRow[]> {
  const first = await takingTurns(
    1,
    players.map(
      ({run}) =>
        () =>
          run(what)
    )
  ); // to warm up; also compared
  for (const [run] of first) agree(first[0][0].results, run.results);
  const outcomes = await takingTurns(
    runs,
    players.map(
      ({run}) =>
        () =>
          run(what)
    )
  );
  return players.map(({name, ours}, i) => {
    return {group, name, what: works[what], seconds: spread(outcomes[i].map(({seconds}) => seconds)), runs, ours};
  });
}

function aimsOf(rows: readonly BenchRow[]): BenchAim[] {
  const [one, two, peer] = rows.filter(({what}) => what === works.numbers);
  if (peer === undefined) return [];
  return (
    [
      [one, 6],
      [two, 10]
    ] as const
  ).map(([ours, aim]) => {
    const {value, text} = ratio(ours, peer);
    return {what: `${ours.name}: ${works.numbers}`, aim: `${aim} times as fast`, found: text, reached: value >= aim};
  });
}

/** Both have to find the same, else their times cannot be compared. */
function agree(ours: ColumnResults, theirs: ColumnResults): void {
  for (const [name, values] of Object.entries(ours)) {
    const other = theirs[name] ?? [];
    const same = values.every((value, i) => Math.abs(value - other[i]) <= 1e-8 * Math.abs(value) + 1e-300);
    if (!same) throw new Error(`${name} differs: ${values.join(", ")} and ${other.join(", ")}`);
  }
}

async function scipy(folder: string): Promise<Player> {
  const peer = await startPeer(["columns", folder]);
  return {name: "pandas + SciPy", ours: false, run: (what) => peer.ask<Run>(what), end: () => peer.end()};
}

async function bundle(folder: string): Promise<string> {
  const outfile = join(folder, "columns.worker.mjs");
  const entry = fileURLToPath(new URL("columns.worker.ts", import.meta.url));
  await build({entryPoints: [entry], outfile, bundle: true, platform: "node", target: "node20", format: "esm"});
  return outfile;
}

async function startWorker(script: string, workerData: unknown): Promise<Worker> {
  const worker = new Worker(script, {workerData, execArgv: []});
  await once(worker, "message");
  return worker;
}

async function together(workers: readonly Worker[], what: What): Promise<Run> {
  const taken = new Int32Array(new SharedArrayBuffer(4));
  const start = performance.now();
  const answers = workers.map((worker) => once(worker, "message") as Promise<[ColumnResults]>);
  for (const worker of workers) worker.postMessage({what, taken} satisfies Request);
  const results = Object.assign({}, ...(await Promise.all(answers)).flat()) as ColumnResults;
  return {seconds: (performance.now() - start) / 1000, results};
}

function endAll(workers: readonly Worker[]): Promise<unknown> {
  return Promise.all(workers.map((worker) => worker.terminate()));
}
