import {once} from "node:events";
import {writeFileSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {Worker} from "node:worker_threads";
import {build} from "esbuild";
import type {BenchAim, BenchRow} from "../../components/ui/site/benchTables.js";
import {type Annotator, annotate} from "../../components/simulate/annotators.js";
import type {Ratings} from "../../components/stats/agreement/ratings.js";
import type {AgreementFound} from "./agreement.worker.js";
import {startPeer} from "./peer.js";
import type {Measured} from "./results.js";
import {spread, takingTurns} from "./spread.js";

const [units, annotators, runs] = [10_000, 50, 7];
const group = `Agreement: ${units.toLocaleString("en")} items, each labelled 1 to 5 by ${annotators} people`;
const aimed = "every measure and every pair, with 1,000 resamples for the intervals";

interface Run {
  seconds: number;
  found: Partial<AgreementFound>;
}

interface Player {
  name: string;
  what: string;
  run(): Promise<Run>;
}

/** Times agreement of many people on many items in a thread of its own, against two libraries of Python. */
export async function measureAgreementSpeed(folder: string, {peer}: {peer: boolean}): Promise<Measured> {
  const ratings = sampleRatings();
  const worker = await startWorker(folder, ratings);
  const python = peer ? await startLibraries(folder, ratings) : null;
  const players: Player[] = [
    {name: "fieldbook", what: aimed, run: () => ask(worker, 1000)},
    {name: "fieldbook", what: "every measure and every pair, without intervals", run: () => ask(worker, 0)},
    ...(python?.players ?? [])
  ];
  try {
    const works = players.map(({run}) => run);
    agree((await takingTurns(1, works)).flat()); // to warm up; also compared
    const outcomes = await takingTurns(runs, works);
    const rows = players.map(({name, what}, i): BenchRow => {
      const seconds = spread(outcomes[i].map(({seconds}) => seconds));
      return {group, name, what, seconds, runs, ours: name === "fieldbook"};
    });
    const notes =
      peer && python === null ? ["krippendorff and irrCAC were not found, so their rows are left out."] : [];
    return {rows, aims: aimsOf(rows), notes, ...(python === null ? {} : {versions: python.versions})};
  } finally {
    await worker.terminate();
    await python?.end();
  }
}

/** Made-up labels with a seed: people of one skill, items of ten degrees of difficulty. */
function sampleRatings(): Ratings {
  const items = Array.from({length: units}, (_, i) => `item ${i}`);
  const team = Array.from({length: annotators}, (_, a): Annotator => ({name: `person ${a}`, behaviour: "careful"}));
  const task = {
    items,
    categories: ["1", "2", "3", "4", "5"],
    truth: items.map((_, i) => (7 * i) % 5),
    difficulty: items.map((_, i) => (i % 10) / 10)
  };
  return {...annotate(task, team, {seed: 1}), scores: [1, 2, 3, 4, 5]};
}

async function startWorker(folder: string, workerData: Ratings): Promise<Worker> {
  const outfile = join(folder, "agreement.worker.mjs");
  const entry = fileURLToPath(new URL("agreement.worker.ts", import.meta.url));
  await build({entryPoints: [entry], outfile, bundle: true, platform: "node", target: "node20", format: "esm"});
  const worker = new Worker(outfile, {workerData, execArgv: []});
  await once(worker, "message");
  return worker;
}

async function ask(worker: Worker, resamples: number): Promise<Run> {
  const start = performance.now();
  const answer = once(worker, "message") as Promise<[AgreementFound]>;
  worker.postMessage(resamples);
  const [found] = await answer;
  return {seconds: (performance.now() - start) / 1000, found};
}

/** The libraries, each with what it measures; null if they are not there. */
async function startLibraries(folder: string, {codes}: Ratings) {
  writeFileSync(join(folder, "agreement.bin"), codes);
  const peer = await startPeer(["agreement", folder, String(annotators)]).catch(() => null);
  if (peer === null) return null;
  const players: Player[] = [
    {name: "krippendorff", what: "alpha alone, without an interval", run: () => peer.ask<Run>("krippendorff")},
    {name: "irrCAC", what: "Fleiss’ kappa and AC1, with standard errors", run: () => peer.ask<Run>("irrCAC")}
  ];
  return {players, versions: await peer.ask<Record<string, string>>("versions"), end: () => peer.end()};
}

/** All have to find the same, else their times cannot be compared; irrCAC rounds to five places. */
function agree(outcomes: readonly Run[]): void {
  const [{found: ours}] = outcomes;
  for (const {found} of outcomes) {
    for (const [name, value] of Object.entries(found)) {
      const own = ours[name as keyof AgreementFound];
      if (!(Math.abs((own ?? NaN) - (value ?? NaN)) < 5.1e-6)) throw new Error(`${name} differs: ${own} and ${value}`);
    }
  }
}

function aimsOf([{seconds}]: readonly BenchRow[]): BenchAim[] {
  const found = `${seconds.median.toFixed(2)} s`;
  const what = `agreement of ${annotators} people on ${units.toLocaleString("en")} items, ${aimed}, off the main thread`;
  return [{what, aim: "under 1 s", found, reached: seconds.median < 1}];
}
