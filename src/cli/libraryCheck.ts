import {type CheckHooks, checkTables} from "../../components/detectors/check.js";
import {prepareCheck} from "../../components/detectors/prepareCheck.js";
import type {DriftResult} from "../../components/detectors/result.js";
import type {CheckOptions, CheckSettings} from "../../components/detectors/settings.js";
import {sourceNode} from "../../components/platform/sourceNode.js";
import {type Profile, profile as describeTable} from "../../components/table/profile.js";
import {type ReadOptions, type TableReading, readTable as readSource} from "../../components/table/readTable.js";
import {bytesSource} from "../../components/table/source.js";
import type {Split} from "../../components/table/splitTable.js";
import {lazyEngine} from "./lazyEngine.js";
import {prepareProfile} from "./prepareProfile.js";
import {checkSettings} from "./settingOptions.js";

/** A table to read: the path of a file, or its bytes with a name for messages. */
export type TableInput = string | {name: string; bytes: Uint8Array};

/** What is compared: two tables, a profile and a table, or two parts of one table. */
export type CheckInput =
  {reference: TableReading | Profile; current: TableReading} | {whole: TableReading; split: Split};

export type CheckRunOptions = CheckOptions & CheckHooks;

/**
 * Reads a table from a file or from bytes, told by its content: CSV, TSV, JSON, NDJSON, Parquet, Arrow, Excel, each
 * also gzipped.
 *
 * @throws {InputError} if it is empty, damaged or no table
 */
export async function readTable(input: TableInput, options: ReadOptions = {}): Promise<TableReading> {
  const source = typeof input === "string" ? await sourceNode(input) : bytesSource(input.name, input.bytes);
  const engine = lazyEngine();
  try {
    return await readSource(source, engine, options);
  } finally {
    await source.close?.();
    await engine.close?.();
  }
}

/**
 * Checks for drift with the same numbers as `fieldbook check`. For example:
 *
 * ```js
 * const [reference, current] = await Promise.all(["q1.csv", "q2.csv"].map((file) => readTable(file)));
 * const {verdict, columns} = await check({reference, current}, {alpha: 0.01});
 * ```
 *
 * @throws {InputError} if a setting is wrong, or the two sides cannot be compared
 */
export async function check(input: CheckInput, options: CheckRunOptions = {}): Promise<DriftResult> {
  const {onProgress, signal, ...given} = options;
  const settings = checkSettings(given);
  const {sides, context} = prepare(input, settings);
  return checkTables(sides.reference, sides.current, settings, {...context, onProgress, signal});
}

/** Describes a table without its rows; the profile may stand as the reference of a check. */
export function profile({table, kinds}: TableReading): Profile {
  return describeTable(table, {kinds});
}

function prepare(input: CheckInput, settings: CheckSettings) {
  if ("whole" in input) return tables(prepareCheck(input, settings));
  const {reference, current} = input;
  if ("table" in reference) return tables(prepareCheck({reference, current}, settings));
  const prepared = prepareProfile(reference, current, settings.kind);
  return {sides: {reference: {profile: reference}, current: {table: prepared.current}}, context: prepared.context};
}

function tables({reference, current, context}: ReturnType<typeof prepareCheck>) {
  return {sides: {reference: {table: reference}, current: {table: current}}, context};
}
