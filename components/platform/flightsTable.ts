import type {Table} from "../table/table.js";
import {exampleUrl} from "./examples.js";
import {createWorker, type RunOptions} from "./pool.js";
import type {TableApi} from "./table.worker.js";

/**
 * Loads the sample of 250,000 flights as the table "flights": date, delay (minutes), distance (miles), origin and
 * destination. It is read in a worker, which ends afterwards, so that the page stays responsive. A part of 20,000 that
 * opens at once is `lessonTable("lessons/flights")`.
 *
 * @throws {Error} if the file cannot be loaded
 */
export async function flightsTable(options: RunOptions = {}): Promise<Table> {
  const run = createWorker<TableApi>(() => new URL(import.meta.resolve("./table.worker.js"), location.href).href);
  try {
    const address = new URL(await exampleUrl("flights/flights.parquet"), location.href).href;
    return await run("read", {name: "flights", address}, options);
  } finally {
    run.stop();
  }
}
