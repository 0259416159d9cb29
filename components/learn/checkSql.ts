import type {Table} from "../table/table.js";
import {CodeError} from "./codeError.js";
import {type CompareOptions, compareResults} from "./compareResults.js";
import type {Feedback, Runners} from "./exercise.js";
import {type Named, namedInput, onInput} from "./namedInput.js";

export interface SqlCheck extends CompareOptions {
  /** A statement whose result is right. */
  solution: string;

  /** The lists of tables to run both statements on; the first is best the lesson's own. */
  inputs: readonly (readonly Table[] | Named<{tables: readonly Table[]}>)[];

  /** What to say to a right answer. */
  praise?: string;
}

/**
 * Runs a learner's statement and the solution on several lists of tables and compares what they return. The message
 * names the kind of input on which they differ and how, never the solution.
 *
 * @throws {CodeError} if the statement does not run on the first tables
 * @throws {Error} if the solution fails
 */
export async function checkSql(answer: string, run: Pick<Runners, "sql">, check: SqlCheck): Promise<Feedback> {
  const {solution, inputs, praise = ""} = check;
  if (withoutComments(answer) === "") throw new CodeError("There is no statement to run yet.");
  for (const [i, given] of inputs.entries()) {
    const {name, value} = namedInput(given, (tables) => ({tables}));
    let mine: Table;
    try {
      mine = await run.sql(answer, value.tables);
    } catch (error) {
      if (i === 0 || !(error instanceof CodeError)) throw error;
      return onInput(name, {before: i, wrong: `your statement fails: ${error.message}`});
    }
    const wrong = compareResults(mine, await solve(solution, run, value.tables), check);
    if (wrong !== null) return onInput(name, {before: i, wrong});
  }
  return {correct: true, message: praise};
}

async function solve(solution: string, run: Pick<Runners, "sql">, tables: readonly Table[]): Promise<Table> {
  try {
    return await run.sql(solution, tables);
  } catch (cause) {
    throw new Error("the solution of this exercise does not run", {cause});
  }
}

function withoutComments(statement: string): string {
  return statement.replace(/--.*$|\/\*[^]*?\*\//gm, "").replace(/[\s;]/g, "");
}
