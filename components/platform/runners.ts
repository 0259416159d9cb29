import type {Runners} from "../learn/exercise.js";
import {type LearnersDatabase, learnersDatabase} from "./learnersDatabase.js";
import {makeRunners} from "./makeRunners.js";
import {runCode} from "./sandbox.js";

/**
 * What a page runs learners' answers with: SQL in the database, else in one of its own that opens when first asked;
 * code in a sandbox, all calls of one check in one run.
 */
export function openRunners(database?: LearnersDatabase): Runners {
  return makeRunners(() => (database ??= learnersDatabase([])), runCode);
}
