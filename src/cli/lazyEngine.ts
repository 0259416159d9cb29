import {spoolNode} from "../../components/platform/sourceNode.js";
import type {Engine} from "../../components/table/engine.js";

/** The reader of large text, loaded when the first such file comes; each file is read in a thread of its own. */
export function lazyEngine(): Engine {
  let started: Promise<Engine> | null = null;
  const start = () =>
    (started ??= import("../../components/platform/csvThreads.js").then(({csvThreads}) => csvThreads()));
  return {
    name: "threads",
    findsOpenQuotes: true,
    readCsv: async (source, plan, options) => (await start()).readCsv(source, plan, options),
    spool: spoolNode,
    close: async () => (await started)?.close?.()
  };
}
