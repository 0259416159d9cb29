import {type Table as ArrowTable, Type} from "@uwdata/flechette";
import {checkReads} from "../learn/checkReads.js";
import {CodeError} from "../learn/codeError.js";
import {quoteName} from "../learn/quoteSql.js";
import type {Table} from "../table/table.js";
import {arrowToTable} from "./arrowToTable.js";
import {type LearnersBindings, sendQuery} from "./duckdbBindings.js";
import {tableToArrow} from "./tableToArrow.js";

export interface QueryOptions {
  /** Aborting stops the query; the database lives on. */
  signal?: AbortSignal;

  /** Tables that for this query stand in for those of the database with the same names. */
  tables?: readonly Table[];

  /** How many rows of the result are kept. Defaults to 10,000. */
  maxRows?: number;
}

export interface QueryAnswer {
  /** The first rows of the result. */
  table: Table;

  /** How many rows there are before the cut. */
  rows: number;

  /** Whether there are even more: counting ends at a million. */
  more: boolean;
}

/** What learners' databases ask of the engine: every whole or decimal number comes as a double. */
export const learnersConfig = {castBigIntToDouble: true, castDecimalToDouble: true};

const mostCounted = 1_000_000;

/** Nothing is fetched, ever; set first, since a failed attempt to load an extension leaves the database broken. */
const opening = [
  "set autoinstall_known_extensions=false",
  "set autoload_known_extensions=false",
  "set memory_limit='512MB'",
  "set temp_directory=''",
  "create schema staging"
];

/** After this, no SQL reaches a file, an address or a setting; tables can still be handed over from here. */
const locking = ["set enable_external_access=false", "set lock_configuration=true"];

/** Fills a new database with tables and locks it. */
export async function lockDatabase(bindings: LearnersBindings, tables: readonly Table[]): Promise<void> {
  const connection = await bindings.connectInternal();
  for (const sql of opening) await bindings.runQuery(connection, sql);
  for (const table of tables) {
    const options = {name: table.name, schema: "main", create: true};
    await bindings.insertArrowFromIPCStream(connection, tableToArrow(table), options);
  }
  for (const sql of locking) await bindings.runQuery(connection, sql);
  await bindings.disconnect(connection);
}

/**
 * Runs one reading statement in a locked database. It has a connection of its own, so that the tables handed over with
 * it end with it, and a transaction that cannot write, so that no statement changes what the next one sees.
 */
export async function queryLocked(
  bindings: LearnersBindings,
  sql: string,
  {signal, tables = [], maxRows = 10_000}: QueryOptions
): Promise<QueryAnswer> {
  checkReads(sql);
  signal?.throwIfAborted();
  const connection = await bindings.connectInternal();
  try {
    for (const table of tables) await shadow(bindings, connection, table);
    await bindings.runQuery(connection, "begin transaction read only");
    return await collect(bindings, connection, {sql, signal, maxRows});
  } finally {
    await bindings.disconnect(connection);
  }
}

async function collect(
  bindings: LearnersBindings,
  connection: number,
  {sql, signal, maxRows}: {sql: string; signal?: AbortSignal; maxRows: number}
): Promise<QueryAnswer> {
  const batches: ArrowTable[] = [];
  let [rows, more] = [0, false];
  for await (const batch of sendQuery(bindings, connection, sql, signal)) {
    if (batches.length === 0) refuseEnumerations(batch);
    if (batches.length === 0 || rows < maxRows) batches.push(batch);
    rows += batch.numRows;
    more = rows > Math.max(maxRows, mostCounted);
    if (!more) continue;
    await bindings.cancelPendingQuery(connection);
    break;
  }
  return {table: arrowToTable(batches, maxRows), rows, more};
}

/** The engine sends the codes of an enumeration without its words. */
function refuseEnumerations({schema}: ArrowTable): void {
  const field = schema.fields.find(({type}) => type.typeId === Type.Dictionary);
  if (field === undefined) return;
  throw new CodeError(`The column “${field.name}” is an enumeration. Make it a text: write ::text behind it.`);
}

let staged = 0;

/** A temporary table comes before the lesson's table of the same name, and ends with its connection. */
async function shadow(bindings: LearnersBindings, connection: number, table: Table): Promise<void> {
  const name = `t${++staged}`;
  await bindings.insertArrowFromIPCStream(connection, tableToArrow(table), {name, schema: "staging", create: true});
  try {
    await bindings.runQuery(connection, `create temp table ${quoteName(table.name)} as from staging.${name}`);
  } finally {
    await bindings.runQuery(connection, `drop table staging.${name}`);
  }
}
