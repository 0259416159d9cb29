import type {Table} from "../table/table.js";
import {duckdbBlocking} from "./duckdbBlocking.js";
import {type LearnersDatabase, lockedDatabase} from "./lockedDatabase.js";
import {learnersConfig} from "./lockedSession.js";

/** learnersDatabase(tables) under Node, for tests: the same engine with the same locks, in this thread. */
export function learnersDatabaseNode(tables: readonly Table[]): LearnersDatabase {
  return lockedDatabase(() => duckdbBlocking(learnersConfig), tables);
}
