import * as Comlink from "comlink";
import {wholeAtLeast} from "../math/assert.js";
import {type Answer, type Progress, type Remote, type WorkerApi, ready} from "./worker.js";
import {unpackError} from "./workerError.js";

export interface RunOptions {
  /** Aborting ends the job at once: its worker is stopped and a fresh one takes its place. */
  signal?: AbortSignal;
  onProgress?: (progress: Progress) => void;

  /** Buffers of the input that move to the worker instead of being copied. */
  transfer?: Transferable[];
}

/** Runs one function of a worker: name, input, options; resolves with its result. */
export interface Run<A extends WorkerApi> {
  <K extends keyof A & string>(
    name: K,
    input: Parameters<A[K]>[0],
    options?: RunOptions
  ): Promise<Awaited<ReturnType<A[K]>>>;

  /** Stops all workers; jobs under way are rejected. The next run starts fresh ones. */
  stop(): void;
}

interface Job {
  name: string;
  input: unknown;
  options: RunOptions;
  resolve: (value: unknown) => void;
  reject: (reason: unknown) => void;
}

interface Slot {
  worker?: Worker;
  remote?: Promise<Comlink.Remote<Remote>>;
  job?: Job;
}

/**
 * Up to `workers` workers of one script, started when first needed. Each does one job at a time; further
 * jobs wait in order. A worker keeps what it remembers from job to job until it is stopped or a job in it is
 * aborted. The address has to be a literal inside the page's or component's own module:
 *
 * ```js
 * const run = createWorker<Api>(() => new URL(import.meta.resolve("./check.worker.js"), location.href).href);
 * const result = await run("check", input, {signal, onProgress});
 * ```
 */
export function createWorker<A extends WorkerApi>(address: () => string, {workers = 1} = {}): Run<A> {
  const pool = new Pool(address, workers);
  return Object.assign(pool.run.bind(pool), {stop: () => pool.stop()}) as Run<A>;
}

class Pool {
  private readonly slots: Slot[];
  private readonly waiting: Job[] = [];

  constructor(
    private readonly address: () => string,
    workers: number
  ) {
    wholeAtLeast(1, workers, "workers");
    this.slots = Array.from({length: workers}, () => ({}));
  }

  run(name: string, input: unknown, options: RunOptions = {}): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const {signal} = options;
      if (signal?.aborted) return reject(signal.reason);
      const aborted = () => this.abort(job, signal?.reason);
      const settled = (settle: (value: unknown) => void) => (value: unknown) => {
        signal?.removeEventListener("abort", aborted);
        settle(value);
      };
      const job: Job = {name, input, options, resolve: settled(resolve), reject: settled(reject)};
      signal?.addEventListener("abort", aborted, {once: true});
      this.waiting.push(job);
      this.next();
    });
  }

  stop(): void {
    const jobs = [...this.waiting.splice(0), ...this.slots.flatMap(({job}) => job ?? [])];
    this.slots.forEach(halt);
    for (const job of jobs) job.reject(new DOMException("The worker was stopped.", "AbortError"));
  }

  /** Gives waiting jobs to free workers. */
  private next(): void {
    for (const slot of this.slots.filter(({job}) => job === undefined)) {
      const job = this.waiting.shift();
      if (job === undefined) return;
      slot.job = job;
      void this.perform(slot, job).then(() => {
        if (slot.job === job) slot.job = undefined;
        this.next();
      });
    }
  }

  private async perform(slot: Slot, job: Job): Promise<void> {
    const {name, input, options} = job;
    try {
      slot.remote ??= start(slot, this.address());
      const remote = await slot.remote;
      const report = Comlink.proxy((progress: Progress) => {
        if (slot.job === job) options.onProgress?.(progress);
      });
      const moved = options.transfer ? Comlink.transfer(input as object, options.transfer) : input;
      const answer: Answer = await remote.run(name, moved, report);
      if (answer.ok) job.resolve(answer.value);
      else job.reject(unpackError(answer.error));
    } catch (error) {
      job.reject(error);
    }
  }

  private abort(job: Job, reason: unknown): void {
    const index = this.waiting.indexOf(job);
    if (index >= 0) this.waiting.splice(index, 1);
    const slot = this.slots.find((slot) => slot.job === job);
    if (slot) halt(slot);
    job.reject(reason);
    this.next();
  }
}

function halt(slot: Slot): void {
  slot.worker?.terminate();
  slot.worker = slot.remote = slot.job = undefined;
}

/**
 * Starts a worker from a blob that imports the script: a worker started from an address of its own would not
 * be held by the page's Content-Security-Policy.
 */
function start(slot: Slot, script: string): Promise<Comlink.Remote<Remote>> {
  const source = new Blob([`import ${JSON.stringify(script)};`], {type: "text/javascript"});
  const blob = URL.createObjectURL(source);
  const worker = new Worker(blob, {type: "module"});
  slot.worker = worker;
  return new Promise((resolve, reject) => {
    worker.addEventListener("message", ({data}) => {
      if (data !== ready) return;
      URL.revokeObjectURL(blob);
      resolve(Comlink.wrap<Remote>(worker));
    });
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      const job = slot.worker === worker ? slot.job : undefined;
      const error = new Error(`the worker failed: ${event.message || "its script could not be loaded"}`);
      if (slot.worker === worker) halt(slot);
      reject(error);
      job?.reject(error);
    });
  });
}
