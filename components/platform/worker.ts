// The side of the worker; pool.ts is the side of the page.
import * as Comlink from "comlink";
import {type PackedError, packError} from "./workerError.js";

/** How far a job is. */
export interface Progress {
  /** What is being done, in words a reader understands. */
  stage: string;
  done: number;

  /** How much there is to do, in the units of done; 0 while that is not known. */
  total: number;
}

export type Report = (progress: Progress) => void;

/** What a worker can do: functions of one input that may report progress. Inputs and results are cloned. */
export type WorkerApi = Record<string, (input: never, report: Report) => unknown>;

/** What a worker answers; errors travel as data, because cloning would lose what they know. */
export type Answer = {ok: true; value: unknown} | {ok: false; error: PackedError};

export interface Remote {
  run(name: string, input: unknown, report: Report & Comlink.ProxyMarked): Promise<Answer>;
}

/** The first message of a worker, once its script has run. */
export const ready = "ready";

const transfers = new WeakMap<object, Transferable[]>();
const reportEvery = 50; // milliseconds; a page shows no more

/** Serves the functions to the page that started this worker. The last statement of a worker's script. */
export function serve(api: WorkerApi): void {
  const run = async (name: string, input: unknown, send: Report): Promise<Answer> => {
    try {
      if (!Object.hasOwn(api, name)) throw new RangeError(`invalid name; not a function of this worker: ${name}`);
      const value = await api[name](input as never, throttled(send));
      const buffers = typeof value === "object" && value !== null ? transfers.get(value) : undefined;
      return Comlink.transfer({ok: true, value}, buffers ?? []);
    } catch (thrown) {
      return {ok: false, error: packError(thrown)};
    }
  };
  Comlink.expose({run});
  postMessage(ready);
}

/** Marks a result whose buffers move to the page instead of being copied; the worker cannot use them afterwards. */
export function transferring<T extends object>(value: T, buffers: Transferable[]): T {
  transfers.set(value, buffers);
  return value;
}

function throttled(send: Report): Report {
  let last = -Infinity;
  let stage = "";
  return (progress) => {
    const time = performance.now();
    const {done, total} = progress;
    const finished = total > 0 && done >= total;
    if (progress.stage === stage && !finished && time - last < reportEvery) return;
    last = time;
    stage = progress.stage;
    send(progress);
  };
}
