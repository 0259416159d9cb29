import type {CheckPreview} from "../detectors/prepareCheck.js";
import type {DriftResult} from "../detectors/result.js";
import type {CheckApi, CheckInput, OpenedFile, Role} from "./check.worker.js";
import {createWorker, type RunOptions} from "./pool.js";

/** One person's files and checks, in a worker that keeps the tables; the page holds only what it shows. */
export interface CheckSession {
  /** Reads a file, or a table of this site by its address, unless it is open already; one that cannot be read changes nothing. */
  open(role: Role, name: string, file: File | string, options?: RunOptions): Promise<OpenedFile>;

  /** What a check would do with each column, and what was found in the files. */
  preview(input: CheckInput, options?: RunOptions): Promise<CheckPreview>;

  /** The verdict on the open files. */
  check(input: CheckInput, options?: RunOptions): Promise<DriftResult>;

  /** Intervals and the self-check of the last verdict. */
  complete(options?: RunOptions): Promise<DriftResult>;
}

interface Opened {
  file: File | string;
  opened: OpenedFile;

  /** The worker that holds the table; cancelling ends a worker, and its tables with it. */
  generation: number;
}

/** Starts nothing yet: the worker starts with the first file. Cancelled work ends the worker; files are read anew then. */
export function checkSession(): CheckSession {
  const run = createWorker<CheckApi>(() => new URL(import.meta.resolve("./check.worker.js"), location.href).href);
  const files = new Map<Role, Opened>();
  let generation = 0;
  const guarded = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      if (error instanceof DOMException && error.name === "AbortError") generation++;
      throw error;
    }
  };
  const read = async (role: Role, {name, file}: {name: string; file: File | string}, options?: RunOptions) => {
    const opened = await guarded(run("open", {role, name, file}, options));
    const others: Role[] = role === "whole" ? ["reference", "current"] : ["whole"];
    for (const other of others) if (files.delete(other)) await guarded(run("close", other, options));
    files.set(role, {file, opened, generation});
    return opened;
  };
  return {
    async open(role, name, file, options) {
      const known = files.get(role);
      if (known !== undefined && known.file === file && known.generation === generation) return known.opened;
      return read(role, {name, file}, options);
    },
    preview: (input, options) => guarded(run("preview", input, options)),
    check: (input, options) => guarded(run("check", input, options)),
    complete: (options) => guarded(run("complete", null, options))
  };
}
