import type {Profile} from "../table/profile.js";
import type {Table} from "../table/table.js";
import {createWorker, type RunOptions} from "./pool.js";
import type {ProfileApi} from "./profile.worker.js";

/** Describes a table as `profile(table)` does, in a worker, which ends afterwards. */
export async function tableProfile(table: Table, options: RunOptions = {}): Promise<Profile> {
  const run = createWorker<ProfileApi>(() => new URL(import.meta.resolve("./profile.worker.js"), location.href).href);
  try {
    return await run("profile", table, options);
  } finally {
    run.stop();
  }
}
