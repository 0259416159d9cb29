import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, it} from "vitest";
import type {CsvContent, CsvPlan, Engine} from "../table/engine.js";
import {plainEngine} from "../table/plainEngine.js";
import {type Source, bytesSource} from "../table/source.js";
import {readArrowCsv, setUp} from "./duckdbArrow.js";
import {type BlockingDuckdb, duckdbBlocking} from "./duckdbBlocking.js";
import {duckdbNode} from "./duckdbNode.js";
import {sourceNode} from "./sourceNode.js";

const folder = mkdtempSync(join(tmpdir(), "fieldbook-test-"));
let shell: Engine;
let page: BlockingDuckdb;

beforeAll(async () => {
  shell = await duckdbNode();
  page = await duckdbBlocking({castBigIntToDouble: true});
  await setUp(page);
}, 60_000);

afterAll(async () => {
  await shell.close?.();
  rmSync(folder, {recursive: true});
});

const dialect: CsvPlan["dialect"] = {
  encoding: "utf-8",
  mark: false,
  delimiter: ",",
  quote: '"',
  decimal: ".",
  header: true,
  skipRecords: 1
};
const numbers = {as: "number"} as const;
const texts = {as: "text"} as const;
const times = {as: "time", format: "ymd"} as const;

const files: Record<string, [text: string, columns: CsvPlan["columns"], changes?: Partial<CsvPlan["dialect"]>]> = {
  plain: ["a,b\n1,x\n2.5,y\n-3e2,x\n", [numbers, texts]],
  missing: ['a,b\n,x\n2,\n"",""\nNA,NA\n', [numbers, texts]],
  odd: [
    "a,b\n1,2012-01-01\nabc,2012-01-02 03:04:05\ninf,never\nnan,2012-02-30\n 7 ,\n1_000,\n1e400,\n",
    [numbers, times]
  ],
  quoted: ['a,b\n1,"x, y"\n2,"he said ""no"""\n3,"two\nlines"\n', [numbers, texts]],
  spaces: ['a,b\n1, "x, y" \n 2 , z\n', [numbers, texts]],
  ragged: ["a,b\n1,x\n2\n3,y,z\n4,z\n", [numbers, texts]],
  afterQuote: ['a,b\n1,"x"y\n2,z\n', [numbers, texts]],
  windows: ["a,b\r\n1,x\r\n2,y\r\n", [numbers, texts]],
  noEnd: ["a,b\n1,x\n2,y", [numbers, texts]],
  blank: ["a,b\n1,x\n\n\n2,y\n\n", [numbers, texts]],
  oneColumn: ["a\n1\n\n2\n", [numbers]],
  mark: ["\ufeffa,b\n1,x\n", [numbers, texts]],
  comma: ["a;b\n1,5;x\n-2,25;y\n", [numbers, texts], {delimiter: ";", decimal: ","}],
  tab: ["a\tb\n1\tx y\n", [numbers, texts], {delimiter: "\t"}],
  unicode: ["a,b\n1,Zürich\n2,東京の長い地名です\n3,🚲\n4,Zürich\n", [numbers, texts]],
  nul: ["a,b\n1,x\0y\n2,\0\n", [numbers, texts]],
  noHeader: ["1,x\n2,y\n", [numbers, texts], {header: false, skipRecords: 0}],
  quotedHeader: ['"a, b","c ""d"""\n1,x\n', [numbers, texts]],
  skip: ["a,b\n1,x\n2,y\n", [{as: "skip"}, texts]],
  long: [
    `a,b\n${Array.from({length: 3000}, (_, i) => `${i},a text longer than twelve bytes ${i % 700}`).join("\n")}\n`,
    [numbers, texts]
  ],
  many: [`a,b\n${Array.from({length: 5000}, (_, i) => `${i / 7},k${i % 13}`).join("\n")}\n`, [numbers, texts]]
};

it.each(Object.keys(files))(
  "readCsv(source, plan) is the same in the shell, in the page and without DuckDB: %s",
  async (name) => {
    const [text, columns, changes] = files[name];
    const plan = {dialect: {...dialect, ...changes}, columns, expectedRows: 4};
    const path = join(folder, `${name}.csv`);
    writeFileSync(path, text);
    const source = await sourceNode(path);
    const expected = await plainEngine.readCsv(bytesSource(name, new TextEncoder().encode(text)), plan);
    expect(await inShell(source, plan)).toEqual(expected);
    expect(await inPage(name, new TextEncoder().encode(text), plan)).toEqual(expected);
    await source.close?.();
  }
);

it("readCsv(source, plan) stops when told to", async () => {
  const stop = new AbortController();
  const plan = {dialect, columns: [numbers], expectedRows: 10};
  stop.abort(new Error("enough"));
  const source = bytesSource("x", new TextEncoder().encode("a\n1\n"));
  await expect(shell.readCsv(source, plan, {signal: stop.signal})).rejects.toThrow("enough");
});

async function inShell(source: Source, plan: CsvPlan): Promise<CsvContent> {
  return shell.readCsv(source, plan);
}

async function inPage(name: string, bytes: Uint8Array, plan: CsvPlan): Promise<CsvContent> {
  page.registerFileBuffer(name, bytes);
  return readArrowCsv(page, {name, size: bytes.length}, plan);
}
