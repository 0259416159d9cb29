import {type DuckDBConnection, DuckDBInstance, type DuckDBVarCharVector, type DuckDBVector} from "@duckdb/node-api";
import {setFlagsFromString} from "node:v8";
import {runInNewContext} from "node:vm";
import type {CsvContent, CsvPlan, Engine} from "../table/engine.js";
import {parseTime} from "../table/parseTime.js";
import {NumberBuilder, TextBuilder} from "../table/rawColumns.js";
import {type Source, type WorkOptions, sourceChunks} from "../table/source.js";
import {csvSelect, rejectedSelect, rejectsSelect, toReject} from "./duckdbSql.js";
import {HashCoder} from "./hashCoder.js";
import {spoolNode} from "./sourceNode.js";

const stage = "reading rows";

/** DuckDB in the shell. Each file is read by one thread in the order of its rows; two files are read at once. */
export async function duckdbNode(): Promise<Engine> {
  const instance = await DuckDBInstance.create(":memory:", {
    threads: "1", // for each file; the thread that asks does the work
    memory_limit: "64MB",
    temp_directory: "",
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false"
  });
  const readCsv = async (source: Source, plan: CsvPlan, options: WorkOptions = {}) => {
    const file = source.path === undefined ? await spoolNode(source.name, sourceChunks(source)) : source;
    const connection = await instance.connect();
    const stop = () => connection.interrupt();
    options.signal?.addEventListener("abort", stop);
    try {
      return await read(connection, file, plan, options);
    } finally {
      options.signal?.removeEventListener("abort", stop);
      connection.closeSync();
      if (file !== source) await file.close?.();
    }
  };
  return {name: "duckdb", readCsv, spool: spoolNode, close: async () => instance.closeSync()};
}

async function read(
  connection: DuckDBConnection,
  source: Source,
  plan: CsvPlan,
  {signal, onProgress}: WorkOptions
): Promise<CsvContent> {
  signal?.throwIfAborted();
  const result = await connection.stream(csvSelect(source.path as string, plan, true));
  const columns = columnReaders(plan);
  let [rows, chunks] = [0, 0];
  let next = result.fetchChunk();
  for (let chunk; (chunk = await next) !== null && chunk.rowCount > 0;) {
    next = result.fetchChunk(); // DuckDB reads on while we copy
    const {rowCount} = chunk;
    const vector = chunk.getColumnVector.bind(chunk);
    for (const column of columns) column.read(vector, rowCount, rows);
    rows += rowCount;
    if (++chunks % 8 > 0) continue;
    collectChunks();
    if (signal?.aborted) {
      await next;
      signal.throwIfAborted();
    }
    onProgress?.({done: Math.min(0.99, rows / plan.expectedRows) * source.size, total: source.size, stage});
  }
  onProgress?.({done: source.size, total: source.size, stage});
  const rejects = await connection.runAndReadAll(rejectsSelect);
  const rejected = await connection.runAndReadAll(rejectedSelect);
  return {
    rows,
    columns: columns.map(({finish}) => finish()),
    rejects: rejects.getRows().map(([line, reason]) => toReject(Number(line), String(reason))),
    rejected: Number(rejected.getRows()[0][0])
  };
}

/**
 * Chunks lie outside of JavaScript's heap and go away only when their small handles are collected, which without this
 * comes too late: a file of 200 MB would hold 300 MB of chunks already read.
 */
const collectChunks = makeCollector();

function makeCollector(): () => void {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as (options: {type: "minor"}) => void;
  return () => collect({type: "minor"});
}

type GetVector = (index: number) => DuckDBVector;

function columnReaders(plan: CsvPlan) {
  let next = 0;
  return plan.columns.map((column) => {
    if (column.as === "skip") return {read: () => {}, finish: () => new TextBuilder(0).finish()};
    const index = next;
    next += column.as === "time" ? 1 : 2;
    if (column.as === "number") return numberReader(new NumberBuilder(plan.expectedRows), index);
    if (column.as === "time") {
      return timeReader(new NumberBuilder(plan.expectedRows), index, (text) => parseTime(text, column.format));
    }
    return textReader(new TextBuilder(plan.expectedRows), index);
  });
}

function numberReader(builder: NumberBuilder, index: number) {
  const read = (vector: GetVector, size: number, row: number) => {
    const {items, validity} = vector(index) as unknown as {items: Float64Array; validity: Validity};
    builder.reserve(size);
    const {values, length} = builder;
    values.set(items.length === size ? items : items.subarray(0, size), length);
    builder.length += size;
    if (allValid(validity, size)) return;
    const texts = vector(index + 1) as DuckDBVarCharVector;
    const words = wordsOf(validity.data as BigUint64Array);
    for (let i = 0; i < size; i++) {
      if ((words[i >> 5] >>> (i & 31)) & 1) continue;
      values[length + i] = NaN;
      const text = texts.getItem(i);
      if (text !== null) builder.noteOdd(row + i, text);
    }
  };
  return {read, finish: () => builder.finish()};
}

function timeReader(builder: NumberBuilder, index: number, parse: (text: string) => number) {
  let [lastText, lastValue] = ["", NaN];
  const read = (vector: GetVector, size: number, row: number) => {
    const texts = vector(index) as DuckDBVarCharVector;
    for (let i = 0; i < size; i++) {
      const text = texts.getItem(i);
      if (text !== null && text !== lastText) [lastText, lastValue] = [text, parse(text)];
      const value = text === null ? NaN : lastValue;
      if (text !== null && Number.isNaN(value)) builder.noteOdd(row + i, text);
      builder.push(value);
    }
  };
  return {read, finish: () => builder.finish()};
}

/** Strings of up to 12 bytes lie within the vector and are looked up as bytes; longer ones by their hash. */
function textReader(builder: TextBuilder, index: number) {
  const long = new HashCoder();
  const read = (vector: GetVector, size: number) => {
    const texts = vector(index) as DuckDBVarCharVector;
    const {dataView, validity} = texts as unknown as {dataView: DataView; validity: Validity};
    const bytes = new Uint8Array(dataView.buffer, dataView.byteOffset, dataView.byteLength);
    const strings = new Uint32Array(dataView.buffer, dataView.byteOffset, dataView.byteLength / 4);
    const valid = validity.data === null ? null : wordsOf(validity.data);
    let hashes: Uint32Array | null = null;
    builder.reserve(size);
    for (let i = 0, at = 0; i < size; i++, at += 16) {
      const length = strings[at / 4];
      if (valid !== null && !((valid[i >> 5] >>> (i & 31)) & 1)) builder.push(-1);
      else if (length <= 12) builder.push(builder.coder.codeOfBytes(bytes, at + 4, at + 4 + length));
      else {
        hashes ??= wordsOf((vector(index + 1) as unknown as {items: BigUint64Array}).items);
        let code = long.find(hashes, 2 * i, strings, at / 4);
        if (code < 0) {
          code = builder.coder.codeOf(texts.getItem(i) as string);
          long.add(hashes, 2 * i, strings, at / 4, code);
        }
        builder.push(code);
      }
    }
  };
  return {read, finish: () => builder.finish()};
}

function wordsOf(values: BigUint64Array): Uint32Array {
  return new Uint32Array(values.buffer, values.byteOffset, values.length * 2);
}

interface Validity {
  data: BigUint64Array | null;
}

function allValid({data}: Validity, size: number): boolean {
  if (data === null) return true;
  const full = size >> 6;
  for (let i = 0; i < full; i++) if (data[i] !== 0xffffffffffffffffn) return false;
  const rest = BigInt(size & 63);
  return rest === 0n || (~data[full] & ((1n << rest) - 1n)) === 0n;
}
