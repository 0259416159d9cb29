import type {AsyncDuckDB, DuckDBConfig} from "@duckdb/duckdb-wasm";

/**
 * A new DuckDB in a worker of its own. Its script and its WebAssembly (34 MB) come from this site, and the worker runs
 * under the page's own policy.
 */
export async function openDuckdb(query: DuckDBConfig["query"]): Promise<AsyncDuckDB> {
  const {AsyncDuckDB, VoidLogger} = await import("@duckdb/duckdb-wasm");
  const script = import.meta.resolve("@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js");
  const module = import.meta.resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm");
  // A worker from a URL has no policy but the one it is served with; from a blob it has the page's.
  const starter = new Blob([`import ${JSON.stringify(script)};`], {type: "text/javascript"});
  const address = URL.createObjectURL(starter);
  const database = new AsyncDuckDB(new VoidLogger(), new Worker(address, {type: "module"}));
  try {
    await database.instantiate(module);
    await database.open({query});
  } catch (error) {
    await database.terminate();
    throw error;
  } finally {
    URL.revokeObjectURL(address);
  }
  return database;
}
