import type {DuckDBConfig} from "@duckdb/duckdb-wasm";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import type {LearnersBindings} from "./duckdbBindings.js";

const require = createRequire(import.meta.url);

export type BlockingDuckdb = LearnersBindings & {registerFileBuffer(name: string, bytes: Uint8Array): void};

/** duckdb-wasm as the page runs it, in this thread and under Node: for tests. */
export async function duckdbBlocking(query: DuckDBConfig["query"]): Promise<BlockingDuckdb> {
  const main = require.resolve("@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs");
  const wasm = join(dirname(main), "duckdb-eh.wasm");
  const {createDuckDB, VoidLogger, NODE_RUNTIME} = require(main);
  const bundles = {mvp: {mainModule: wasm, mainWorker: ""}, eh: {mainModule: wasm, mainWorker: ""}};
  const database = await createDuckDB(bundles, new VoidLogger(), NODE_RUNTIME);
  await database.instantiate(() => {});
  database.open({query});
  const connectInternal = () => database.connect().useUnsafe((_: unknown, connection: number) => connection);
  // The worker of the page hears other messages between two pieces of work; here timers have their turn.
  const pausing = (name: "pollPendingQuery" | "fetchQueryResults") => {
    const work = database[name].bind(database);
    return async (connection: number) => {
      await new Promise((resolve) => setImmediate(resolve));
      return work(connection);
    };
  };
  return Object.assign(database, {
    connectInternal,
    pollPendingQuery: pausing("pollPendingQuery"),
    fetchQueryResults: pausing("fetchQueryResults"),
    terminate: () => {}
  });
}
