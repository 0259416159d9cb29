import {expect, it} from "vitest";
import {CodeError} from "../learn/codeError.js";
import {rowsOf} from "../table/rowsOf.js";
import {tableOfRows} from "../table/tableOfRows.js";
import {openRunnersNode} from "./runnersNode.js";

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

it("run.call(code, name, inputs) gives a value for each list, with types or without", async () => {
  const run = openRunnersNode();
  const inputs = [[Float64Array.of(1, 2)], [[]]];
  expect(
    await run.call("const total = (list: number[]): number => list.reduce((a, b) => a + b, 0)", "total", inputs)
  ).toEqual([3, 0]);
  const rejected = run.call("function total(list) {\n  return list[0].x;\n}", "total", [[[]]]);
  await expect(rejected).rejects.toMatchObject({name: "CodeError", line: 2});
});
