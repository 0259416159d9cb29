import type {Flights} from "../learn/exploreData/flights.js";
import type {KnownThenApi, KnownThenShares} from "./knownThen.worker.js";
import {createWorker, type RunOptions} from "./pool.js";

export type {KnownThenShares} from "./knownThen.worker.js";

/** How well the punctuality of the airport, counted in five ways, tells late flights from others; in a worker. */
export async function knownThenShares(flights: Flights, options: RunOptions = {}): Promise<KnownThenShares> {
  const run = createWorker<KnownThenApi>(
    () => new URL(import.meta.resolve("./knownThen.worker.js"), location.href).href
  );
  try {
    return await run("compare", flights, options);
  } finally {
    run.stop();
  }
}
