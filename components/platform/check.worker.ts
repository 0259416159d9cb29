import {beginCheck, type PendingCheck} from "../detectors/check.js";
import {type CheckFiles, type CheckPreview, prepareCheck, previewCheck} from "../detectors/prepareCheck.js";
import type {DriftResult} from "../detectors/result.js";
import type {CheckSettings} from "../detectors/settings.js";
import type {Split} from "../table/splitTable.js";
import {readTable, type TableReading} from "../table/readTable.js";
import {blobSource, bytesSource, type Source} from "../table/source.js";
import {duckdbWasm} from "./duckdbWasm.js";
import {type Report, serve} from "./worker.js";

export type Role = "reference" | "current" | "whole";

export interface OpenInput {
  role: Role;
  name: string;

  /** The file itself, or the address of a table of this site. */
  file: File | string;
}

/** What the page shows of a file: everything but its rows. */
export type OpenedFile = Omit<TableReading, "table"> & {name: string; rows: number};

export interface CheckInput {
  settings: CheckSettings;

  /** How the whole file is split; null when there are two files. */
  split: Split | null;
}

const open = new Map<Role, TableReading>();
let pending: PendingCheck | null = null;

const api = {
  /** Reads a file and keeps its table in this worker. */
  async open({role, name, file}: OpenInput, report: Report): Promise<OpenedFile> {
    const reading = await readTable(await sourceOf(name, file), await duckdbWasm(), {onProgress: report});
    open.set(role, reading);
    const {table, ...rest} = reading;
    return {...rest, name, rows: table.rows};
  },

  /** Lets go of a file. */
  close(role: Role): void {
    open.delete(role);
  },

  /** What a check with these settings would do with each column, and what was found in the files. */
  preview({settings, split}: CheckInput): CheckPreview {
    return previewCheck(openFiles(split), settings);
  },

  /** The verdict on the open files. */
  async check({settings, split}: CheckInput, report: Report): Promise<DriftResult> {
    const {reference, current, context} = prepareCheck(openFiles(split), settings);
    pending = await beginCheck({table: reference}, {table: current}, settings, {...context, onProgress: report});
    return pending.result;
  },

  /** Intervals and the self-check of the last verdict. */
  async complete(_: null, report: Report): Promise<DriftResult> {
    if (pending === null) throw new RangeError("invalid order; no verdict to complete: null");
    return pending.complete({onProgress: report});
  }
};

export type CheckApi = typeof api;

async function sourceOf(name: string, file: File | string): Promise<Source> {
  if (typeof file !== "string") return blobSource(name, file);
  const response = await fetch(file);
  if (!response.ok) throw new Error(`cannot load ${name}: ${response.status} ${response.statusText}`);
  return bytesSource(name, new Uint8Array(await response.arrayBuffer()));
}

/** The open files; without a split, a whole file stands on both sides of a preview. */
function openFiles(split: Split | null): CheckFiles {
  if (split !== null) return {whole: opened("whole"), split};
  return open.has("whole") && !open.has("reference")
    ? {reference: opened("whole"), current: opened("whole")}
    : {reference: opened("reference"), current: opened("current")};
}

function opened(role: Role): TableReading {
  const reading = open.get(role);
  if (reading === undefined) throw new RangeError(`invalid role; no file is open for: ${role}`);
  return reading;
}

serve(api);
