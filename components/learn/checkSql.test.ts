import {expect, it, vi} from "vitest";
import type {Table} from "../table/table.js";
import {tableOfRows} from "../table/tableOfRows.js";
import {checkSql} from "./checkSql.js";
import {CodeError} from "./codeError.js";

const lesson = [tableOfRows([{delay: 4}, {delay: 6}], "flights")];
const early = [tableOfRows([{delay: -2}, {delay: 0}], "flights")];
const inputs = [lesson, {name: "where a flight leaves early", tables: early}];
const solution = "select avg(delay) from flights";

// A runner with a few statements by heart: what is tested here is the check, not the database.
const delays = ([{columns}]: readonly Table[]) => [...(columns[0] as {values: Float64Array}).values];
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const statements: Record<string, (values: number[]) => number> = {
  [solution]: mean,
  "select mean(delay) as m from flights": mean,
  "select 5": () => 5,
  "select avg(abs(delay)) from flights": (values) => mean(values.map(Math.abs)),
  "select avg(sqrt(delay) ** 2) from flights": (values) => {
    if (values.some((value) => value < 0)) throw new CodeError("cannot take the root of a negative number");
    return mean(values);
  }
};
const sql = async (statement: string, tables: readonly Table[]) => {
  if (!(statement in statements)) throw new CodeError("syntax error", {line: 1});
  return tableOfRows([{value: statements[statement](delays(tables))}]);
};
const check = (answer: string, change = {}) => checkSql(answer, {sql}, {solution, inputs, ...change});

it("checkSql(answer, run, check) takes another statement with the same results", async () => {
  expect(await check("select mean(delay) as m from flights", {praise: "Well."})).toEqual({
    correct: true,
    message: "Well."
  });
});

it("checkSql(answer, run, check) finds a number typed by hand, and names the kind of data it fails on", async () => {
  expect(await check("select 5")).toEqual({
    correct: false,
    message: "Right so far, but not everywhere. Where a flight leaves early, “value” is not what the task asks for."
  });
});

it("checkSql(answer, run, check) says what is wrong on the first data without more ado", async () => {
  const {message} = await check("select avg(abs(delay)) from flights", {inputs: [early]});
  expect(message).toBe("“value” is not what the task asks for.");
});

it("checkSql(answer, run, check) throws where the statement does not run at all, and where there is none", async () => {
  await expect(check("selec")).rejects.toMatchObject({message: "syntax error", line: 1});
  for (const none of ["", " ;\n", "-- count the flights\n/* select 1 */"]) {
    await expect(check(none)).rejects.toThrow(new CodeError("There is no statement to run yet."));
  }
});

it("checkSql(answer, run, check) counts a statement that fails on other data as wrong", async () => {
  expect(await check("select avg(sqrt(delay) ** 2) from flights")).toEqual({
    correct: false,
    message:
      "Right so far, but not everywhere. Where a flight leaves early, your statement fails: cannot take the root of a negative number."
  });
});

it("checkSql(answer, run, check) does not blame the learner for a broken solution", async () => {
  const wrong = vi.fn().mockRejectedValue(new CodeError("no such table"));
  const run = {
    sql: (statement: string, tables: readonly Table[]) => (statement === "x" ? wrong() : sql(statement, tables))
  };
  await expect(checkSql("select 5", run, {solution: "x", inputs})).rejects.toThrow("the solution of this exercise");
});
