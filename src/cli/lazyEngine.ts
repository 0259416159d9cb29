import {spoolNode} from "../../components/platform/sourceNode.js";
import type {Engine} from "../../components/table/engine.js";

/** DuckDB, started when the first large file needs it: small files are read without. */
export function lazyEngine(): Engine {
  let started: Promise<Engine> | null = null;
  const start = () =>
    (started ??= import("../../components/platform/duckdbNode.js").then(({duckdbNode}) => duckdbNode()));
  return {
    name: "duckdb",
    readCsv: async (source, plan, options) => (await start()).readCsv(source, plan, options),
    spool: spoolNode,
    close: async () => (await started)?.close?.()
  };
}
