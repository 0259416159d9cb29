import {gzipSync} from "fflate";
import fc from "fast-check";
import {tableFromArrays, tableToIPC} from "@uwdata/flechette";
import {parquetWriteBuffer} from "hyparquet-writer";
import {expect, it} from "vitest";
import {InputError} from "./inputError.js";
import {type TableReading, readTable} from "./readTable.js";
import {bytesSource} from "./source.js";
import {findColumn, isNumeric} from "./table.js";

const encode = (text: string) => new TextEncoder().encode(text);
const read = (bytes: Uint8Array) => readTable(bytesSource("fuzz", bytes), null);

const starts = [
  "",
  "PAR1",
  "ARROW1",
  "\x1f\x8b",
  "PK\x03\x04xl/",
  "[",
  "{",
  "a,b\n",
  "\xff\xfe",
  '"',
  "\xff\xff\xff\xff\x10\0\0\0"
];

it("readTable(source) gives a table or an InputError for any bytes", async () => {
  const bytes = fc.tuple(fc.constantFrom(...starts), fc.uint8Array({maxLength: 300}), fc.boolean());
  await fc.assert(
    fc.asyncProperty(bytes, async ([start, tail, end]) => {
      const head = Uint8Array.from(start, (letter) => letter.charCodeAt(0));
      await isTableOrError(new Uint8Array([...head, ...tail, ...(end ? encode("PAR1") : [])]));
    }),
    {numRuns: 2000}
  );
}, 60_000);

it("readTable(source) gives a table or an InputError for any text", async () => {
  const piece = fc.constantFrom(..."a1,;\t|\"'\n\r. -{}[]:é\0", "\r\n", "NA", "inf", "1.5", "2012-01-01", '""', "true");
  await fc.assert(
    fc.asyncProperty(fc.array(piece, {maxLength: 120}), (pieces) => isTableOrError(encode(pieces.join("")))),
    {numRuns: 3000}
  );
}, 60_000);

const word = fc.oneof(
  fc.string({unit: "grapheme", maxLength: 12}),
  fc.constantFrom("a, b", 'say "x"', "two\nlines", "<img src=x onerror=alert(1)>", "ä;b\tc|d", "'q'", "🚲")
);
const cell = word.map((text) => `w${text.replace(/[\r\0]|\p{Cc}(?<!\n)|[\ud800-\udfff]/gu, "")}`.trimEnd());
const rows = fc.array(
  fc.record({
    n: fc.option(fc.double({noNaN: true, noDefaultInfinity: true}).map((x) => x + 0)),
    c: fc.option(cell),
    t: fc.option(
      fc.date({min: new Date(0), max: new Date("2100-01-01"), noInvalidDate: true}).map((date) => date.getTime())
    )
  }),
  {minLength: 3, maxLength: 30}
);
const samples = rows.filter((rows) => rows.filter(({n, t, c}) => n !== null && t !== null && c !== null).length > 1);

const dialects = fc.record({
  delimiter: fc.constantFrom(",", ";", "\t", "|"),
  newline: fc.constantFrom("\n", "\r\n"),
  mark: fc.boolean(),
  wide: fc.constantFrom(null, "le", "be"),
  gzip: fc.boolean()
});

it("readTable(csv) reads back what was written in any dialect and encoding", async () => {
  await fc.assert(
    fc.asyncProperty(samples, dialects, async (rows, {delimiter, newline, mark, wide, gzip}) => {
      const quote = (value: string) => `"${value.replaceAll('"', '""')}"`;
      const line = ({n, c, t}: Row) => [
        n ?? "",
        c === null ? "" : quote(c),
        t === null ? "" : new Date(t).toISOString()
      ];
      const lines = [["number", "text", "time"], ...rows.map(line)].map((cells) => cells.join(delimiter));
      const text = (mark ? "\ufeff" : "") + lines.join(newline) + newline;
      const bytes = wide === null ? encode(text) : toWide(mark ? text : `\ufeff${text}`, wide === "le");
      expectRows(await read(gzip ? gzipSync(bytes) : bytes), rows);
    }),
    {numRuns: 500}
  );
}, 60_000);

it("readTable(json) and readTable(ndjson) read back what was written", async () => {
  await fc.assert(
    fc.asyncProperty(samples, fc.boolean(), async (rows, lines) => {
      const objects = rows.map(({n, c, t}) => ({
        number: n,
        text: c,
        time: t === null ? null : new Date(t).toISOString()
      }));
      const text = lines ? objects.map((row) => JSON.stringify(row)).join("\n") : JSON.stringify(objects);
      expectRows(await read(encode(text)), rows);
    }),
    {numRuns: 300}
  );
}, 60_000);

it("readTable(parquet) reads back what was written", async () => {
  await fc.assert(
    fc.asyncProperty(samples, async (rows) => {
      const buffer = parquetWriteBuffer({
        columnData: [
          {name: "number", data: rows.map(({n}) => n), type: "DOUBLE", nullable: true},
          {name: "text", data: rows.map(({c}) => c), type: "STRING", nullable: true},
          {name: "time", data: rows.map(({t}) => (t === null ? null : new Date(t))), type: "TIMESTAMP", nullable: true}
        ]
      });
      expectRows(await read(new Uint8Array(buffer)), rows);
    }),
    {numRuns: 200}
  );
}, 60_000);

it("readTable(arrow) reads back what was written, as a file and as a stream", async () => {
  await fc.assert(
    fc.asyncProperty(samples, fc.constantFrom("file" as const, "stream" as const), async (rows, format) => {
      const table = tableFromArrays({
        number: rows.map(({n}) => n),
        text: rows.map(({c}) => c),
        time: rows.map(({t}) => (t === null ? null : new Date(t)))
      });
      expectRows(await read(tableToIPC(table, {format}) as Uint8Array), rows);
    }),
    {numRuns: 200}
  );
}, 60_000);

interface Row {
  n: number | null;
  c: string | null;
  t: number | null;
}

async function isTableOrError(bytes: Uint8Array): Promise<void> {
  try {
    const {table, kinds} = await read(bytes);
    expect(kinds).toHaveLength(table.columns.length);
    expect(new Set(table.columns.map(({name}) => name)).size).toBe(table.columns.length);
    for (const column of table.columns) {
      expect(isNumeric(column) ? column.values.length : column.codes.length).toBe(table.rows);
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
  }
}

function expectRows({table}: TableReading, rows: Row[]): void {
  expect(table.rows).toBe(rows.length);
  const [number, text, time] = ["number", "text", "time"].map((name) => findColumn(table, name));
  expect([number?.kind, time?.kind]).toEqual(["number", "time"]);
  if (!number || !text || !time || !isNumeric(number) || !isNumeric(time) || isNumeric(text)) throw new Error("kinds");
  expect(Array.from(number.values)).toEqual(rows.map(({n}) => n ?? NaN));
  expect(Array.from(time.values)).toEqual(rows.map(({t}) => t ?? NaN));
  expect(Array.from(text.codes, (code) => text.dictionary[code] ?? null)).toEqual(rows.map(({c}) => c));
}

function toWide(text: string, little: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), little);
  return new Uint8Array(view.buffer);
}
