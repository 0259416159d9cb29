import {expect, it} from "vitest";
import {CodeError} from "../learn/codeError.js";
import {rowsOf} from "../table/rowsOf.js";
import {tableOfRows} from "../table/tableOfRows.js";
import {learnersDatabaseNode} from "./learnersDatabaseNode.js";
import {makeRunners} from "./makeRunners.js";
import {openRunnersNode} from "./runnersNode.js";
import {runCodeNode} from "./sandbox/runCodeNode.js";

it("run.sql(statement, tables) asks the tables of that call alone", async () => {
  const run = openRunnersNode();
  const people = (names: string[]) =>
    tableOfRows(
      names.map((name, i) => ({name, age: 30 + i})),
      "people"
    );
  const sql = "select name, age + 1 as next from people order by age desc limit 1";
  expect(rowsOf(await run.sql(sql, [people(["Ada", "Bo"])]))).toEqual([{name: "Bo", next: 32}]);
  expect(rowsOf(await run.sql(sql, [people(["Cy"])]))).toEqual([{name: "Cy", next: 31}]);
  await expect(run.sql(sql, [])).rejects.toBeInstanceOf(CodeError);
});

it("run.sql(statement, tables) stops what takes too long, and the next statement runs", async () => {
  const database = learnersDatabaseNode([]);
  const run = makeRunners(() => database, runCodeNode, {seconds: 0.2});
  const endless = "with recursive r as (select 1 as x union all select x + 1 from r) select max(x) from r";
  const stopped = run.sql(endless, []);
  await expect(stopped).rejects.toThrow("Stopped after 0.2 s. Does a recursive part never end");
  await expect(stopped).rejects.toBeInstanceOf(CodeError);
  expect(rowsOf(await run.sql("select 1 as one", []))).toEqual([{one: 1}]);
  await database.close();
});

it("run.call(code, name, inputs) gives a value for each list, with types or without", async () => {
  const run = openRunnersNode();
  const inputs = [[Float64Array.of(1, 2)], [[]]];
  expect(
    await run.call("const total = (list: number[]): number => list.reduce((a, b) => a + b, 0)", "total", inputs)
  ).toEqual([3, 0]);
  const rejected = run.call("function total(list) {\n  return list[0].x;\n}", "total", [[[]]]);
  await expect(rejected).rejects.toMatchObject({name: "CodeError", line: 2});
});
