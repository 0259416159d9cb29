import type {Runners} from "../learn/exercise.js";
import type {LearnersDatabase} from "./lockedDatabase.js";
import {learnersDatabaseNode} from "./learnersDatabaseNode.js";
import {makeRunners} from "./makeRunners.js";
import {runCodeNode} from "./sandbox/runCodeNode.js";

/** openRunners under Node, for tests: the same engine and the same harness, without the browser's walls. */
export function openRunnersNode(database?: LearnersDatabase): Runners {
  return makeRunners(() => (database ??= learnersDatabaseNode([])), runCodeNode);
}
