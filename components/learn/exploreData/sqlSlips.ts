import type {Table} from "../../table/table.js";
import {checkSql, type SqlCheck} from "../checkSql.js";
import {compareResults} from "../compareResults.js";
import type {Feedback, Runners} from "../exercise.js";

export interface SlipCheck extends Omit<SqlCheck, "inputs"> {
  /** The lesson's own tables: both statements run on these first. */
  tables: readonly Table[];

  /** Other tables of the same names, each list with words for what is special there. */
  hidden: readonly {name: string; tables: readonly Table[]}[];

  /** Statements that seem right and are not, with what to say to whoever gets their result. */
  slips: readonly {sql: string; message: string}[];
}

/** Like checkSql, but first names the slip whose result the answer has on the lesson's own tables. */
export async function checkSqlSlips(
  answer: string,
  run: Pick<Runners, "sql">,
  {tables, hidden, slips, ...check}: SlipCheck
): Promise<Feedback> {
  const feedback = await checkSql(answer, run, {...check, inputs: [tables, ...hidden]});
  if (feedback.correct) return feedback;
  const mine = await run.sql(answer, tables);
  for (const {sql, message} of slips) {
    if (compareResults(mine, await run.sql(sql, tables), check) === null) return {correct: false, message};
  }
  return feedback;
}
