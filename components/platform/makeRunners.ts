import {CodeError} from "../learn/codeError.js";
import type {Runners} from "../learn/exercise.js";
import type {Table} from "../table/table.js";
import type {LearnersDatabase} from "./lockedDatabase.js";
import type {CodeResult, RunCodeOptions} from "./sandbox/runIn.js";

export interface RunnerOptions {
  /** How long a statement may take, in seconds. Defaults to 15. */
  seconds?: number;
}

/**
 * Runners over a database, opened when first asked for, and a way to run code, which has a time limit of its own. Types
 * in code are taken away.
 */
export function makeRunners(
  database: () => LearnersDatabase,
  run: (code: string, options: RunCodeOptions) => Promise<CodeResult>,
  {seconds = 15}: RunnerOptions = {}
): Runners {
  return {
    sql: (statement, tables) => queryWithin(database(), {statement, tables, seconds}),
    async call(code, name, inputs) {
      // JavaScript is TypeScript without types.
      const {values} = await run(code, {language: "typescript", call: {name, inputs}});
      return values;
    }
  };
}

interface Limited {
  statement: string;
  tables: readonly Table[];
  seconds: number;
}

async function queryWithin(database: LearnersDatabase, {statement, tables, seconds}: Limited): Promise<Table> {
  await database.query("select 1"); // the engine may have to be loaded, which takes as long as the network does
  const stop = new AbortController();
  const tooLong = new CodeError(
    `Stopped after ${seconds} s. Does a recursive part never end, or does a join match every row?`
  );
  const timer = setTimeout(() => stop.abort(tooLong), 1000 * seconds);
  try {
    return (await database.query(statement, {tables, signal: stop.signal})).table;
  } finally {
    clearTimeout(timer);
  }
}
