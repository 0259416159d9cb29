import type {Runners} from "../../learn/exercise.js";
import type {LearnersDatabase} from "../../platform/learnersDatabase.js";

/** What checks on a page run answers with; loaded when a check first asks. */
export function pageRunners(database?: LearnersDatabase): Runners {
  let opened: Promise<Runners> | undefined;
  const open = () => (opened ??= import("../../platform/runners.js").then(({openRunners}) => openRunners(database)));
  return {
    sql: async (...asked) => (await open()).sql(...asked),
    call: async (...asked) => (await open()).call(...asked)
  };
}
