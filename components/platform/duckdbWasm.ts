import type * as duckdb from "@duckdb/duckdb-wasm";
import {keep} from "../table/decodeText.js";
import type {Engine} from "../table/engine.js";
import {type Source, readAll} from "../table/source.js";
import {readArrowCsv, setUp} from "./duckdbArrow.js";
import {openDuckdb} from "./openDuckdb.js";

type Opened = {database: duckdb.AsyncDuckDB; protocol: duckdb.DuckDBDataProtocol};

/**
 * DuckDB in the page, or in a worker of the page. Nothing is loaded before the first large file comes; then the script
 * and its WebAssembly (34 MB) come from this site, and run in a worker under the page's own policy.
 */
export async function duckdbWasm(): Promise<Engine> {
  let opening: Promise<Opened> | null = null;
  let files = 0;
  const opened = () => {
    opening ??= open().catch((error) => {
      opening = null;
      throw error;
    });
    return opening;
  };
  const readCsv: Engine["readCsv"] = async (source, plan, options = {}) => {
    options.onProgress?.({done: 0, total: source.size, stage: "starting DuckDB"});
    const {database, protocol} = await opened();
    options.signal?.throwIfAborted();
    const name = `file${++files}`;
    await database.registerFileHandle(name, await blobOf(source), protocol, true);
    try {
      return await readArrowCsv(database, {name, size: source.size}, plan, options);
    } finally {
      await database.dropFile(name);
    }
  };
  const close = async () => {
    const last = opening;
    opening = null;
    await (await last)?.database.terminate();
  };
  return {name: "duckdb", readCsv, close, spool: (name, chunks) => keep(name, chunks, null)};
}

async function open(): Promise<Opened> {
  const {DuckDBDataProtocol} = await import("@duckdb/duckdb-wasm");
  const database = await openDuckdb({castBigIntToDouble: true});
  await setUp(database);
  return {database, protocol: DuckDBDataProtocol.BROWSER_FILEREADER};
}

async function blobOf(source: Source): Promise<Blob> {
  return source.blob ?? new Blob([(await readAll(source)) as Uint8Array<ArrayBuffer>]);
}
