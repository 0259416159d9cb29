import {zipSync} from "fflate";
import {expect, it} from "vitest";
import {InputError} from "./inputError.js";
import {readTable} from "./readTable.js";
import {bytesSource} from "./source.js";

it("readTable(xlsx) reads the first sheet, and says that there are others", async () => {
  const {table, format, findings} = await readTable(bytesSource("book.xlsx", workbook()), null);
  expect(format).toBe("xlsx");
  expect(table.columns[0]).toMatchObject({name: "n", kind: "number", values: Float64Array.of(1.5, 2)});
  expect(table.columns[1]).toMatchObject({name: "city", dictionary: ["Oslo", "Rome"]});
  expect(findings[0].message).toBe('sheet "First" of 2 sheets: "First", "Second"');
});

it("readTable(xlsx, engine, {sheet}) reads the chosen sheet", async () => {
  const {table} = await readTable(bytesSource("book.xlsx", workbook()), null, {sheet: "Second"});
  expect(table.columns[0]).toMatchObject({name: "m", values: Float64Array.of(7)});
});

it("readTable(xlsx, engine, {sheet}) throws for a sheet that is not there, and for a damaged workbook", async () => {
  const read = (bytes: Uint8Array) => readTable(bytesSource("book.xlsx", bytes), null, {sheet: "Third"});
  await expect(read(workbook())).rejects.toThrow('no sheet named "Third"; expected one of "First", "Second"');
  await expect(read(workbook().subarray(0, 600))).rejects.toThrow(InputError);
});

function workbook(): Uint8Array {
  const head = '<?xml version="1.0" encoding="UTF-8"?>';
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const packages = "http://schemas.openxmlformats.org/package/2006";
  const sheet = (rows: (string | number)[][]) => {
    const cell = (value: string | number, r: number, c: number) => {
      const at = `${"AB"[c]}${r + 1}`;
      if (typeof value === "number") return `<c r="${at}"><v>${value}</v></c>`;
      return `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
    };
    const body = rows.map(
      (cells, r) => `<row r="${r + 1}">${cells.map((value, c) => cell(value, r, c)).join("")}</row>`
    );
    return `${head}<worksheet xmlns="${main}"><sheetData>${body.join("")}</sheetData></worksheet>`;
  };
  const link = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${office}/${type}" Target="${target}"/>`;
  const links = (...items: string[]) =>
    `${head}<Relationships xmlns="${packages}/relationships">${items.join("")}</Relationships>`;
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const parts = {
    "[Content_Types].xml": `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/></Types>`,
    "_rels/.rels": links(link(1, "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="First" sheetId="1" r:id="rId1"/><sheet name="Second" sheetId="2" r:id="rId2"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": links(
      link(1, "worksheet", "worksheets/sheet1.xml"),
      link(2, "worksheet", "worksheets/sheet2.xml")
    ),
    "xl/worksheets/sheet1.xml": sheet([
      ["n", "city"],
      [1.5, "Oslo"],
      [2, "Rome"]
    ]),
    "xl/worksheets/sheet2.xml": sheet([["m"], [7]])
  };
  const encode = (text: string) => new TextEncoder().encode(text);
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, encode(text)])));
}
