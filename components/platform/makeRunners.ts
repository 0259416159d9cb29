import type {Runners} from "../learn/exercise.js";
import type {LearnersDatabase} from "./lockedDatabase.js";
import type {CodeResult, RunCodeOptions} from "./sandbox/runIn.js";

/** Runners over a database, opened when first asked for, and a way to run code. Types in code are taken away. */
export function makeRunners(
  database: () => LearnersDatabase,
  run: (code: string, options: RunCodeOptions) => Promise<CodeResult>
): Runners {
  return {
    async sql(statement, tables) {
      const {table} = await database().query(statement, {tables});
      return table;
    },
    async call(code, name, inputs) {
      // JavaScript is TypeScript without types.
      const {values} = await run(code, {language: "typescript", call: {name, inputs}});
      return values;
    }
  };
}
