import {type Table as ArrowTable, tableFromIPC} from "@uwdata/flechette";
import type {ColumnPlan, CsvContent, CsvPlan} from "../table/engine.js";
import {parseTime} from "../table/parseTime.js";
import {NumberBuilder, TextBuilder} from "../table/rawColumns.js";
import type {WorkOptions} from "../table/source.js";
import {type WasmBindings, sendQuery} from "./duckdbBindings.js";
import {csvSelect, rejectedSelect, rejectsSelect, toReject} from "./duckdbSql.js";

const stage = "reading rows";

/** First of all, else a failed attempt to load an extension leaves the database broken. */
const settings = [
  "set autoinstall_known_extensions=false",
  "set autoload_known_extensions=false",
  "set preserve_insertion_order=true"
];

/** Readies a database for reading files: nothing is fetched, ever. */
export async function setUp(bindings: WasmBindings): Promise<void> {
  const connection = await bindings.connectInternal();
  for (const sql of settings) await bindings.runQuery(connection, sql);
  await bindings.disconnect(connection);
}

/** Reads a registered text file by the plan, batch by batch; the same content as the engine of the shell gives. */
export async function readArrowCsv(
  bindings: WasmBindings,
  file: {name: string; size: number},
  plan: CsvPlan,
  {signal, onProgress}: WorkOptions = {}
): Promise<CsvContent> {
  const connection = await bindings.connectInternal();
  try {
    const readers = columnReaders(plan);
    let rows = 0;
    for await (const batch of sendQuery(bindings, connection, csvSelect(file.name, plan, false), signal)) {
      const size = batch.numRows;
      for (const reader of readers) reader.read(batch, size, rows);
      rows += size;
      onProgress?.({done: Math.min(0.99, rows / plan.expectedRows) * file.size, total: file.size, stage});
    }
    onProgress?.({done: file.size, total: file.size, stage});
    const rejects = tableFromIPC(await bindings.runQuery(connection, rejectsSelect)).toArray();
    const [[rejected]] = tableFromIPC(await bindings.runQuery(connection, rejectedSelect))
      .toArray()
      .map(Object.values);
    return {
      rows,
      columns: readers.map(({finish}) => finish()),
      rejects: rejects.map(({line, reason}) => toReject(Number(line), String(reason))),
      rejected: Number(rejected)
    };
  } finally {
    await bindings.disconnect(connection);
  }
}

function columnReaders({columns, expectedRows}: CsvPlan) {
  let next = 0;
  return columns.map((column) => {
    if (column.as === "skip") return {read: () => {}, finish: () => new TextBuilder(0).finish()};
    const index = next;
    next += column.as === "number" ? 2 : 1;
    if (column.as === "number") return numberReader(new NumberBuilder(expectedRows), index);
    if (column.as === "time") return timeReader(new NumberBuilder(expectedRows), index, column);
    return textReader(new TextBuilder(expectedRows), index);
  });
}

function numberReader(builder: NumberBuilder, index: number) {
  const read = (table: ArrowTable, size: number, row: number) => {
    builder.reserve(size);
    let at = builder.length;
    for (const {values, validity, nullCount, length} of table.children[index].data) {
      builder.values.set((values as Float64Array).subarray(0, length), at);
      if (nullCount > 0) for (let i = 0; i < length; i++) if (!isValid(validity, i)) builder.values[at + i] = NaN;
      at += length;
    }
    builder.length = at;
    const texts = table.children[index + 1];
    if (texts.nullCount === size) return;
    for (let i = 0; i < size; i++) {
      const text = texts.at(i) as string | null;
      if (text !== null) builder.noteOdd(row + i, text);
    }
  };
  return {read, finish: () => builder.finish()};
}

function timeReader(builder: NumberBuilder, index: number, {format}: Extract<ColumnPlan, {as: "time"}>) {
  const read = (table: ArrowTable, size: number, row: number) => {
    builder.reserve(size);
    let i = 0;
    for (const cell of table.children[index]) {
      const text = cell as string | null;
      const value = text === null ? NaN : parseTime(text, format);
      if (text !== null && Number.isNaN(value)) builder.noteOdd(row + i, text);
      builder.push(value);
      i++;
    }
  };
  return {read, finish: () => builder.finish()};
}

/** Looks the strings up as the UTF-8 bytes that they are. */
function textReader(builder: TextBuilder, index: number) {
  const read = (table: ArrowTable, size: number) => {
    builder.reserve(size);
    for (const {values, offsets, validity, nullCount, length} of table.children[index].data) {
      const bytes = values as Uint8Array;
      for (let i = 0; i < length; i++) {
        if (nullCount > 0 && !isValid(validity, i)) builder.push(-1);
        else builder.push(builder.coder.codeOfBytes(bytes, Number(offsets[i]), Number(offsets[i + 1])));
      }
    }
  };
  return {read, finish: () => builder.finish()};
}

function isValid(validity: Uint8Array, i: number): boolean {
  return ((validity[i >> 3] >> (i & 7)) & 1) === 1;
}
