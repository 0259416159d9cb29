import {gzipSync} from "fflate";
import {expect, it} from "vitest";
import {InputError} from "./inputError.js";
import {type ReadOptions, readTable} from "./readTable.js";
import {bytesSource} from "./source.js";
import {type Table, findColumn, isNumeric} from "./table.js";

const rowsOf = (count: number, row: (i: number) => string) => Array.from({length: count}, (_, i) => row(i)).join("\n");

it("readTable(csv) reads numbers, dates, truth values and categories, each with its reason", async () => {
  const {table, kinds, format} = await read(
    "n,day,ok,city\n1.5,2012-01-01,yes,Oslo\n-2,2012-01-02,no,\n,2012-01-03,,Rome\n"
  );
  expect(format).toBe("csv");
  expect(valuesOf(table)).toEqual({
    n: [1.5, -2, null],
    day: [Date.UTC(2012, 0, 1), Date.UTC(2012, 0, 2), Date.UTC(2012, 0, 3)],
    ok: ["true", "false", null],
    city: ["Oslo", null, "Rome"]
  });
  expect(kinds.map(({kind}) => kind)).toEqual(["number", "time", "boolean", "category"]);
  expect(kinds[1].reason).toBe("all 3 values are times from 2012-01-01 to 2012-01-03");
});

it.each([
  ["semicolons and decimal commas", "a;b\n1,5;x\n2,25;y\n", [1.5, 2.25], ["x", "y"]],
  ["tabs", "a\tb\n1\tx, y\n2\tz\n", [1, 2], ["x, y", "z"]],
  ["pipes", "a|b\n1|x\n2|y\n", [1, 2], ["x", "y"]],
  ["Excel's separator line", "sep=;\na;b\n1;x\n2;y\n", [1, 2], ["x", "y"]],
  ["old line ends", "a,b\r1,x\r2,y\r", [1, 2], ["x", "y"]],
  ["mixed line ends", "a,b\n1,x\r\n2,y\n", [1, 2], ["x", "y"]],
  ["line breaks in quotes", 'a,b\n1,"x\ny"\n2,"say ""z"""\n', [1, 2], ["x\ny", 'say "z"']],
  ["a mark", "\ufeffa,b\n1,x\n2,y\n", [1, 2], ["x", "y"]]
])("readTable(csv) reads %s", async (_, text, a, b) => {
  expect(valuesOf((await read(text)).table)).toEqual({a, b});
});

it.each(["utf-16le", "utf-16be"] as const)("readTable(csv) reads %s with and without a mark", async (encoding) => {
  for (const text of ["\ufeffa,b\n1,Zürich\n2,Łódź\n", "a,b\n1,Zürich\n2,Łódź\n"]) {
    const {table, dialect} = await readTable(bytesSource("x", wide(text, encoding)), null);
    expect(dialect?.encoding).toBe(encoding);
    expect(valuesOf(table)).toEqual({a: [1, 2], b: ["Zürich", "Łódź"]});
  }
});

it("readTable(csv) reads Latin-1 and says so", async () => {
  const bytes = Uint8Array.from("a,b\n1,Zürich\n2,café\n", (letter) => letter.charCodeAt(0));
  const {table, findings} = await readTable(bytesSource("x", bytes), null);
  expect(valuesOf(table).b).toEqual(["Zürich", "café"]);
  expect(findings.map(({message}) => message)).toContainEqual(expect.stringContaining("Latin-1"));
});

it("readTable(csv) leaves out ragged lines and names them", async () => {
  const {table, findings} = await read(`a,b\n${rowsOf(30, (i) => `${i},x`)}\n31\n32,y,z\n33,w\n`);
  expect(table.rows).toBe(31);
  const [finding] = findings.filter(({severity}) => severity === "warning");
  expect(finding).toEqual({
    severity: "warning",
    message: "2 lines left out: too few cells (line 32); too many cells (line 33)",
    lines: [32, 33]
  });
});

it("readTable(csv) names and numbers columns without a name of their own", async () => {
  const {table, findings} = await read("a,a,,a (2)\n1,2,3,4\n5,6,7,8\n");
  expect(table.columns.map(({name}) => name)).toEqual(["a", "a (3)", "column 3", "a (2)"]);
  expect(findings.map(({message}) => message)).toEqual([
    '1 column name used before and numbered: "a" in column 2',
    "1 column without a name, named by position: 3"
  ]);
});

it("readTable(csv) keeps names and cells as they are, whatever they hold", async () => {
  const name = '<img src=x onerror=alert(1)>, "q" 🚲';
  const {table} = await read(`"${name.replaceAll('"', '""')}","two\nlines"\n1,<b>\n2,=cmd()\n`);
  expect(table.columns.map(({name}) => name)).toEqual([name, "two\nlines"]);
  expect(valuesOf(table)["two\nlines"]).toEqual(["<b>", "=cmd()"]);
});

it("readTable(csv) reads one column, and says that it is one", async () => {
  const {table, findings} = await read("height\n1.5\n\n1.7\n");
  expect(valuesOf(table)).toEqual({height: [1.5, null, 1.7]});
  expect(findings[0].message).toBe("the file has one column; no delimiter was found");
});

it("readTable(csv) reads a header alone, with a warning", async () => {
  const {table, findings} = await read("a,b\n");
  expect(table).toMatchObject({rows: 0, columns: [{name: "a"}, {name: "b"}]});
  expect(findings).toContainEqual({severity: "warning", message: "the file has a header but no rows"});
});

it("readTable(csv) names columns by position when there is no header", async () => {
  const {table} = await read("1,2\n3,4\n5,6\n");
  expect(valuesOf(table)).toEqual({"column 1": [1, 3, 5], "column 2": [2, 4, 6]});
});

it("readTable(csv) counts odd cells as missing and shows them with lines", async () => {
  const {table, findings} = await read(`a,b\n${rowsOf(40, (i) => `${i},x`)}\nNA,x\nn/a,x\nabout 7,x\n`);
  expect(valuesOf(table).a.slice(40)).toEqual([null, null, null]);
  expect(findings).toContainEqual({
    severity: "warning",
    message: '1 cell that is no number counts as missing: "about 7"',
    column: "a",
    lines: [44]
  });
  expect(findings).toContainEqual({
    severity: "note",
    message: '2 cells count as missing by the usual spelling: "NA", "n/a"',
    column: "a"
  });
});

it("readTable(csv) reads a column as text when too many cells are no numbers, late ones included", async () => {
  const {table} = await read(`a,b\n${rowsOf(3000, (i) => (i < 2500 ? `${i},x` : `n${i},x`))}\n`);
  expect(findColumn(table, "a")?.kind).toBe("text");
  expect(valuesOf(table).a[0]).toBe("0");
});

it("readTable(csv) tells infinite values, sentinels and thousands separators, and changes none", async () => {
  const {table, findings} = await read(
    `a;b;c\n${rowsOf(50, (i) => `${i};${i};1,${100 + i}`)}\ninf;-999;1,999\n50;-999;2,000\n`
  );
  expect(valuesOf(table).a[50]).toBe(Infinity);
  expect(valuesOf(table).b[50]).toBe(-999);
  const messages = findings.map(({column, message}) => `${column}: ${message}`).join("\n");
  expect(messages).toContain("a: 1 value in this column is infinite, the first in row 51");
  expect(messages).toContain('b: -999 occurs 2 times, far from all other values; it may stand for "missing"');
  expect(messages).toContain("c: ");
});

it("readTable(csv) keeps codes with leading zeros as categories", async () => {
  const {kinds} = await read(`zip,x\n${rowsOf(50, (i) => `${String(501 + (i % 9)).padStart(5, "0")},${i}`)}\n`);
  expect(kinds[0]).toMatchObject({kind: "category", reason: expect.stringContaining("00501")});
});

it("readTable(csv) sees identifiers and constants", async () => {
  const {kinds} = await read(`id,key,same\n${rowsOf(30, (i) => `${i + 1},k-${i * 7},x`)}\n`);
  expect(kinds.map(({role}) => role)).toEqual(["id-like", "id-like", "constant"]);
});

it("readTable(csv, {kinds}) takes the kinds that a person chose", async () => {
  const {table, kinds} = await read("zip,n\n007,1\n008,2\n", {kinds: {zip: "number", n: "category"}});
  expect(valuesOf(table)).toEqual({zip: [7, 8], n: ["1", "2"]});
  expect(kinds[0]).toMatchObject({kind: "number", overridden: true});
});

it("readTable(csv) reads 10,000 columns", async () => {
  const header = Array.from({length: 10_000}, (_, i) => `x${i}`).join();
  const line = Array.from({length: 10_000}, (_, i) => i).join();
  const {table} = await read(`${header}\n${rowsOf(20, () => line)}\n`);
  expect(table.columns).toHaveLength(10_000);
  expect(valuesOf(table).x9999).toEqual(Array(20).fill(9999));
}, 20_000);

it.each([
  ["json", '[{"a": 1, "b": "x"}, {"b": "y", "c": true}, {"a": null}]'],
  ["ndjson", '{"a": 1, "b": "x"}\n\n{"b": "y", "c": true}\n{"a": null}']
])("readTable(%s) reads objects; keys that are absent are missing", async (expected, text) => {
  const {table, format} = await read(text);
  expect(format).toBe(expected);
  expect(valuesOf(table)).toEqual({a: [1, null, null], b: ["x", "y", null], c: [null, "true", null]});
});

it("readTable(gzip) reads what is inside, of several members too", async () => {
  const [a, b] = ["a,b\n1,x\n", "2,y\n"].map((text) => gzipSync(new TextEncoder().encode(text)));
  const {table} = await readTable(bytesSource("x.csv.gz", new Uint8Array([...a, ...b])), null);
  expect(valuesOf(table)).toEqual({a: [1, 2], b: ["x", "y"]});
});

it.each<[string, string | Uint8Array, string]>([
  ["an empty file", "", "an empty file (0 bytes)"],
  ["only spaces", " \n\n", "an empty file (only spaces)"],
  ["an unclosed quote", 'a,b\n1,x\n2,"y\n3,z\n', "line 3: a quoted cell that starts on this line is never closed"],
  ["an unclosed quote in the header", 'a,"b\n1,x\n', "line 1: a quoted cell"],
  ["mostly ragged lines", "a,b,c\n1,2\n3,4\n5,6,7\n", "line 2: 2 lines of 3 with too few cells"],
  ["a zip archive", Uint8Array.of(0x50, 0x4b, 3, 4, ...Array(60).fill(7)), "a zip archive"],
  ["binary rubbish", Uint8Array.from({length: 500}, (_, i) => (i * 7919) % 32), "bytes that are no text"],
  [
    "a damaged gzip file",
    gzipSync(new TextEncoder().encode(rowsOf(500, (i) => `${i},${i * i}`))).subarray(0, 900),
    "damaged or cut off"
  ],
  ["a gzip file of a few bytes", Uint8Array.of(0x1f, 0x8b, 8), "damaged or cut off"],
  ["a damaged Parquet file", "PAR1rubbishPAR1", "a Parquet file that cannot be read"],
  ["a damaged Arrow file", "ARROW1\0\0rubbish", "an Arrow file that cannot be read"],
  ["a PNG image", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), "a PNG image"],
  ["broken JSON", '[{"a": 1}, {"a"', "text that is no JSON"],
  ["a broken line of NDJSON", '{"a": 1}\n{"a": \n', "line 2: text that is no JSON"],
  ["JSON without rows", '{"a": {"b":\n1}}', "a single JSON value"],
  ["a JSON array of numbers", "[1, 2]", "item 1 is a number, not an object"]
])("readTable(source) refuses %s", async (_, content, message) => {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const error = await readTable(bytesSource("bad", bytes), null).catch((error: unknown) => error);
  expect(error).toBeInstanceOf(InputError);
  expect((error as InputError).message).toContain(message);
  expect((error as InputError).problem.file).toBe("bad");
});

it("readTable(source, engine, {signal}) stops when told to", async () => {
  const stop = AbortSignal.abort(new Error("enough"));
  await expect(read("a,b\n1,2\n", {signal: stop})).rejects.toThrow("enough");
});

async function read(text: string, options?: ReadOptions) {
  return readTable(bytesSource("test", new TextEncoder().encode(text)), null, options);
}

/** The values of each column; missing ones as null. */
function valuesOf(table: Table): Record<string, (string | number | null)[]> {
  const entries = table.columns.map((column) => {
    if (isNumeric(column)) return [column.name, Array.from(column.values, (x) => (Number.isNaN(x) ? null : x))];
    return [column.name, Array.from(column.codes, (code) => (code < 0 ? null : column.dictionary[code]))];
  });
  return Object.fromEntries(entries);
}

function wide(text: string, encoding: "utf-16le" | "utf-16be"): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), encoding === "utf-16le");
  return bytes;
}
