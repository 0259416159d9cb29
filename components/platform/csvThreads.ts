import {isMainThread, parentPort, Worker, workerData} from "node:worker_threads";
import type {CsvContent, CsvPlan, Engine} from "../table/engine.js";
import {plainEngine} from "../table/plainEngine.js";
import type {RawColumn} from "../table/rawColumns.js";
import type {Progress, Source, WorkOptions} from "../table/source.js";
import {sourceNode, spoolNode} from "./sourceNode.js";
import {type PackedError, packError, unpackError} from "./workerError.js";

/** What a thread is told. */
interface Task {
  task: typeof taskName;
  name: string;
  path: string;
  plan: CsvPlan;
}

type Message = {progress: Progress} | {content: CsvContent} | {error: PackedError};

const taskName = "fieldbook: read delimited text";

/**
 * Our own reader in the shell, each file in a thread of its own, so that two files are read at once and nothing native
 * is loaded. This module is also what the threads run, once it is JavaScript; before that it reads in this thread.
 */
export function csvThreads(): Engine {
  const readCsv = (source: Source, plan: CsvPlan, options: WorkOptions = {}) =>
    source.path === undefined || !import.meta.url.endsWith(".js")
      ? plainEngine.readCsv(source, plan, options)
      : inThread({task: taskName, name: source.name, path: source.path, plan}, options);
  return {name: "threads", findsOpenQuotes: true, readCsv, spool: spoolNode};
}

function inThread(task: Task, {signal, onProgress}: WorkOptions): Promise<CsvContent> {
  const worker = new Worker(new URL(import.meta.url), {workerData: task});
  return new Promise<CsvContent>((resolve, reject) => {
    const stop = () => reject(signal?.reason);
    signal?.addEventListener("abort", stop, {once: true});
    if (signal?.aborted) stop();
    worker.on("message", (message: Message) => {
      if ("progress" in message) onProgress?.(message.progress);
      else if ("content" in message) resolve(message.content);
      else reject(unpackError(message.error));
    });
    worker.on("error", reject);
    worker.on("exit", () => reject(new Error("a thread ended before its file was read"))); // nothing, once it is read
  }).finally(() => void worker.terminate());
}

async function perform({name, path, plan}: Task, send: (message: Message, buffers?: ArrayBuffer[]) => void) {
  const source = await sourceNode(path);
  try {
    const onProgress = everySoOften((progress) => send({progress}));
    const content = await plainEngine.readCsv({...source, name}, plan, {onProgress});
    send({content}, content.columns.map(bufferOf));
  } catch (error) {
    send({error: packError(error)});
  } finally {
    await source.close?.();
  }
}

function bufferOf(column: RawColumn): ArrayBuffer {
  return ("values" in column ? column.values : column.codes).buffer as ArrayBuffer;
}

/** Lets one report in sixteen through. */
function everySoOften(report: (progress: Progress) => void): (progress: Progress) => void {
  let count = 0;
  return (progress) => {
    if (count++ % 16 === 0) report(progress);
  };
}

const given = workerData as Task | null;
if (!isMainThread && given?.task === taskName) {
  await perform(given, (message, buffers = []) => parentPort?.postMessage(message, buffers));
}
