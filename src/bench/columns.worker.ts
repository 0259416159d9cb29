// Tests columns in memory in a thread of its own: holds the data, waits for a
// word, does its share, and answers.
import {readFileSync} from "node:fs";
import {parentPort, workerData} from "node:worker_threads";
import {chi2} from "../../components/detectors/chi2.js";
import {ks} from "../../components/detectors/ks.js";
import {pairOf} from "../../components/detectors/pair.js";
import {summarise} from "../../components/detectors/summarise.js";
import type {Column} from "../../components/table/table.js";
import {columnFile, type ColumnList} from "./columnFiles.js";
import type {Role} from "./sampleTable.js";

export interface Request {
  what: "numbers" | "all";

  /** How many columns are taken so far, shared by all workers. */
  taken: Int32Array;
}

/** Statistic, p-value and, for numbers, the Wasserstein distance of each column. */
export type ColumnResults = Record<string, number[]>;

const {folder, list} = workerData as {folder: string; list: ColumnList};
const options = {method: "auto", alternative: "two-sided"} as const;
const names = [...list.numbers, ...Object.keys(list.categories)];
const columns = names.map((name) => ({name, reference: load("reference", name), current: load("current", name)}));

parentPort?.on("message", ({what, taken}: Request) => {
  const results: ColumnResults = {};
  const count = what === "all" ? columns.length : list.numbers.length;
  for (let next; (next = Atomics.add(taken, 0, 1)) < count;) {
    const {name, reference, current} = columns[next];
    results[name] = compare(reference, current);
  }
  parentPort?.postMessage(results);
});
parentPort?.postMessage("ready");

function compare(reference: Column, current: Column): number[] {
  const pair = pairOf(summarise(reference), summarise(current));
  if (pair === null) throw new RangeError("invalid columns; no values in them");
  if (pair.type === "categories") {
    const {statistic, pValue} = chi2.test(pair, options);
    return [statistic, pValue];
  }
  const {statistic, pValue} = ks.test(pair, options);
  return [statistic, pValue, pair.merged.wasserstein];
}

function load(role: Role, name: string): Column {
  const bytes = readFileSync(columnFile(folder, role, name));
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  const dictionary = list.categories[name];
  return dictionary === undefined
    ? {name, kind: "number", values: new Float64Array(buffer)}
    : {name, kind: "category", codes: new Int32Array(buffer), dictionary};
}
