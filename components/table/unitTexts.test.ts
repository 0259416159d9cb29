import {expect, it} from "vitest";
import {readAsWritten} from "./readAsWritten.js";
import {bytesSource} from "./source.js";
import {unitTexts} from "./unitTexts.js";

const tableOf = async (csv: string) =>
  (await readAsWritten(bytesSource("t.csv", new TextEncoder().encode(csv)), null)).table;

it("unitTexts(table, {unit, text}) holds the first text of each unit", async () => {
  const table = await tableOf("item,text\na,one\nb,two\na,other\nc,\n");
  expect(unitTexts(table, {unit: "item", text: "text"})).toEqual(
    new Map([
      ["a", "one"],
      ["b", "two"]
    ])
  );
});

it("unitTexts(table, {text}) numbers units from 1, and is empty where a column is not there", async () => {
  const table = await tableOf("text,x\none,1\ntwo,2\n");
  expect([...unitTexts(table, {text: "text"})]).toEqual([
    ["1", "one"],
    ["2", "two"]
  ]);
  expect(unitTexts(table, {text: "none"}).size).toBe(0);
  expect(unitTexts(table, {unit: "none", text: "text"}).size).toBe(0);
});
