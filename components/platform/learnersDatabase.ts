import type {Table} from "../table/table.js";
import {type LearnersDatabase, lockedDatabase} from "./lockedDatabase.js";
import {learnersConfig} from "./lockedSession.js";
import {openDuckdb} from "./openDuckdb.js";

export type {LearnersDatabase} from "./lockedDatabase.js";
export type {QueryAnswer, QueryOptions} from "./lockedSession.js";

/**
 * A DuckDB with these tables for the SQL of learners, in a worker of its own. Nothing is loaded before the first query.
 * It reads no files and no addresses, and no query changes what another sees.
 */
export function learnersDatabase(tables: readonly Table[]): LearnersDatabase {
  return lockedDatabase(() => openDuckdb(learnersConfig), tables);
}
